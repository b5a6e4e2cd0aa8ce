"""One source looked through for what must not reach a page, or not unseen: as faults with their places."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator

from genklang.findings import Fault, Location
from genklang.markup.characters import Odd, odd_characters, shows_nothing
from genklang.markup.judging import in_field
from genklang.markup.making import looked_at
from genklang.sources import Source
from genklang.sources.front_matter import paths_of

MOST_TOLD = 50
"""Faults of one kind that are told of one file: what is beyond is more of the same."""
_MARKED = re.compile(
    r"<[\s/!?a-zA-Z]|\bon[a-z]+\s*=|\{\{|\{%|<%|(?:^|[\s:\"'])[=+@\uff1d-][^\n]*[(|]|[=\uff1d]\s*[a-z]{1,3}\d",
    re.IGNORECASE | re.MULTILINE,
)
_FORMULA = re.compile(r"[=+@\uff1d-]\s*[\w.\s+*/'-]*[(|]|[=\uff1d]\s*(?:\w+[!(|]|[A-Z]{1,3}\d+)", re.IGNORECASE)


def examined(source: Source, document: str | None) -> Iterator[Fault]:
    """Everything in `source` that is unsafe, that a page cannot show, or that it would cost too much to show."""
    told: dict[str, int] = {}
    for fault in _faults(source, document):
        told[fault.rule] = told.get(fault.rule, 0) + 1
        if told[fault.rule] <= MOST_TOLD:
            yield fault


def _faults(source: Source, document: str | None) -> Iterator[Fault]:
    places = _Places(source, document)
    for odd in odd_characters(source.text):
        if odd.rule != "control-character" or not _in_front_matter(source, odd.start):
            yield places.in_text(odd.rule, odd.start, 1, code=odd.code)
    yield from _fields(source, document)
    yield from _body(source, places)


def _in_front_matter(source: Source, start: int) -> bool:
    """True where the reader of the front matter has told of it already."""
    return source.readable is False or start < len(source.text) - len(source.body)


def _body(source: Source, places: _Places) -> Iterator[Fault]:
    found = looked_at(source.body)
    if found.excess:
        yield places.in_body("too-costly", found.excess.start, 1, kind=found.excess.kind, most=str(found.excess.most))
    for removal in found.removals:
        told = {"found": removal.found, "code": removal.found, "field": "title"}
        yield places.in_body(removal.rule, removal.start, removal.length, **told)


def _fields(source: Source, document: str | None) -> Iterator[Fault]:
    matter = source.text[: len(source.text) - len(source.body)] if source.body else source.text
    yield from _unseen(source, matter, document)
    if not any(sign in matter for sign in "<{(|=\uff1d") or not _MARKED.search(matter):
        return
    for path, value in paths_of(source.front_matter.data):
        position = source.front_matter.at(path)
        place = Location(source.path, position.line, position.column)
        for rule, _, found in in_field(value):
            yield Fault(rule, place, {"found": found, "field": str(path[0])}, document, position.length)
        if _FORMULA.match(value.lstrip("\ufeff '\"\t")):
            yield Fault("formula", place, {"found": value[:40], "cell": str(path[0])}, document, position.length)


def _unseen(source: Source, matter: str, document: str | None) -> Iterator[Fault]:
    """Values that show nothing, and odd characters that YAML makes of escapes, so that the text does not hold them."""
    if matter.isascii() and "\\" not in matter:
        return
    for path, value in paths_of(source.front_matter.data):
        odd = [one for one in odd_characters(value) if value[one.start] not in matter]
        if not odd and value.strip() and shows_nothing(value):
            odd = [Odd("invisible-character", 0, f"U+{ord(value[0]):04X}")]
        position = source.front_matter.at(path)
        place = Location(source.path, position.line, position.column)
        yield from (Fault(one.rule, place, {"code": one.code}, document, position.length) for one in odd)


class _Places:
    """Offsets in a source's text or body as lines and columns of its file."""

    def __init__(self, source: Source, document: str | None) -> None:
        self._source, self._document = source, document
        self._starts: dict[int, list[int]] = {}

    def in_text(self, rule: str, start: int, length: int, **values: str) -> Fault:
        return self._fault(rule, self._source.text, 1, start, length, values)

    def in_body(self, rule: str, start: int, length: int, **values: str) -> Fault:
        return self._fault(rule, self._source.body, self._source.body_line, start, length, values)

    def _fault(self, rule: str, text: str, first: int, start: int, length: int, values: dict[str, str]) -> Fault:
        if first not in self._starts:
            self._starts[first] = [0, *(match.end() for match in re.finditer("\n", text))]
        starts = self._starts[first]
        number = bisect_right(starts, start) - 1
        place = Location(self._source.path, number + first, start - starts[number] + 1)
        return Fault(rule, place, values, self._document, max(1, length))
