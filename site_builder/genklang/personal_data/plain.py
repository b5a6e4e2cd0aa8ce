"""A text with its disguises taken off, every character still traced to where it stood.

Numbers are written with all kinds of hyphens, spaces and digits, as HTML entities, percent-encoded in addresses, with
emphasis, tags, comments or characters without width inside. Detectors see ASCII digits, hyphens and spaces alone.
"""

from __future__ import annotations

import html
import re
from bisect import bisect_right
from dataclasses import dataclass

_DASHES = "\u00ad\u2010\u2011\u2012\u2013\u2014\u2015\u2043\u207b\u2212\ufe58\ufe63\uff0d"
_SPACES = "\t\r\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000"
_ZEROS = (
    "660 6f0 7c0 966 9e6 a66 ae6 b66 be6 c66 ce6 d66 de6 e50 ed0 f20 1040 1090 17e0 1810 1946 19d0"
    " 1a80 1a90 1b50 1bb0 1c40 1c50 a620 a8d0 a900 a9d0 a9f0 aa50 abf0 1d7ce 1d7d8 1d7e2 1d7ec 1d7f6 1fbf0"
)
"""The noughts of other scripts, as code points; their other digits follow on them (Unicode, category Nd)."""
_FIXED = {
    **{chr(code): chr(code - 0xFEE0) for code in range(0xFF01, 0xFF5F)},
    **{chr(int(zero, 16) + digit): str(digit) for zero in _ZEROS.split() for digit in range(10)},
    **dict.fromkeys(_DASHES, "-"),
    **dict.fromkeys(_SPACES, " "),
}
_ODD = frozenset(_FIXED)
_NO_WIDTH = (
    "\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff"
)
_DISGUISE = re.compile(
    rf"[{_NO_WIDTH}]+"
    r"|&#(?:[0-9]{1,7}|[xX][0-9a-fA-F]{1,6});?"
    r"|&(?:nbsp|ensp|emsp|thinsp|ndash|mdash|minus|hyphen|dash|shy|plus|commat|zwnj|zwj|period|num|lowbar);"
    r"|(?:%[0-9a-fA-F]{2})+"
    r"|\\(?:x[0-9a-fA-F]{2}|u[0-9a-fA-F]{4})"
    r"|(?<=[0-9+-])(?:[*~`\\]{1,3}|_{1,3}(?![0-9])|</?[a-zA-Z][^<>\n]{0,60}>|<!--[^\n]{0,80}?-->)(?=[0-9+*<&% -])"
    r"|(?<=[0-9+-] )[*_`\\]{1,3}(?=[0-9+-])"
)
"""What stands for other characters, or for none. A soft hyphen counts as a hyphen; `_` between digits is no emphasis."""
_HIDDEN = re.compile(f"[{_NO_WIDTH}]")
_ESCAPES = frozenset("&%\\")
_BETWEEN = re.compile(r"[*_~`\\<](?:(?<=[0-9+-].)|(?<=[0-9+-] .))")
_ESCAPED = re.compile(r"&(?:#|[a-z]{3,6};)|%[0-9a-fA-F]{2}|\\[xu][0-9a-fA-F]")


def _is_disguised(text: str, characters: set[str]) -> bool:
    """True where characters may stand for others, or within numbers for none."""
    if not _ESCAPES.isdisjoint(characters) and _ESCAPED.search(text):
        return True
    return bool(_BETWEEN.search(text)) or any(map(_HIDDEN.match, characters))


@dataclass(frozen=True, slots=True)
class Plain:
    """The plain text, and for the pieces it is made of where each begins here and in the original."""

    text: str
    starts: tuple[int, ...] = ()
    origins: tuple[tuple[int, int], ...] = ()
    """For each piece its place in the original, and 1 where it goes on character by character, else 0."""

    def original(self, position: int) -> int:
        """Where the character at `position` stood before."""
        if not self.starts:
            return position
        piece = bisect_right(self.starts, position) - 1
        origin, step = self.origins[piece]
        return origin + step * (position - self.starts[piece])

    def span(self, start: int, end: int) -> tuple[int, int]:
        """The place in the original of what stands here from `start` to before `end`."""
        last = self.original(end - 1)
        if not self.starts:
            return start, end
        piece = bisect_right(self.starts, end - 1) - 1
        if self.origins[piece][1]:
            return self.original(start), last + 1
        following = self.origins[piece + 1][0] if piece + 1 < len(self.origins) else last + 1
        return self.original(start), following


def plain(text: str) -> Plain:
    """`text` without disguises."""
    characters = set(text)
    shown = _one_to_one(text, characters)
    return _taken_off(shown) if _is_disguised(shown, characters) else Plain(shown)


def _one_to_one(text: str, characters: set[str]) -> str:
    """`text` with the characters that stand for one other each as those."""
    for odd in characters & _ODD:
        text = text.replace(odd, _FIXED[odd])
    return text


def _taken_off(text: str) -> Plain:
    parts: list[str] = []
    starts: list[int] = []
    origins: list[tuple[int, int]] = []
    length = done = 0

    def add(part: str, origin: int, step: int) -> None:
        nonlocal length
        starts.append(length)
        origins.append((origin, step))
        parts.append(part)
        length += len(part)

    for found in _DISGUISE.finditer(text):
        add(text[done : found.start()], done, 1)
        meant = _meant(found[0])
        if meant:
            add(meant, found.start(), 0)
        done = found.end()
    add(text[done:], done, 1)
    kept = [index for index, part in enumerate(parts) if part] or [0]
    return Plain("".join(parts), tuple(starts[i] for i in kept), tuple(origins[i] for i in kept))


def _meant(written: str) -> str:
    if written[0] == "&":
        return _shown(html.unescape(written if written.endswith(";") else written + ";"))
    if written[:2] in {"\\x", "\\u"}:
        return _shown(chr(int(f"0x{written[2:]}", 0)))
    if written[0] == "%":
        return _shown(bytes.fromhex(written.replace("%", "")).decode("utf-8", "replace"))
    return ""


def _shown(text: str) -> str:
    return re.sub(rf"[{_NO_WIDTH}]", "", _one_to_one(text, set(text)))
