"""Where a site holds personal data or secrets: texts, front matter, names of files, pictures, PDF, configuration."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from genklang.catalogue import Catalogue
from genklang.errors import EnvironmentFault
from genklang.findings import Location
from genklang.model import Parsed
from genklang.personal_data import Kind, find
from genklang.rules.file_contents import Contents, contents_of, read_ahead
from genklang.settings import CONFIG_FILE
from genklang.sources import FoundFile, Source, walk

OUTSIDE_CONTACT = (Kind.EMAIL, Kind.MOBILE)
"""Kinds that may stand in a `contact`."""


@dataclass(frozen=True, slots=True)
class Place:
    """What was found, where, and as it is written; `kind` is None for a file that could not be searched."""

    kind: Kind | None
    location: Location
    length: int = 1
    document: str | None = None
    written: str = ""
    positioned: bool = False
    """True for a picture that says where it was taken; then `kind` says nothing."""


def places(catalogue: Catalogue) -> Iterator[Place]:
    """Every such place, file by file."""
    for parsed in catalogue.parsed:
        yield from _of_source(parsed)
    yield from _in_text(catalogue.settings.text, CONFIG_FILE)
    files = _files(catalogue)
    read_ahead(files)
    for file in files:
        yield from _of_file(file, catalogue.settings.prefix + file.relative)


def _files(catalogue: Catalogue) -> tuple[FoundFile, ...]:
    try:
        return tuple(file for file in walk(catalogue.settings.content) if file.is_published_as_it_is)
    except EnvironmentFault:
        return ()


def _of_source(parsed: Parsed) -> Iterator[Place]:
    source = parsed.source
    key = parsed.document.key if parsed.document else None
    yield from _in_name(source.path, key)
    for place in _in_text(source.text, source.path, key):
        if place.kind not in OUTSIDE_CONTACT or place.location.line not in _contact_lines(source):
            yield place


def _contact_lines(source: Source) -> frozenset[int]:
    values = source.front_matter.values
    return frozenset(position.line for path, position in values.items() if "contact" in path[:-1])


def _in_text(text: str, path: str, document: str | None = None) -> Iterator[Place]:
    line, counted = 1, 0
    for found in find(text):
        line += text.count("\n", counted, found.start)
        counted = found.start
        column = found.start - text.rfind("\n", 0, found.start)
        written = text[found.start : found.end]
        length = len(written.partition("\n")[0])
        yield Place(found.kind, Location(path, line, column), max(1, length), document, written)


def _in_name(path: str, document: str | None = None) -> Iterator[Place]:
    for found in find(path):
        yield Place(found.kind, Location(path), 1, document, path[found.start : found.end])


def _of_file(file: FoundFile, path: str) -> Iterator[Place]:
    yield from _in_name(path)
    contents = contents_of(file)
    if contents.with_lines:
        yield from _in_text(contents.text, path)
    else:
        yield from _without_lines(contents, path)
    if contents.positioned:
        yield Place(None, Location(path), positioned=True)
    if not contents.whole:
        yield Place(None, Location(path))


def _without_lines(contents: Contents, path: str) -> Iterator[Place]:
    for found in find(contents.text):
        yield Place(found.kind, Location(path), written=contents.text[found.start : found.end])
