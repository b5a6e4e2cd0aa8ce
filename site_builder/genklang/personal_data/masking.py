"""Personal data covered up, wherever a text is shown to somebody.

Every letter and digit becomes a dot, so that lengths, lines and columns stay as they were. Of an e-mail address its
domain is left, for the author has to find it again.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache

from genklang.personal_data.finding import find
from genklang.personal_data.kinds import Found, Kind

_NUMBERS = (Kind.IDENTITY, Kind.POSSIBLE_IDENTITY)
"""Covered up wherever they stand in a text, also where the words that gave them away are not near."""
_SHORT = 1000
"""Characters of a text of which what it became is kept, for the same paths and hints are told again and again."""
DOT = "•"
_SIGN = re.compile(r"[^\W_]")
_IN_JSON = re.compile(r'"(?:[^"\\]|\\.)*"')
_ENTITY = re.compile(r"&(?:#x?[0-9a-fA-F]+|[a-z]+);")


def mask(text: str, known: Iterable[str] = ()) -> str:
    """`text` with all personal data and secrets covered up, and whatever of `known` stands in it."""
    covered = text
    for one in known:
        covered = covered.replace(one, covered_up(one))
    return _kept(covered) if len(covered) <= _SHORT else _masked(covered)


def mask_written(text: str) -> str:
    """A finished output with all personal data covered up: JSON and XML stay what they are, with their escapes whole."""
    if text.startswith(("{", "[")):
        return _IN_JSON.sub(_literal, text)
    covered = mask(text)
    if text.startswith("<?xml"):
        for entity in _ENTITY.finditer(text):
            covered = covered[: entity.start()] + entity[0] + covered[entity.end() :]
    return covered


def _literal(found: re.Match[str]) -> str:
    """A text of JSON, as it was written where nothing in it is covered."""
    said = json.loads(found[0])
    covered = mask(said)
    return found[0] if covered == said else json.dumps(covered, ensure_ascii=False)


def _masked(text: str) -> str:
    found = find(text)
    if not found:
        return text
    numbers = {text[f.start : f.end] for f in found if f.kind in _NUMBERS}
    covered = "".join(_parts(text, found))
    for one in sorted(numbers, key=len, reverse=True):
        covered = covered.replace(one, covered_up(one))
    return covered


_kept = lru_cache(maxsize=4096)(_masked)


def _parts(text: str, found: Sequence[Found]) -> Iterator[str]:
    done = 0
    for one in found:
        yield text[done : one.start]
        yield _cover(text, one)
        done = one.end
    yield text[done:]


def covered_up(written: str) -> str:
    """`written` with a dot for every letter and digit."""
    return _SIGN.sub(DOT, written)


def _cover(text: str, found: Found) -> str:
    written = text[found.start : found.end]
    if found.kind is not Kind.EMAIL:
        return covered_up(written)
    local, at, domain = written.rpartition("@")
    return covered_up(local) + at + domain if at else covered_up(written)
