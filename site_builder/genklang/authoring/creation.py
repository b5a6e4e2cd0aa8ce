"""A new document, written where nothing stands, with a list of what is left to fill in."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

from genklang.authoring.declared import Guide, is_date
from genklang.authoring.place import folder_for, refuse_taken
from genklang.authoring.proposals import body_of
from genklang.authoring.template import template
from genklang.catalogue import Catalogue
from genklang.errors import EnvironmentFault
from genklang.locale import texts_for
from genklang.model import TYPES
from genklang.model.document import field_at, shown_path
from genklang.sources.front_matter import FrontMatter, paths_of
from genklang.sources.reading import source_from_bytes


@dataclass(frozen=True, slots=True)
class Left:
    """A key that is to be filled in: the line of its first empty place (from 1), and what belongs there."""

    line: int
    key: str
    parts: tuple[str, ...]
    """The empty keys below it, each once; none where it has no keys below it."""
    help: str


@dataclass(frozen=True, slots=True)
class Created:
    """A document that was written: path relative to the site's root, and what is left to do in it."""

    path: str
    left: tuple[Left, ...]
    proposed: tuple[tuple[int, str, str], ...]
    """The dates that were proposed: line, key, value."""


def create(catalogue: Catalogue, type_: str, name: str, known: Mapping[str, Any]) -> Created:
    """Write a draft of that type with the id `name`, `known` values filled in.

    Raises EnvironmentFault where the name is taken or the file cannot be written. Nothing is ever written over.
    """
    texts = texts_for(catalogue.settings.language)
    guide = Guide(texts, partial(_ids, catalogue), type_)
    relative = "/".join(part for part in (folder_for(catalogue, type_, texts), f"{name}.md") if part)
    path = catalogue.settings.content / relative
    refuse_taken(catalogue, type_, name, path)
    text = template(TYPES[type_], {"type": type_, "draft": "true", **known}, guide, body_of(type_, texts))
    _write(path, text)
    matter = source_from_bytes(text.encode(), "", "").front_matter
    left = tuple(left_to_fill_in(matter, type_, guide))
    return Created(catalogue.settings.prefix + relative, left, tuple(_dates(matter, type_)))


def _ids(catalogue: Catalogue, type_: str) -> tuple[str, ...]:
    return tuple(document.id for document in catalogue.of_type(type_) if not document.fields.translation_of)


def _write(path: Path, text: str) -> None:
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("x", encoding="utf-8", newline="\n") as file:
            file.write(text)
    except OSError as error:
        raise EnvironmentFault(f"{path} cannot be written ({error.strerror}). Check that the folder may be.") from error


def left_to_fill_in(matter: FrontMatter, type_: str, guide: Guide) -> Iterator[Left]:
    """The keys with something empty in them, in the order written."""
    for key in matter.data:
        empty = [(key, *path) for path, value in paths_of(matter.data[key]) if value == ""]
        info = field_at(TYPES[type_], (key,))
        if empty and info:
            parts = dict.fromkeys(".".join(str(p) for p in path[1:] if isinstance(p, str)) for path in empty)
            yield Left(matter.key_at(empty[0]).line, key, tuple(part for part in parts if part), guide.help(info))


def _dates(matter: FrontMatter, type_: str) -> Iterator[tuple[int, str, str]]:
    for path, value in paths_of(matter.data):
        info = field_at(TYPES[type_], path)
        if value and info and is_date(info):
            yield matter.key_at(path).line, shown_path(path), value
