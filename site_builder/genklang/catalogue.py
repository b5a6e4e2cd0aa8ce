"""The linked whole: every document, found by id, with references followed both ways.

Knows nothing of dates passing (that is `obligations`) or of what is right and wrong (that is `rules`).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache, cached_property
from pathlib import Path
from typing import Any, get_args

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from genklang.findings import Fault, Location
from genklang.model import Document, Parsed
from genklang.model.document import shape_of
from genklang.model.values import RefersTo
from genklang.settings import Settings
from genklang.sources import FoundFile


@dataclass(frozen=True, slots=True)
class Reference:
    """A field of `document` that holds the id of another one."""

    document: Document
    path: tuple[str | int, ...]
    target_type: str
    target_id: str

    @property
    def target(self) -> str:
        """The key, `type/id`, that is referred to."""
        return f"{self.target_type}/{self.target_id}"

    @property
    def location(self) -> Location:
        return self.document.at(*self.path)


@dataclass(frozen=True, eq=False)
class Catalogue:
    """All documents of a site, drafts and future ones included, and what could not be read."""

    settings: Settings
    parsed: tuple[Parsed, ...]
    """Every source in order of path, readable or not."""
    found: tuple[FoundFile, ...] = ()
    """Every name below the content folder, by path."""
    beside: tuple[Fault, ...] = ()
    """What is wrong with the files beside Markdown."""
    early: bool = False
    """True in previews: what is published later is shown already."""

    @cached_property
    def by_key(self) -> dict[str, Document]:
        """Documents by `type/id`; of two with one id the first by path."""
        found: dict[str, Document] = {}
        for document in self._all:
            found.setdefault(document.key, document)
        return found

    @cached_property
    def documents(self) -> tuple[Document, ...]:
        """Every document that fits its model, by path, without second ones of one id."""
        return tuple(self.by_key.values())

    @property
    def files(self) -> tuple[FoundFile, ...]:
        """The files beside Markdown that are published, by path."""
        return tuple(file for file in self.found if file.is_published_as_it_is)

    def place_of(self, relative: str) -> Path:
        """The file that is told as `relative`, whose name on the disk may be written with other characters."""
        return self._places.get(relative, self.settings.content / relative)

    @cached_property
    def _places(self) -> dict[str, Path]:
        return {file.relative: file.path for file in self.found}

    @property
    def _all(self) -> Iterator[Document]:
        return (p.document for p in self.parsed if p.document is not None)

    @cached_property
    def _by_type(self) -> dict[str, tuple[Document, ...]]:
        found: dict[str, list[Document]] = defaultdict(list)
        for document in self.documents:
            found[document.type].append(document)
        return {name: tuple(documents) for name, documents in found.items()}

    @cached_property
    def _by_id(self) -> dict[str, tuple[str, ...]]:
        found: dict[str, list[str]] = defaultdict(list)
        for parsed in self.parsed:
            if parsed.type:
                found[parsed.id].append(parsed.type)
        return {name: tuple(sorted(set(types))) for name, types in found.items()}

    def of_type(self, type_: str) -> tuple[Document, ...]:
        """The documents of one content type, by path."""
        return self._by_type.get(type_, ())

    def get(self, type_: str, id_: str | None) -> Document | None:
        """The document of that type and id, or None."""
        return self.by_key.get(f"{type_}/{id_}")

    def types_of(self, id_: str) -> tuple[str, ...]:
        """The content types in which that id exists, files with faults included."""
        return self._by_id.get(id_, ())

    def is_shown(self, document: Document, as_of: date) -> bool:
        """True where the site shows `document` at `as_of`; a translation only where its original is shown too."""
        if self.early:
            return not document.fields.draft
        original = self.get(document.type, document.fields.translation_of)
        return is_shown(document, as_of) and (original is None or is_shown(original, as_of))

    @cached_property
    def references(self) -> tuple[Reference, ...]:
        """Every reference in every document, in the order written."""
        return tuple(reference for document in self.documents for reference in references_of(document))

    @cached_property
    def _referring(self) -> dict[str, tuple[Document, ...]]:
        found: dict[str, dict[str, Document]] = defaultdict(dict)
        for reference in self.references:
            found[reference.target][reference.document.key] = reference.document
        return {key: tuple(documents.values()) for key, documents in found.items()}

    def referring_to(self, document: Document, type_: str) -> tuple[Document, ...]:
        """The documents of `type_` that name `document` in some field, by path."""
        return tuple(other for other in self._referring.get(document.key, ()) if other.type == type_)

    def referred_by(self, document: Document, type_: str) -> tuple[Document, ...]:
        """The documents of `type_` that `document` names, in the order written, each once."""
        targets = dict.fromkeys(r.target for r in references_of(document) if r.target_type == type_)
        return tuple(self.by_key[key] for key in targets if key in self.by_key)

    @cached_property
    def faults(self) -> tuple[Fault, ...]:
        """What could not be read as written, two documents with one id included."""
        reading = [fault for parsed in self.parsed for fault in parsed.faults]
        return (*reading, *self._doubles(), *self.beside)

    def _doubles(self) -> Iterator[Fault]:
        first: dict[str, Document] = {}
        for document in self._all:
            other = first.setdefault(document.key, document)
            if other is not document:
                values = {"id": document.id, "other": other.source.path}
                yield Fault("duplicate-id", document.key_at("id"), values, document.key)


def link(
    settings: Settings, parsed: Iterable[Parsed], found: Iterable[FoundFile] = (), beside: Iterable[Fault] = ()
) -> Catalogue:
    """The catalogue of what was parsed, in order of path, of all files `found` and of the faults in those `beside`."""
    return Catalogue(settings, tuple(sorted(parsed, key=lambda p: p.source.path)), tuple(found), tuple(beside))


def shown(documents: Sequence[Document], as_of: date) -> tuple[Document, ...]:
    """Those of `documents` that the site shows at `as_of`: no drafts, nothing published later."""
    return tuple(d for d in documents if is_shown(d, as_of))


def is_shown(document: Document, as_of: date) -> bool:
    """True unless `document` is a draft or published after `as_of`."""
    published = document.fields.published
    return not document.fields.draft and (published is None or published <= as_of)


def references_of(document: Document) -> Iterator[Reference]:
    """The references in one document, in the order its fields are declared."""
    for path, target in _reference_fields(type(document.fields)):
        type_ = document.type if target == "same" else target
        for place, value in _values(document.fields, path, ()):
            yield Reference(document, place, type_, value)


@cache
def _reference_fields(model: type[BaseModel]) -> tuple[tuple[tuple[str, ...], str], ...]:
    """The paths of fields that hold ids, and the type that each refers to."""
    found: list[tuple[tuple[str, ...], str]] = []
    for name, info in model.model_fields.items():
        target = target_of(info)
        if target:
            found.append(((name,), target))
        shape = shape_of(info)
        if shape:
            found.extend(((name, *path), target) for path, target in _reference_fields(shape))
    return tuple(found)


def target_of(info: FieldInfo) -> str | None:
    """The content type whose id a field holds ("same": the document's own), or None."""
    return _target(info.annotation, info.metadata)


def _target(annotation: Any, metadata: Sequence[Any] = ()) -> str | None:
    """The type that an annotation refers to, looked for through lists and alternatives."""
    for mark in (*metadata, *getattr(annotation, "__metadata__", ())):
        if isinstance(mark, RefersTo):
            return mark.target
    return next((found for part in get_args(annotation) if (found := _target(part))), None)


def _values(
    value: Any, path: tuple[str, ...], place: tuple[str | int, ...]
) -> Iterator[tuple[tuple[str | int, ...], str]]:
    if isinstance(value, tuple):
        for index, item in enumerate(value):
            yield from _values(item, path, (*place, index))
    elif path and value is not None:
        yield from _values(getattr(value, path[0]), path[1:], (*place, path[0]))
    elif isinstance(value, str):
        yield place, value
