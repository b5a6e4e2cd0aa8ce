"""Account numbers: IBAN (ISO 13616, check digits by ISO 7064 mod 97-10), and national ones by the words before them.

An IBAN is surely a person's only with a name beside it, for municipalities and associations have them too. Bankgiro
and plusgiro belong to firms and associations, and are left alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from genklang.personal_data.boundaries import digits_of
from genklang.personal_data.kinds import Kind, Span
from genklang.personal_data.people import names_somebody

LENGTHS = {
    "AD": 24, "AT": 20, "BE": 16, "BG": 22, "CH": 21, "CY": 28, "CZ": 24, "DE": 22, "DK": 18, "EE": 20, "ES": 24,
    "FI": 20, "FO": 18, "FR": 27, "GB": 22, "GL": 18, "GR": 27, "HR": 21, "HU": 28, "IE": 22, "IS": 26, "IT": 27,
    "LI": 21, "LT": 20, "LU": 20, "LV": 21, "MC": 27, "MT": 31, "NL": 18, "NO": 15, "PL": 28, "PT": 25, "RO": 24,
    "SE": 24, "SI": 19, "SK": 24, "SM": 27, "TR": 26, "UA": 29,
}  # fmt: skip
"""How many characters an IBAN has, by country."""
_NEAR = 80
"""Characters to each side of a number within which a name is beside it."""
_IBAN_HEAD = re.compile(r"(?<![0-9A-Za-z])([A-Za-z]{2})[ ]?[0-9]{2}(?=[ -]?[0-9A-Za-z]{4})")
_ACCOUNT = re.compile(
    r"\b(?:bankkonto\w*|kontonummer|kontonr|konto-?nr|clearing(?:nummer|nr)?|kontot?(?= (?:i|hos|på) )|konto(?=:? [0-9]{4}(?:-[0-9])?[ ,-]{1,3}[0-9]{7})"
    r"|reg\.? ?nr|bank account|account number|tilinumero)\b"
    r"[^0-9\n]{0,40}([0-9]{4}(?:-[0-9])?[ ,./-]{1,3}(?:konto(?:nr|nummer)?[ :.]{0,3})?[0-9][0-9 .-]{4,14}[0-9])(?![0-9])",
    re.IGNORECASE,
)


def find(text: str, start: int, end: int) -> Iterator[tuple[Span, Kind]]:
    """Every account number in a plain text from `start` to before `end`."""
    for found in _IBAN_HEAD.finditer(text, start, end):
        last = _end_of_iban(text, found)
        if last:
            near = names_somebody(text[max(0, found.start() - _NEAR) : last + _NEAR])
            yield (found.start(), last), Kind.IBAN if near else Kind.ACCOUNT
    for found in _ACCOUNT.finditer(text, start, end):
        if 9 <= len(digits_of(found[1])) <= 15:
            yield found.span(1), Kind.ACCOUNT


def _end_of_iban(text: str, head: re.Match[str]) -> int | None:
    """Where the number that begins at `head` ends, if its country, length and check digits are right."""
    wanted = LENGTHS.get(head[1].upper())
    if not wanted:
        return None
    taken, position = "", head.start()
    while position < len(text) and len(taken) < wanted and (text[position].isalnum() or text[position] in " -"):
        taken += text[position] if text[position].isalnum() else ""
        position += 1
    follows = text[position : position + 1]
    return position if len(taken) == wanted and not follows.isalnum() and _checked(taken.upper()) else None


def _checked(iban: str) -> bool:
    if not iban.isascii():
        return False
    return int("".join(str(int(character, 36)) for character in iban[4:] + iban[:4])) % 97 == 1
