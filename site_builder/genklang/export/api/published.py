"""What of a site goes into the API: what its pages show on that day, and nothing else."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from genklang.catalogue import Reference, references_of
from genklang.locale import texts_for
from genklang.model import TYPES, Document
from genklang.present.addresses import addresses_of
from genklang.present.showing import Shown
from genklang.render.engine import Prepared
from genklang.settings import Settings


@dataclass(frozen=True)
class Published:
    """A prepared site as the API sees it."""

    prepared: Prepared

    @property
    def settings(self) -> Settings:
        return self.prepared.catalogue.settings

    @property
    def as_of(self) -> str:
        return self.prepared.assessment.as_of.isoformat()

    @cached_property
    def shown(self) -> Shown:
        """What the site shows, with the address of each page."""
        catalogue = self.prepared.catalogue
        return Shown(
            catalogue, self.prepared.assessment, addresses_of(catalogue, texts_for(catalogue.settings.language))
        )

    @cached_property
    def by_type(self) -> Mapping[str, tuple[Document, ...]]:
        """The documents of each content type by id, without translations and easy-read versions."""
        return {type_: tuple(sorted(self.shown.listed(type_), key=lambda d: d.id)) for type_ in TYPES}

    @cached_property
    def keys(self) -> frozenset[str]:
        """The keys of all documents that have a file of their own."""
        return frozenset(d.key for documents in self.by_type.values() for d in documents)

    @cached_property
    def digests(self) -> dict[str, str]:
        """The hashes computed so far, by the document's key: a file, a list and the changes tell the same one."""
        return {}

    @cached_property
    def _referring(self) -> Mapping[str, tuple[Reference, ...]]:
        found: dict[str, list[Reference]] = defaultdict(list)
        for reference in self.prepared.catalogue.references:
            if reference.document.key in self.keys:
                found[reference.target].append(reference)
        return {key: tuple(references) for key, references in found.items()}

    def referring_to(self, document: Document) -> tuple[Reference, ...]:
        """The fields of published documents that name `document`."""
        return self._referring.get(document.key, ())

    def referred_by(self, document: Document) -> tuple[Reference, ...]:
        """The fields of `document` that name published documents."""
        return tuple(r for r in references_of(document) if r.target in self.keys)

    def url(self, document: Document) -> str:
        """The full address of the document's page."""
        return self.settings.full(self.shown.addresses.documents[document.key])

    def status(self, document: Document) -> str | None:
        """The status of a dialogue; None of any other document."""
        status = self.prepared.assessment.statuses.get(document.key)
        return status.value if status else None

    def pause(self, document: Document) -> dict[str, bool | str | None]:
        """The keys that tell of a dialogue's pause between two rounds."""
        pause = self.prepared.assessment.pauses.get(document.key)
        return {"paused": pause is not None, "paused_until": pause.until.isoformat() if pause and pause.until else None}
