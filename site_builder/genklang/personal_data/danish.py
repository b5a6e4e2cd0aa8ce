"""Danish CPR-numre (CPR-kontoret, "Opbygning af CPR-nummeret"): a day of birth and four digits.

Numbers given out since October 2007 may lack the check by modulus 11 (CPR-kontoret, "Personnumre uden kontrolciffer"),
first on 1 January of some years, so a wrong check alone proves nothing. Then the words around decide.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from genklang.personal_data import context
from genklang.personal_data.boundaries import BEGIN, END, JOINT, in_longer_code
from genklang.personal_data.calendar import exists_in_some_century
from genklang.personal_data.kinds import Kind, Span

_FORM = re.compile(rf"{BEGIN}([0-9]{{2}})[ ]?([0-9]{{2}})[ ]?([0-9]{{2}})({JOINT})([0-9]{{4}}){END}")
_WEIGHTS = (4, 3, 2, 7, 6, 5, 4, 3, 2, 1)


def find(text: str, start: int, end: int) -> Iterator[tuple[Span, Kind]]:
    """Every such number in a plain text from `start` to before `end`, and whether it is surely one."""
    for found in _FORM.finditer(text, start, end):
        day, month, year = int(found[1]), int(found[2]), int(found[3])
        if not exists_in_some_century(year, month, day) or in_longer_code(text, *found.span()):
            continue
        kind = _kind(text, found)
        if kind:
            yield found.span(), kind


def has_check_digit(digits: str) -> bool:
    """True where ten digits pass modulus 11."""
    return sum(int(digit) * weight for digit, weight in zip(digits, _WEIGHTS, strict=True)) % 11 == 0


def _kind(text: str, found: re.Match[str]) -> Kind | None:
    start = found.start()
    if context.names_cpr(text, start):
        return Kind.IDENTITY
    if context.names_a_case(text, start):
        return None
    checked = has_check_digit(found[1] + found[2] + found[3] + found[5])
    written_so = found[4].strip() == "-" and found[0][:6].isdigit()
    if written_so and checked:
        return Kind.IDENTITY
    if written_so and (found[1] + found[2] == "0101" or context.is_danish(text, start)):
        return Kind.POSSIBLE_IDENTITY
    if checked and "\n" not in found[4] and (context.is_danish(text, start) or context.names_a_person(text, start)):
        return Kind.POSSIBLE_IDENTITY
    return None
