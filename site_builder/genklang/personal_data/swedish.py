"""Swedish personnummer (folkbokföringslagen (1991:481) 18 §) and samordningsnummer (lag (2022:1697)).

Ten or twelve digits: a day of birth (with 60 added to the day in a samordningsnummer), three digits and a check digit.
Day and check digit are judged by the library `personnummer`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from personnummer import personnummer

from genklang.personal_data import context
from genklang.personal_data.boundaries import BEGIN, END, JOINT, digits_of, in_longer_code
from genklang.personal_data.calendar import is_clock
from genklang.personal_data.kinds import Kind, Span

_TOGETHER = re.compile(rf"{BEGIN}((?:18|19|20)?[0-9]{{6}})({JOINT})([0-9]{{4}}){END}")
_APART = re.compile(
    rf"{BEGIN}(?<![0-9][ -])((?:(?:18|19|20)[ ]?)?[0-9]{{2}}([ ./-])[0-9]{{2}}\2[0-9]{{2}})"
    rf"(?:{JOINT})([0-9]{{2}}[ ]?[0-9]{{2}}){END}(?![ -][0-9])"
)
_HALVED = re.compile(
    rf"{BEGIN}(?<![0-9][ -])((?:(?:18|19|20)[ ]?)?[0-9]{{6}})([ ]?[-+ ][ ]?)([0-9]{{2}}[ ][0-9]{{2}}|[0-9]{{3}}[ -][0-9]){END}(?![ -][0-9])"
)
_CENTURY_APART = re.compile(
    rf"{BEGIN}(?<![0-9][ -])((?:18|19|20)[ ]?[-]?[0-9]{{6}})({JOINT})([0-9]{{4}}){END}(?![ -][0-9])"
)
_SPACED = re.compile(r"(?<![0-9])(?<![0-9] )((?:[0-9] ){5,7}[0-9])( ?[-+ ] ?)((?:[0-9] ){3}[0-9])(?! ?[0-9])")
_FORMS = (_TOGETHER, _APART, _HALVED, _CENTURY_APART, _SPACED)


def find(text: str, start: int, end: int) -> Iterator[tuple[Span, Kind]]:
    """Every such number in a plain text from `start` to before `end`, and whether it is surely one."""
    for form in _FORMS:
        for found in form.finditer(text, start, end):
            birth, rest = digits_of(found[1]), digits_of(found[found.re.groups])
            if is_valid(birth + rest) and not in_longer_code(text, found.start(), found.end()):
                kind = _kind(text, found, birth, rest)
                if kind:
                    yield found.span(), kind


def is_valid(digits: str) -> bool:
    """True for ten or twelve digits with a day that exists and the right check digit, whatever day it is today."""
    if len(digits) == 12:
        return bool(personnummer.valid(digits))
    return any(personnummer.valid(century + digits) for century in ("20", "19", "18"))


def _kind(text: str, found: re.Match[str], birth: str, rest: str) -> Kind | None:
    start = found.start()
    if context.names_a_person(text, start):
        return Kind.IDENTITY
    if context.names_a_case(text, start):
        return _beside_the_words(text, start, birth)
    joint = found[0][len(found[1]) : -len(found[found.re.groups])]
    if not joint and birth.startswith("0") and context.names_a_telephone(text, start):
        return None
    if _may_be_a_moment(text, found, birth, rest, joint):
        return None
    if len(birth) == 6 and not joint and found.re is _TOGETHER and context.in_web_address(text, start):
        return Kind.POSSIBLE_IDENTITY
    return Kind.IDENTITY


def _beside_the_words(text: str, start: int, birth: str) -> Kind | None:
    """What words that name something else do not rule out.

    No organisation's number has a day in it: one that has is the number of an owner. Nor do case numbers begin with a
    day of the 1800s or 1900s.
    """
    if context.names_an_organisation(text, start) or (len(birth) == 8 and not birth.startswith("20")):
        return Kind.POSSIBLE_IDENTITY
    return None


def _may_be_a_moment(text: str, found: re.Match[str], birth: str, rest: str, joint: str) -> bool:
    """True for a day of this century and a time of day, as in names of pictures and in logs."""
    if not (birth.startswith("20") and len(birth) == 8 and is_clock(rest)):
        return False
    written_as_date = found.re is _APART
    return (
        (written_as_date and "+" not in joint) or "_" in joint or bool(re.match(r"\.[a-z]{3,4}\b", text[found.end() :]))
    )
