"""Personal data covered up, wherever a text is shown to somebody.

Every letter and digit becomes a dot, so that lengths, lines and columns stay as they were. Of an e-mail address its
domain is left, for the author has to find it again.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from genklang.personal_data.finding import find
from genklang.personal_data.kinds import Found, Kind

_NUMBERS = (Kind.IDENTITY, Kind.POSSIBLE_IDENTITY)
"""Covered up wherever they stand in a text, also where the words that gave them away are not near."""
DOT = "•"
_SIGN = re.compile(r"[^\W_]")


def mask(text: str, known: Iterable[str] = ()) -> str:
    """`text` with all personal data and secrets covered up, and whatever of `known` stands in it."""
    covered = text
    numbers = {text[f.start : f.end] for f in find(text) if f.kind in _NUMBERS}
    for one in (*known, *numbers):
        if one in covered:
            covered = covered.replace(one, covered_up(one))
    for found in reversed(find(covered)):
        covered = covered[: found.start] + _cover(covered, found) + covered[found.end :]
    return covered


def covered_up(written: str) -> str:
    """`written` with a dot for every letter and digit."""
    return _SIGN.sub(DOT, written)


def _cover(text: str, found: Found) -> str:
    written = text[found.start : found.end]
    if found.kind is not Kind.EMAIL:
        return covered_up(written)
    local, at, domain = written.rpartition("@")
    return covered_up(local) + at + domain if at else covered_up(written)
