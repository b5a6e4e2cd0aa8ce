"""A dialogue that is open for fewer days than its procedure asks for.

Why: a law or a guideline may say how long people must be given to answer, such as eight weeks for a Danish plan
(Planloven § 24). Which procedures there are, and their days, is the profile's `shortest_period`; the dialogue names
its own in `procedure` (contract §3). First and last day both count, and what was decided is not made undone: the
remedy is a later last day, or a new round.

Wrong, by the profile `dk-planloven`, where a `plan` is open for at least 56 days:

    procedure: plan
    opens: 2026-03-02
    closes: 2026-04-12

Right:

    procedure: plan
    opens: 2026-03-02
    closes: 2026-04-26
"""

from __future__ import annotations

from collections.abc import Iterator

from genklang.findings import Severity
from genklang.model import Dialogue, Document
from genklang.obligations.profile import Period
from genklang.obligations.working_days import days_after
from genklang.rules.site import Hit, Site, hit

CODE = "OBL208"
NAME = "period-too-short"
SEVERITY = Severity.WARNING


def check(site: Site) -> Iterator[Hit]:
    """Yield every dialogue that is open for too short a time, and every procedure that the profile does not know."""
    profile = site.assessment.profile
    for document, dialogue in site.dialogues:
        if dialogue.procedure is None:
            continue
        shortest = profile.shortest_period.get(dialogue.procedure)
        if shortest is None:
            values = {"procedure": dialogue.procedure, "profile": profile.name}
            known = ", ".join(profile.shortest_period) or "–"
            yield hit(document, "procedure", variant="unknown", known=known, **values)
        elif dialogue.cancelled is None:
            yield from _too_short(site, document, dialogue, shortest)


def _too_short(site: Site, document: Document, dialogue: Dialogue, shortest: Period) -> Iterator[Hit]:
    case = site.case(document.id)
    opens, closes = dialogue.opens, case.closes if case else None
    if opens is None or closes is None or closes < opens:
        return
    days = (closes - opens).days + 1
    if days < shortest.days:
        place = "closes" if dialogue.closes else "rounds"
        variant, basis = "" if shortest.basis else "own", shortest.basis or ""
        values = {"procedure": dialogue.procedure or "", "basis": basis, "variant": variant}
        earliest = days_after(opens, shortest.days - 1)
        yield hit(document, place, n=days, shortest=shortest.days, earliest=earliest, **values)
