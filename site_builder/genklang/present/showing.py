"""What may be shown at the date of the assessment, and links to it in the language of a page."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Any

from genklang.catalogue import Catalogue
from genklang.locale import Texts, texts_for
from genklang.model import Document
from genklang.obligations import Assessment
from genklang.present.addresses import Addresses
from genklang.present.views import Link

OWN_TO_THE_FILE = frozenset(
    {"type", "id", "translation_of", "easy_read", "language", "draft", "redirect_from", "ignore"}
)
"""Fields in which a translation never stands in for its original."""


@dataclass(frozen=True)
class Shown:
    """The part of a site that is shown at its date; shared by all pages."""

    catalogue: Catalogue
    assessment: Assessment
    addresses: Addresses

    @property
    def as_of(self) -> date:
        return self.assessment.as_of

    @cached_property
    def language(self) -> str:
        """The site's language."""
        return self.catalogue.settings.language

    @cached_property
    def documents(self) -> tuple[Document, ...]:
        """Every document that is shown, by path, translations and easy-read versions included."""
        return tuple(d for d in self.catalogue.documents if self.catalogue.is_shown(d, self.as_of))

    @cached_property
    def _listed(self) -> dict[str, tuple[Document, ...]]:
        found: dict[str, list[Document]] = {}
        for document in self.documents:
            if document.counts:
                found.setdefault(document.type, []).append(document)
        return {type_: tuple(documents) for type_, documents in found.items()}

    def listed(self, type_: str) -> tuple[Document, ...]:
        """The documents of a type that are shown as ones of their own, by path."""
        return self._listed.get(type_, ())

    def address(self, document: Document) -> str | None:
        """Where the document stands, or None where it is not shown."""
        return self.addresses.documents[document.key] if self.catalogue.is_shown(document, self.as_of) else None

    def language_of(self, document: Document) -> str:
        return document.fields.language or self.language

    @cached_property
    def _versions(self) -> dict[str, tuple[Document, ...]]:
        found: dict[str, list[Document]] = {}
        for document in self.documents:
            if document.fields.translation_of:
                found.setdefault(f"{document.type}/{document.fields.translation_of}", []).append(document)
        return {key: tuple(documents) for key, documents in found.items()}

    def versions(self, document: Document) -> tuple[Document, ...]:
        """The translations and easy-read versions of an original that are shown."""
        return self._versions.get(document.key, ())

    def original(self, document: Document) -> Document:
        """The document that `document` translates, or itself."""
        return self.catalogue.get(document.type, document.fields.translation_of) or document

    def fields(self, document: Document) -> Any:
        """The document's fields; of a translation its own texts, and all else from its original (contract §1)."""
        original = self.original(document)
        if original is document or type(original.fields) is not type(document.fields):
            return document.fields
        own = document.fields.model_fields_set - OWN_TO_THE_FILE
        update = {name: getattr(document.fields, name) for name in own}
        return original.fields.model_copy(update=update)

    def referring(self, document: Document, type_: str) -> Iterator[Document]:
        """The documents of `type_` that name `document` and are shown as ones of their own."""
        for other in self.catalogue.referring_to(document, type_):
            if other.counts and self.catalogue.is_shown(other, self.as_of):
                yield other


@dataclass(frozen=True)
class Scene:
    """What is shown, as a page in one language sees it."""

    shown: Shown
    language: str

    @property
    def texts(self) -> Texts:
        return texts_for(self.language)

    @property
    def as_of(self) -> date:
        return self.shown.as_of

    def link(self, document: Document, text: str | None = None) -> Link:
        """A link to the document, or to its translation into the page's language where there is one."""
        target = self.version(document)
        language = self.shown.language_of(target)
        shown_as = text or target.fields.title
        return Link(shown_as, self.shown.address(target), None if language == self.language or text else language)

    def version(self, document: Document) -> Document:
        """The version of a document to which a page in this language leads."""
        if self.shown.language_of(document) == self.language:
            return document
        versions = (v for v in self.shown.versions(document) if not v.fields.easy_read)
        return next((v for v in versions if self.shown.language_of(v) == self.language), document)

    def link_to(self, type_: str, id_: str | None) -> Link | None:
        """A link to the document of that id; plain text where there is no such document, None where there is no id."""
        if not id_:
            return None
        document = self.shown.catalogue.get(type_, id_)
        return self.link(document) if document else Link(id_)

    def links_to(self, type_: str, ids: Iterable[str]) -> tuple[Link, ...]:
        """Links to the documents of those ids, in that order."""
        return tuple(link for id_ in ids if (link := self.link_to(type_, id_)))

    def foreign(self, document: Document) -> str | None:
        """The language of the document's texts, where it is not the page's."""
        language = self.shown.language_of(document)
        return None if language == self.language else language
