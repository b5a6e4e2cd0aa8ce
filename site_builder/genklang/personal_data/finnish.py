"""Finnish henkilötunnus (valtioneuvoston asetus väestötietojärjestelmästä 128/2010 2 §, and the signs added since).

A day of birth, a sign for the century, three digits and a check character by modulus 31.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from genklang.personal_data import context
from genklang.personal_data.calendar import exists
from genklang.personal_data.kinds import Kind, Span

_FORM = re.compile(
    r"(?<![0-9A-Za-z])([0-9]{2})([0-9]{2})([0-9]{2})[ ]?([-+A-FU-Ya-fu-y])[ ]?([0-9]{3})[ ]?([0-9A-FHJ-NPR-Ya-fhj-npr-y])(?![0-9A-Za-z])"
)
_CHECKS = "0123456789ABCDEFHJKLMNPRSTUVWXY"
_CENTURIES = {"+": 1800, **dict.fromkeys("-UVWXY", 1900), **dict.fromkeys("ABCDEF", 2000)}


def find(text: str, start: int, end: int) -> Iterator[tuple[Span, Kind]]:
    """Every such number in a plain text from `start` to before `end`."""
    for found in _FORM.finditer(text, start, end):
        day, month, year, sign, number, check = found.groups()
        born = _CENTURIES[sign.upper()] + int(year), int(month), int(day)
        right = _CHECKS[int(day + month + year + number) % 31] == check.upper()
        said = context.names_a_person(text, found.start()) or not context.names_a_case(text, found.start())
        if exists(*born) and int(number) > 1 and right and said:
            yield found.span(), Kind.IDENTITY
