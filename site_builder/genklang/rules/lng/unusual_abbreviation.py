"""An abbreviation that is not one of the usual ones.

Why: who does not know it cannot look it up, and screen readers spell it out (WCAG 2.2, 3.1.4; Myndigheternas
skrivregler advise to write words out). Usual ones such as t.ex., bl.a., kl. and dnr are right: the lists for Swedish,
Danish and English stand in `prose/abbreviations.yml`. Letters without full stops, such as SCB, EU and GDPR, are none
in this sense, nor are initials. In other languages nothing is found.

Wrong:

    Enl. nämnden gäller det f.ö. bara vinterväghållning.

Right:

    Enligt nämnden gäller det bara vinterväghållning.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from genklang.findings import Severity
from genklang.prose import Reading, Sieve, Text, unusual, usual
from genklang.rules.site import Hit, Site
from genklang.rules.wording import hit_in, language_of

CODE = "LNG104"
NAME = "unusual-abbreviation"
SEVERITY = Severity.WARNING

_LETTER = r"[^\W\d_]"
_VOWEL = re.compile(r"[aeiouyåäöæø]")
_ADDRESSES = frozenset(
    "se dk no fi is de eu nu com org net io uk gov info pdf doc docx xls xlsx csv md txt jpg png html zip".split()
)


def check(site: Site) -> Iterator[Hit]:
    """Yield every abbreviation that no list of the document's language has, in languages that have one."""
    for reading in site.readings:
        language = language_of(site, reading.document)
        if usual(language) and _sieve(language).catches(reading.tokens):
            for text in reading.texts:
                yield from _in_text(reading, text, language)


@cache
def _sieve(language: str) -> Sieve:
    return Sieve(lambda token: _may_be(token, language))


def _may_be(token: str, language: str) -> bool:
    """True where a word of the document looks enough like an abbreviation for the document to be gone through."""
    word = token.lstrip("(\"”'*_").lower()
    place = word.find(".")
    if place < 1 or word in usual(language):
        return False
    goes_on = word[place + 1 :].strip('.,;:!?)"”’*_\0')
    return bool(goes_on) or word[: place + 1] in unusual(language) or _shut(word[:place])


def _shut(word: str) -> bool:
    """True for letters without a vowel, which are no word."""
    return word.isalpha() and not _VOWEL.search(word)


def _in_text(reading: Reading, text: Text, language: str) -> Iterator[Hit]:
    for match in _pattern(language).finditer(text.plain) if "." in text.plain else ():
        found = " ".join(match[0].split())
        if (match["known"] and _joined(found) in unusual(language)) or _is_unknown(match):
            long = unusual(language).get(_joined(found), "")
            yield hit_in(reading, text, match.start(), len(match[0]), "known" if long else "", found=found, long=long)


def _joined(found: str) -> str:
    """`t. ex.` as `t.ex.`"""
    return "".join(found.lower().split())


def _is_unknown(match: re.Match[str]) -> bool:
    """True for small letters with full stops between, and for a short word without vowels before small letters."""
    pieces, single = match["pieces"], match["single"]
    if pieces:
        return bool(pieces[1:].islower()) and pieces.rstrip(".").rpartition(".")[2] not in _ADDRESSES
    goes_on = match.string[match.end() + 1 : match.end() + 2].islower()
    return bool(single) and goes_on and single.islower() and _shut(single[:-1])


@cache
def _pattern(language: str) -> re.Pattern[str]:
    """The abbreviations of the lists, with or without spaces inside, and what looks like another one."""
    listed = sorted(usual(language) | set(unusual(language)), key=len, reverse=True)
    known = "|".join(re.escape(word).replace(r"\.", r"\.\s?")[: -len(r"\s?")] for word in listed)
    pieces = rf"{_LETTER}{{1,4}}(?:\.{_LETTER}{{1,4}})+\."
    single = rf"{_LETTER}{{2,6}}\.(?=[ \u00a0]{_LETTER}{{2,}}(?![\w-]))"
    either = rf"(?P<known>{known})|(?P<pieces>{pieces})|(?P<single>{single})"
    return re.compile(rf"(?<![\w.@/:-])(?:{either})(?![\w@/])", re.IGNORECASE)
