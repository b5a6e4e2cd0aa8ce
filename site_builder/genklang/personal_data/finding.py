"""Looking through a text for all kinds at once. Linear in its length: a text without candidates costs a glance."""

from __future__ import annotations

import re
from bisect import bisect
from collections.abc import Iterator

from genklang.personal_data import bank, danish, email, finnish, mobile, norwegian, people, secrets, swedish
from genklang.personal_data.kinds import Found, Kind, Span
from genklang.personal_data.plain import plain

_GAP = r"(?:[^0-9A-Za-zåäöÅÄÖ\n]{0,6}|[^0-9A-Za-zåäöÅÄÖ\n]{0,6}\n[^0-9A-Za-zåäöÅÄÖ\n]{0,20})"
_NUMBERS = re.compile(
    rf"[0-9](?<![0-9][0-9])(?:(?:{_GAP}[0-9]){{8,}}|[0-9]{{5}}[ ]?[A-FU-Ya-fu-y][ ]?[0-9]{{3}}"
    r"|(?<=[A-Za-z]{2}.)[0-9][ ]?[A-Za-z]{4}[ ]?[0-9])"
)
"""What any of the numbers has in it. It begins with a digit in all cases, for `re` finds that quickly."""
_WORDS = ("obil", "mob", "Mob", "rivat", "atkapuhelin", "learing")
_AFTER_WORDS = re.compile(r"(?:mob|privat|matkapuhelin|clearing)[^0-9\n]{0,24}[0-9]", re.IGNORECASE)
"""Words before numbers that are known by them alone."""
_BEFORE, _AFTER = 64, 60
"""How far to each side of a candidate the number may reach, with the words that tell what it is."""
_BY_NUMBER = (swedish, danish, norwegian, finnish, bank, mobile)
_OTHERS = (secrets, email, people)


def find(text: str) -> tuple[Found, ...]:
    """Every place in `text` that holds personal data or a secret, in order; of two that overlap the graver one."""
    shown = plain(text)
    found = [Found(*shown.span(*span), kind) for span, kind in _all(shown.text)]
    return tuple(_without_overlaps(found)) if found else ()


def _all(text: str) -> Iterator[tuple[Span, Kind]]:
    for start, end in _windows(text):
        for by_number in _BY_NUMBER:
            yield from by_number.find(text, start, end)
    for other in _OTHERS:
        yield from other.find(text)


def _windows(text: str) -> Iterator[Span]:
    """Where numbers may be, none reaching into the next."""
    candidates = [found.span() for found in _NUMBERS.finditer(text)]
    if any(word in text for word in _WORDS):
        candidates = sorted([*candidates, *(found.span() for found in _AFTER_WORDS.finditer(text))])
    start = end = 0
    for first, last in candidates:
        if first - _BEFORE > end:
            if end:
                yield start, end
            start = first - _BEFORE
        end = max(end, last + _AFTER)
    if end:
        yield start, end


def _without_overlaps(found: list[Found]) -> Iterator[Found]:
    order = list(Kind)
    taken: list[Found] = []
    for one in sorted(found, key=lambda f: (order.index(f.kind), f.start, -f.end)):
        place = bisect(taken, one)
        free_before = place == 0 or taken[place - 1].end <= one.start
        if free_before and (place == len(taken) or one.end <= taken[place].start):
            taken.insert(place, one)
    yield from taken
