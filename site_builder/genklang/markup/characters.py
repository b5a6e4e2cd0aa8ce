"""Characters that do not show and change what a reader or a program takes a text for (Unicode TR36, TR39)."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from html.entities import html5
from typing import NamedTuple

_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ufdd0-\ufdef\ufffe\uffff]")
_DIRECTION = re.compile("[\u202a-\u202e\u2066-\u2069]")
_OPENING, _CLOSING = {"\u202a": "\u202c", "\u202b": "\u202c"}, {"\u202c", "\u2069"}
_ISOLATES = {"\u2066": "\u2069", "\u2067": "\u2069", "\u2068": "\u2069"}
_MARKS = (
    "\u0300-\u036f\u0483-\u0489\u0591-\u05bd\u064b-\u065f\u06d6-\u06dc\u0e31\u0e34-\u0e3a\u0e47-\u0e4e\u0eb1\u0eb4-\u0ebc"
    "\u0ec8-\u0ecd\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f"
)
"""Marks that stand above, below or through the letter before them. No language has nine on one letter."""
_INVISIBLE = re.compile(
    "[\u2060-\u2064\u180e\ufff9-\ufffb\U000e0001]|(?<=.)\ufeff|[\u115f\u1160\u3164\uffa0]+(?![\u1100-\u11ff\ua960-\ud7ff])"
    "|(?<=[A-Za-z0-9À-ɏ])[\u200b-\u200d](?=[A-Za-z0-9À-ɏ])"
    "|(?<=[\ufe00-\ufe0f\U000e0100-\U000e01ef])[\ufe00-\ufe0f\U000e0100-\U000e01ef]+"
    "|(?<![\u2e80-\u9fff\uf900-\ufaff\U00020000-\U0003ffff\U000e0100-\U000e01ef])[\U000e0100-\U000e01ef]"
    "|(?<![\U0001f3f4\U000e0020-\U000e007f])[\U000e0020-\U000e007f]+"
)
_STACKED = re.compile(f"[{_MARKS}]{{9,}}")
_DAMAGED = re.compile("[\ue000-\uf8ff\ufffd]+")
_ANY = re.compile(
    f"[{_MARKS}]{{9}}|[\ue000-\uf8ff\ufffd]|"
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\u115f\u1160\u180e\u200b-\u200d\u202a-\u202e\u2060-\u2069\u3164"
    "\ufdd0-\ufdef\ufe00-\ufe0f\ufeff\uffa0\ufff9-\ufffb\ufffe\uffff\U000e0001-\U000e007f\U000e0100-\U000e01ef]"
)


_ENTITY = re.compile(r"&(?:#[0-9]{1,8}|#[xX][0-9a-fA-F]{1,7}|[A-Za-z]{2,31});?")
_NUMBER = re.compile(r"&#(?:([0-9]+)|[xX]([0-9a-fA-F]+))")
_NONE = (
    r"#0+(?![0-9])",
    r"#[xX]0+(?![0-9a-fA-F])",
    r"#[xX]0*d[89a-f][0-9a-f]{2}(?![0-9a-fA-F])",
    "#[0-9]{7,}",
    "#[xX][0-9a-fA-F]{6,}",
)
"""Numbers of which browsers make U+FFFD."""
_UNSEEN = re.compile(
    "[\\s\u00ad\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u206f\u2800\u3164"
    "\ufe00-\ufe0f\ufeff\uffa0]*"
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
    for match in _DAMAGED.finditer(text):
        yield _odd("damaged-character", match)
    for match in _STACKED.finditer(text):
        yield _odd("stacked-marks", match)
    if _DIRECTION.search(text):
        yield from _directions(text)


def shows_nothing(text: str) -> bool:
    """True where `text` has characters and a reader sees none of them."""
    return bool(text) and bool(_UNSEEN.fullmatch(text))


def names_odd_characters(text: str) -> bool:
    """True where `text` holds such a character as an entity, so that it stands on the page and not in the source."""
    return "&" in text and any(_ANY.search(_meant(found[0])) for found in _ENTITY.finditer(text))


def named_control_characters(text: str) -> Iterator[tuple[Odd, int]]:
    """The control characters that `text` names by number, as a browser puts them on the page; with their lengths."""
    if "&#" in text:
        for found in _ENTITY.finditer(text):
            if _CONTROL.match(meant := _meant(found[0])):
                yield Odd("control-character", found.start(), f"U+{ord(meant):04X}"), len(found[0])


def _meant(entity: str) -> str:
    """What a browser makes of it (HTML Living Standard, 13.2.5.80); the library leaves control characters out."""
    number = _NUMBER.match(entity)
    code = int(number[1], base=10) if number and number[1] else int(number[2], base=16) if number else 0
    return chr(code) if 0 < code < 0x80 or 0xFDD0 <= code <= 0xFFFF else html.unescape(entity)


def entity_of(code: str) -> str:
    """A regular expression for the entities of the character with that code, written as in `Odd`."""
    number = int(code.removeprefix("U+"), base=16)
    names = sorted(name.rstrip(";") for name, meant in html5.items() if meant == chr(number) and name.endswith(";"))
    numbers = [rf"#0*{number}(?![0-9])", rf"#[xX]0*{number:x}(?![0-9a-fA-F])", *(_NONE if number == 0xFFFD else ())]
    return "&(?:" + "|".join([*numbers, *names]) + ");?"


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
