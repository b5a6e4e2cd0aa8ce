"""Characters that do not show and change what a reader or a program takes a text for (Unicode TR36, TR39)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ufdd0-\ufdef\ufffe\uffff]")
_DIRECTION = re.compile("[\u202a-\u202e\u2066-\u2069]")
_OPENING, _CLOSING = {"\u202a": "\u202c", "\u202b": "\u202c"}, {"\u202c", "\u2069"}
_ISOLATES = {"\u2066": "\u2069", "\u2067": "\u2069", "\u2068": "\u2069"}
_INVISIBLE = re.compile(
    "[\u2060-\u2064\u180e\ufff9-\ufffb\U000e0001]"
    "|(?<=[A-Za-z0-9À-ɏ])[\u200b-\u200d\ufeff\u115f\u1160\u3164\uffa0](?=[A-Za-z0-9À-ɏ])"
    "|(?<![\U0001f3f4\U000e0020-\U000e007f])[\U000e0020-\U000e007f]+"
)
_ANY = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\u115f\u1160\u180e\u200b-\u200d\u202a-\u202e\u2060-\u2069\u3164"
    "\ufdd0-\ufdef\ufeff\uffa0\ufff9-\ufffb\ufffe\uffff\U000e0001-\U000e007f]"
)


class Odd(NamedTuple):
    """A character at an offset of a text, and the name of the rule that tells of it."""

    rule: str
    start: int
    code: str


def odd_characters(text: str) -> Iterator[Odd]:
    """Control characters, directions that are forced or left open, and invisible characters within words.

    Marks and isolates that are closed on their line, as texts from right to left need them, are none.
    """
    if text.isascii() and text.isprintable():
        return
    if not _ANY.search(text):
        return
    for match in _CONTROL.finditer(text):
        yield _odd("control-character", match)
    for match in _INVISIBLE.finditer(text):
        yield _odd("invisible-character", match)
    if _DIRECTION.search(text):
        yield from _directions(text)


def _odd(rule: str, match: re.Match[str]) -> Odd:
    return Odd(rule, match.start(), f"U+{ord(match[0][0]):04X}")


def _directions(text: str) -> Iterator[Odd]:
    start = 0
    for line in text.split("\n"):
        yield from (odd._replace(start=odd.start + start) for odd in _of_line(line))
        start += len(line) + 1


def _of_line(line: str) -> Iterator[Odd]:
    open_: list[re.Match[str]] = []
    for match in _DIRECTION.finditer(line):
        sign = match[0]
        if sign in {"\u202d", "\u202e"}:
            yield _odd("text-direction", match)
        elif sign in _CLOSING:
            if open_ and {**_OPENING, **_ISOLATES}[open_[-1][0]] == sign:
                open_.pop()
        else:
            open_.append(match)
    yield from (_odd("text-direction", match) for match in open_)
