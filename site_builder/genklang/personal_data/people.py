"""Names of persons with what does not belong beside them: a home address, or health, faith, party and the like.

Special categories are those of GDPR art. 9(1). Without a name nothing is found: pages speak of illness, faith and
parties all the time, and must. Few false alarms matter more here than finding everything.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator

from genklang.personal_data.homes import STREET, end_of_address, start_of_address
from genklang.personal_data.kinds import Kind, Span
from genklang.personal_data.names import reads_as_name

_LETTERS = [chr(code) for code in range(ord("A"), 0x250) if chr(code).isalpha()]
_UPPER = "".join(letter for letter in _LETTERS if letter.isupper())
_LOWER = "".join(letter for letter in _LETTERS if letter.islower())
_NAME = re.compile(
    rf"([{_UPPER}](?<!\w.)[{_LOWER}]+)(?:-[{_UPPER}][{_LOWER}]+)?(?: [{_UPPER}]\.)?"
    rf"(?: [{_UPPER}][{_LOWER}]+(?:-[{_UPPER}][{_LOWER}]+)?){{1,2}}\b"
)
_FURTHEST = 200
"""How many characters a name stands at most from what makes it sensitive."""

_ILLNESSES = (
    r"diagnos\w*|diagnosticera\w*|sjukskriv\w*|sykmeld\w*|sygemeld\w*|hiv|aids|cancer|kræft|kreft|adhd|autism\w*|autistisk\w*"
    r"|asperger\w*|depression\w*|deprimera\w*|missbruk\w*|misbrug\w*|alkoholist\w*|alkoholiker\w*|alkoholproblem|narkoman\w*"
    r"|beroende av (?:alkohol|droger|spel)|demen[st]\w*|alzheimer\w*|schizofren\w*|skizofren\w*|psykos\w*|psykisk (?:ohälsa|sygdom)"
    r"|psykiskt? (?:sjuk|syg)|bipolär\w*|ångest\w*|angst|utbränd\w*|utmattning\w*|utmattad|ptsd|diabetes|diabetiker|epilepsi|astma"
    r"|utvecklingsstörning\w*|funktionsnedsättning\w*|handikapp\w*|rullstol\w*|kørestol\w*|synskada\w*|hörselskada\w*|självmord\w*"
    r"|selvmord\w*|abort\w*|gravid\w*|medicin mot|behandlas för|tvångsvård\w*|ätstörning\w*|(?:fick|har|haft) (?:en )?stroke"
    r"|(?:fick|fik) (?:en )?(?:hjärtinfarkt|blodprop)|ms-sjuk\w*|parkinson\w*|allvarligt sjuk|alvorligt syg|lider a[vf]"
)
_BELIEFS = (
    r"transperson\w*|transkønnet|homosexuell\w*|homoseksuel\w*|bisexuell\w*|biseksuel\w*|lesbisk\w*|muslim\w*|judisk\w*|jude|jøde"
    r"|jødisk\w*|jehovas|hindu|romsk|fackligt? (?:ombud|medlem|ansluten)|medlem i (?:facket|partiet|Kommunal|Vision|Unionen|IF Metall"
    r"|Vårdförbundet|Sveriges Lärare|Akademikerförbundet|Fastighets|Handels|Byggnads|Transport|Seko|Ledarna|SSR)"
    r"|medlem af (?:3F|HK|FOA|fagforening\w*|partiet|Dansk Metal|BUPL)"
)
_CIRCUMSTANCES = (
    r"socialbidrag|försörjningsstöd|kontanthjælp|førtidspension\w*|sjukersättning|kontaktförbud|skyddad identitet|skyddade (?:person)?uppgifter"
    r"|hemlig adress|placera[dt]\w* (?:enligt|i familjehem|på HVB)|enligt (?:LVU|LVM|LSS|LPT)|god man|dömd(?:es)? för|misstänkt för"
    r"|straffet for|dømt for|hemlös\w*|hjemløs\w*|asylsökande|papperslös\w*|flykting|flygtning"
)
_SENSITIVE = re.compile(
    rf"\b(?:{_ILLNESSES}|{_BELIEFS}|{_CIRCUMSTANCES}|has (?:cancer|diabetes|dementia|autism|adhd|a disability)"
    r"|suffers from|diagnosed with|is (?:pregnant|gay|disabled)|mielenterveys\w*|syöpä)\b",
    re.IGNORECASE,
)
_TALKING = re.compile(
    r"\b(?:föreläs\w*|forskare|forsk\w*|professor|ordförande|samordnare|handläggare|chef|projektledare|författar\w*|boken|bok|centrum"
    r"|mottagning\w*|föreningen|förbundet|fonden|stiftelse\w*|sjukhus\w*|skolan|priset|om|arbetar med|jobbar med|leder|ansvarar|informera\w*"
    r"|berätta\w* om|foredrag|forfatter|formand|speaks about|lecture\w*|professor\w*|chair\w*)\b",
    re.IGNORECASE,
)
_CITED = re.compile(r",? ?[(]?(?:19|20)[0-9]{2}\b")
"""What follows the name of an author of a work."""
_SENTENCE = re.compile(r"[.!?](?=\s|$)|\n[ >]*\n|\n(?=[-*#|])")


def find(text: str) -> Iterator[tuple[Span, Kind]]:
    """Every name that stands with an address or with something sensitive, in a plain text."""
    names = list(_names(text))
    if not names:
        return
    streets = [found.start() for found in STREET.finditer(text)]
    sensitive = [found.start() for found in _SENSITIVE.finditer(text)]
    for name in names:
        home = _home(text, name) if _near(streets, name) else None
        if home:
            yield home, Kind.ADDRESS
        elif _near(sensitive, name) and _is_said_of(text, name.start(), name.end()):
            yield name.span(), Kind.SENSITIVE


def _home(text: str, name: re.Match[str]) -> Span | None:
    """A name with the address where that person lives."""
    is_office = bool(_TALKING.search(_sentence(text, name.start(), name.start())))
    end = end_of_address(text, name.end(), is_office)
    start = start_of_address(text, name.start())
    return (start or name.start(), end or name.end()) if end or start is not None else None


def _near(places: list[int], name: re.Match[str]) -> bool:
    """True where one of the places, in order, stands by the name."""
    first = bisect_left(places, name.start() - _FURTHEST)
    return first < len(places) and places[first] <= name.end() + _FURTHEST


def names_somebody(text: str) -> bool:
    """True where a person's first and last name stand in `text`."""
    return any(True for _ in _names(text))


def _names(text: str) -> Iterator[re.Match[str]]:
    """Words with capitals of which the first is a first name or the last a name of families; others may stand before."""
    position = 0
    while found := _NAME.search(text, position):
        is_name = reads_as_name(found[1], found[0].split()[-1])
        if is_name:
            yield found
        position = found.end() if is_name else found.end(1)


def _is_said_of(text: str, start: int, end: int) -> bool:
    sentence = _sentence(text, start, end)
    if _CITED.match(text, end):
        return False
    return bool(_SENSITIVE.search(sentence)) and not _TALKING.search(sentence)


def _sentence(text: str, start: int, end: int) -> str:
    """The sentence around a place, at most `_FURTHEST` characters to each side."""
    left = max(0, start - _FURTHEST)
    for mark in _SENTENCE.finditer(text, left, start):
        left = mark.end()
    right = _SENTENCE.search(text, end, end + _FURTHEST)
    return text[left : right.start() if right else end + _FURTHEST]
