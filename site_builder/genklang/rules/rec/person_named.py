"""The name of a person where a role or an organisation belongs.

Why: a record says who was there by number and who does what by role, for people change their posts and pages stay; and
a name is personal data that nobody needs in order to follow the work (contract §1). Only what can hardly be anything
else is told: a first and a last name, with nothing else but a role, in the fields for roles, and in the lists of who
was there ("Närvarande: ...") in the text of a record.

Wrong:

    tasks:
      - owner_role: Anna Andersson

Right:

    tasks:
      - owner_role: Samordnaren för dialog
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from genklang.findings import Severity
from genklang.model import Document
from genklang.model.initiative import Initiative
from genklang.model.record import Record
from genklang.prose import Reading
from genklang.rules.rec.originals import originals
from genklang.rules.site import Hit, Site, hit
from genklang.rules.wording import hit_in

CODE = "REC103"
NAME = "person-named"
SEVERITY = Severity.WARNING

_WORD = r"[A-ZÅÄÖÆØÉ][a-zåäöæøéü]+"
_NAME = re.compile(rf"({_WORD})(?:-{_WORD})?(?: {_WORD})? ({_WORD})(?:-{_WORD})?(?:\s*[,(].*)?", re.DOTALL)
_SURE = re.compile(
    r".{2,}(?:sson|sdotter)|(?:han|jen|niel|peder|ander|christen|kristen|lar|søren|rasmus|jørgen|peter|mad|ol|thom"
    r"|poul|johan|morten|knud|jacob|jakob|mikkel|olu|erik|simon|frederik)sen"
)
_LIKELY = re.compile(r".*(?:ström|berg|lund|gren|qvist|kvist|holm|dahl|blom|stedt|mark|ling|lind|strand|feldt|man|ell)")
_FIRST = frozenset(
    "anders anna annika anette bengt berit birgitta bo britt carina carl cecilia charlotte christer christina daniel"
    " david elin elisabeth emma erik eva fredrik gunilla gunnar göran hans helena henrik ida ingrid jan jenny jens"
    " johan johanna jonas karin karl katarina kerstin kristina lars lena lennart linda lisa maja malin margareta maria"
    " marie martin mats mattias mette michael mikael monica monika niklas nils ola olle patrik per peter pia pernille"
    " ralf robert roland sara sofia sofie stefan stig susanne sven thomas tomas tove ulf ulla ulrika åsa åke".split()
)
_COMPANIES = frozenset({"sony", "bröderna", "familjen", "firma", "stiftelsen", "föreningen", "region"})


_THERE = re.compile(
    r"\W*(?:närvarande|frånvarande|deltagare|deltog|medverkande|justerare|vid protokollet|til stede|fraværende"
    r"|deltagere|afbud|referent|present|absent|attendees|participants|apologies)\b[^:\n]{0,40}(?P<list>:|$)",
    re.IGNORECASE,
)
"""How a list of who was there begins: a line with a colon, or a heading."""
_PART = re.compile(r"(?:[^\n,;(]|\([^)\n]*\))+")
_AND = re.compile(r"\s+(?:och|samt|og|and|&)\s+")


def check(site: Site) -> Iterator[Hit]:
    """Yield every owner, organiser and initiator, and every one listed as there, that is the name of a person."""
    for document, path, value in _roles(site):
        if names_a_person(value):
            yield hit(document, *path, key=str(path[-1] if isinstance(path[-1], str) else path[0]))

    for reading in site.readings:
        if reading.document.type == "record":
            yield from _listed(reading)


def _listed(reading: Reading) -> Iterator[Hit]:
    """The first name in each list of who was there."""
    below_heading = False
    for text in reading.body:
        begins = _THERE.match(text.plain)
        if text.kind == "heading":
            below_heading = bool(begins)
        elif begins or below_heading:
            start = begins.end() if begins and begins["list"] == ":" else 0
            found = next((part for part in _parts(text.plain, start) if names_a_person(part[1])), None)
            if found:
                below_heading = False
                yield hit_in(reading, text, found[0], len(found[1]), "list")


def _parts(text: str, start: int) -> Iterator[tuple[int, str]]:
    """The entries of a list written in a line, each with where it begins."""
    for match in _PART.finditer(text, start):
        at = match.start()
        for piece in _AND.split(match[0]):
            at = text.find(piece, at)
            yield at + len(piece) - len(piece.lstrip()), piece.strip(" .*_\0")
            at += len(piece)


def names_a_person(value: str) -> bool:
    """True where `value` is a first and a last name, alone or before a comma or parenthesis."""
    match = _NAME.fullmatch(value)
    if not match or match[1].lower() in _COMPANIES:
        return False
    first, last = match[1].lower(), match[2].lower()
    return bool(_SURE.fullmatch(last) or (first in _FIRST and _LIKELY.fullmatch(last)))


def _roles(site: Site) -> Iterator[tuple[Document, tuple[str | int, ...], str]]:
    for document, record in originals(site, "record", Record):
        if record.organiser:
            yield document, ("organiser",), record.organiser
        for index, task in enumerate(record.tasks):
            if task.owner_role:
                yield document, ("tasks", index, "owner_role"), task.owner_role
    for document, initiative in originals(site, "initiative", Initiative):
        for index, initiator in enumerate(initiative.initiators):
            yield document, ("initiators", index), initiator
