"""Norwegian fødselsnummer, D-nummer and H-nummer (folkeregisterforskriften, kapittel 2).

Eleven digits: a day of birth (40 added to the day in a D-nummer, to the month in an H-nummer, and 80 or 65 to the
month in the numbers made for tests), three digits and two check digits by modulus 11.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from genklang.personal_data import context
from genklang.personal_data.boundaries import BEGIN, END, digits_of, in_longer_code
from genklang.personal_data.calendar import exists_in_some_century
from genklang.personal_data.kinds import Kind, Span

_FORM = re.compile(
    rf"{BEGIN}[0-9]{{2}}[ .]?[0-9]{{2}}[ .]?[0-9]{{2}}(?:[ ]{{0,2}}[-+ ]?[ ]{{0,2}}|[ ]?-?\n[ >#]{{0,12}}-?)"
    rf"[0-9]{{3}}[ ]?[0-9]{{2}}{END}"
)
_FIRST = (3, 7, 6, 1, 8, 9, 4, 5, 2, 1)
_SECOND = (5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1)


def find(text: str, start: int, end: int) -> Iterator[tuple[Span, Kind]]:
    """Every such number in a plain text from `start` to before `end`."""
    for found in _FORM.finditer(text, start, end):
        if not is_valid(digits_of(found[0])) or in_longer_code(text, *found.span()):
            continue
        if context.names_a_person(text, found.start()) or not context.names_a_case(text, found.start()):
            yield found.span(), Kind.IDENTITY


def is_valid(digits: str) -> bool:
    """True for eleven digits with a day that exists and both check digits right."""
    return _checked(digits, _FIRST) and _checked(digits, _SECOND) and _born(digits)


def _checked(digits: str, weights: tuple[int, ...]) -> bool:
    return sum(int(digit) * weight for digit, weight in zip(digits, weights, strict=False)) % 11 == 0


def _born(digits: str) -> bool:
    day, month, year = int(digits[:2]), int(digits[2:4]), int(digits[4:6])
    for added in (80, 65, 40):
        if month > added:
            month -= added
            break
    return exists_in_some_century(year, month, day - 40 if day > 40 else day)
