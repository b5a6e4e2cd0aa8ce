"""Names of persons with what does not belong beside them: a home address, or health, faith, party and the like.

Special categories are those of GDPR art. 9(1). Without a name nothing is found: pages speak of illness, faith and
parties all the time, and must. Few false alarms matter more here than finding everything.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator

from genklang.personal_data.kinds import Kind, Span
from genklang.personal_data.names import FIRST_NAMES

_UPPER, _LOWER = "A-ZÅÄÖÆØÉÜ", "a-zåäöæøéüèáß"
_NAME = re.compile(
    rf"([{_UPPER}](?<!\w.)[{_LOWER}]+)(?:-[{_UPPER}][{_LOWER}]+)?(?: [{_UPPER}]\.)?"
    rf"(?: [{_UPPER}][{_LOWER}]+(?:-[{_UPPER}][{_LOWER}]+)?){{1,2}}\b"
)
_STREET = (
    rf"(?:[{_UPPER}][\w.-]{{2,30}}(?: [{_UPPER}{_LOWER}][\w.-]{{2,20}})?(?:gatan|gata|vägen|väg|gränd|gränden|stigen|stig|allén|backen|torget|plan"
    rf"|vej|vejen|gade|gaden|allé|alle|stræde|vænget|vænge|parken|toften|gate|gaten|veien|vei|katu|tie|kuja)"
    rf"|[{_UPPER}][\w.-]{{2,30}} (?:vägen|gatan|gränden|stigen|väg|gata|gränd|stig|allé|Vej|Allé|vei|gate|Street|Road|Lane|Avenue))"
    rf" [0-9]{{1,3}}[ ]?[A-Za-z]?\b"
)
_POSTCODE = r"(?:\b(?:SE?-|DK-|NO?-|FI-)?[0-9]{3} ?[0-9]{2}\b|\b(?:DK-|NO?-)?[0-9]{4}\b) [A-ZÅÄÖÆØ]"
_ADDRESS = re.compile(
    rf"[,;:(]?[ \n]{{0,3}}(?:[\w ,.():]{{0,40}}?[ \n,(])?(?:{_STREET})(?:[ ,\n]{{1,4}}(?:lgh [0-9]{{4}},? ?)?{_POSTCODE})?"
)
_LIVES = re.compile(
    r"\b(?:bor|boende|bosatt|bopæl|bor i|hemadress|adress|adresse|bostad|lives at|resides)\b", re.IGNORECASE
)
_PLACE = re.compile(_POSTCODE)
_STREETS = re.compile(_STREET)
_FURTHEST = 200
"""How many characters a name stands at most from what makes it sensitive."""

_SENSITIVE = re.compile(
    r"\b(?:(?:lider av|diagnos\w*|diagnosticera\w*|sjukskriv\w*|sykmeld\w*|sygemeld\w*|hiv|cancer|kræft|kreft|adhd|autism\w*|depression\w*"
    r"|deprimera\w*|missbruk\w*|alkoholist\w*|beroende av (?:alkohol|droger|spel)|demen[st]\w*|schizofren\w*|psykos\w*|bipolär\w*"
    r"|diabetes|epilepsi|utvecklingsstörning\w*|funktionsnedsättning\w*|självmord\w*|abort\w*|gravid\w*|transperson\w*|homosexuell\w*"
    r"|bisexuell\w*|lesbisk\w*|muslim\w*|judisk\w*|jude|jöde|jehovas|fackligt? (?:ombud|medlem|ansluten)|medlem i (?:facket|partiet)"
    r"|medicin mot|behandlas för|tvångsvård\w*|ätstörning\w*|fick stroke|har stroke|ms-sjuk\w*|parkinson\w*|allvarligt sjuk"
    r"|socialbidrag|försörjningsstöd|dömd(?:es)? för|misstänkt för|straffet for|dømt for|has (?:cancer|diabetes|dementia|autism)"
    r"|suffers from|diagnosed with|mielenterveys\w*|syöpä))\b",
    re.IGNORECASE,
)
_TALKING = re.compile(
    r"\b(?:föreläs\w*|forskare|forsk\w*|professor|ordförande|samordnare|handläggare|chef|projektledare|författar\w*|boken|bok|centrum"
    r"|mottagning\w*|föreningen|förbundet|fonden|stiftelse\w*|sjukhus\w*|skolan|priset|om|arbetar med|jobbar med|leder|ansvarar|informera\w*"
    r"|berätta\w* om|foredrag|forfatter|formand|speaks about|lecture\w*|professor\w*|chair\w*)\b",
    re.IGNORECASE,
)
_SENTENCE = re.compile(r"[.!?](?=\s|$)|\n[ >]*\n|\n(?=[-*#|])")


def find(text: str) -> Iterator[tuple[Span, Kind]]:
    """Every name that stands with an address or with something sensitive, in a plain text."""
    names = list(_names(text))
    if not names:
        return
    streets = [found.start() for found in _STREETS.finditer(text)]
    sensitive = [found.start() for found in _SENSITIVE.finditer(text)]
    for name in names:
        end = _end_of_address(text, name.end()) if _near(streets, name) else None
        if end:
            yield (name.start(), end), Kind.ADDRESS
        elif _near(sensitive, name) and _is_said_of(text, name.start(), name.end()):
            yield name.span(), Kind.SENSITIVE


def _near(places: list[int], name: re.Match[str]) -> bool:
    """True where one of the places, in order, stands by the name."""
    first = bisect_left(places, name.start() - _FURTHEST)
    return first < len(places) and places[first] <= name.end() + _FURTHEST


def names_somebody(text: str) -> bool:
    """True where a person's first and last name stand in `text`."""
    return any(True for _ in _names(text))


def _names(text: str) -> Iterator[re.Match[str]]:
    """Two words with capitals of which the first is a first name; a word that is none may stand before one."""
    position = 0
    while found := _NAME.search(text, position):
        is_name = found[1] in FIRST_NAMES
        if is_name:
            yield found
        position = found.end() if is_name else found.end(1)


def _end_of_address(text: str, start: int) -> int | None:
    """Where the address that follows a name ends: with a postcode and place, or after a word for living there."""
    found = _ADDRESS.match(text, start, start + 160)
    if not found:
        return None
    return found.end() if _PLACE.search(found[0]) or _LIVES.search(found[0]) else None


def _is_said_of(text: str, start: int, end: int) -> bool:
    sentence = _sentence(text, start, end)
    return bool(_SENSITIVE.search(sentence)) and not _TALKING.search(sentence)


def _sentence(text: str, start: int, end: int) -> str:
    """The sentence around a place, at most `_FURTHEST` characters to each side."""
    left = max(0, start - _FURTHEST)
    for mark in _SENTENCE.finditer(text, left, start):
        left = mark.end()
    right = _SENTENCE.search(text, end, end + _FURTHEST)
    return text[left : right.start() if right else end + _FURTHEST]
