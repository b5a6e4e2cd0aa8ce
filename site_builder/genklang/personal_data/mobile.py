"""Mobile telephone numbers: Swedish (070, 072, 073, 076, 079; PTS), Norwegian, Danish, Finnish and British.

Danish and Norwegian numbers do not tell mobile from other telephones by length, so there the country code and, in
Danish, the word before the number decide. Switchboards (010, 020, 077) and area codes are left alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from genklang.personal_data import context
from genklang.personal_data.boundaries import in_longer_code
from genklang.personal_data.kinds import Kind, Span

_GAP = r"[ .()/-]{0,3}"
_SWEDISH = rf"(?:(?:\+|00)[ ]?46{_GAP}(?:\(?0\)?{_GAP})?|\(?0)7[ ]?[02369]\)?(?:{_GAP}[0-9]){{7}}"
_NORWEGIAN = rf"(?:\+|00)[ ]?47{_GAP}[49](?:{_GAP}[0-9]){{7}}"
_FINNISH = rf"(?:\+|00)[ ]?358{_GAP}(?:\(?0\)?{_GAP})?(?:4[0-9]|50)(?:{_GAP}[0-9]){{6,8}}"
_BRITISH = rf"(?:\+|00)[ ]?44{_GAP}(?:\(?0\)?{_GAP})?7(?:{_GAP}[0-9]){{9}}"
_ALWAYS = re.compile(
    rf"(?<![0-9+])(?<![0-9][-/.,])(?:{_SWEDISH}|{_NORWEGIAN}|{_FINNISH}|{_BRITISH})(?![0-9])(?!-[0-9])"
)
_SAID = re.compile(
    rf"\b(?:mobil\w*|mob|privat(?:nummer|tlf|telefon)?|matkapuhelin\w*|kännykkä)\b[.:]{{0,2}}[^0-9\n+]{{0,14}}"
    rf"((?:\+(?:45|47|358)[ ]?)?[0-9](?:{_GAP}[0-9]){{7,9}})(?![0-9])(?!-[0-9])",
    re.IGNORECASE,
)


def find(text: str, start: int, end: int) -> Iterator[tuple[Span, Kind]]:
    """Every mobile number in a plain text from `start` to before `end`."""
    for found in _ALWAYS.finditer(text, start, end):
        if not context.names_a_case(text, found.start()) and not in_longer_code(text, *found.span()):
            yield found.span(), Kind.MOBILE
    for found in _SAID.finditer(text, start, end):
        if not re.match(r"0[1-68]|07[17]|0300|19[0-9]{2}|20[0-9]{2}|112|114", found[1]):
            yield found.span(1), Kind.MOBILE
