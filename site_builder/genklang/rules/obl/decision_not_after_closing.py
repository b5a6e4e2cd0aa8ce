"""A decision that is planned or taken before the dialogue has closed.

Why: the result goes back to the body that decides (handbook p. 12-18), and that it cannot where the decision comes
first. Then the dialogue only anchors what is decided already, which is the first of the traps (p. 20). The day on
which the dialogue closes is itself a day to take part. A decision that lies even before the opening is for DIA107 and
DIA113 to tell.

Wrong:

    closes: 2026-03-31
    decision:
      planned: 2026-03-24

Right:

    closes: 2026-03-31
    decision:
      planned: 2026-06-16
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from genklang.findings import Severity
from genklang.model import Dialogue
from genklang.obligations import WorkingDays
from genklang.rules.dia.opening import opening
from genklang.rules.site import Hit, Site, hit

CODE = "OBL206"
NAME = "decision-not-after-closing"
SEVERITY = Severity.WARNING


def check(site: Site) -> Iterator[Hit]:
    """Yield every decision with no working day since one could take part. A dialogue called off has no such day."""
    working_days = WorkingDays(site.catalogue.settings.options.country, site.assessment.profile.extra_holidays)
    for document, dialogue in site.dialogues:
        case = site.case(document.id)
        closes = case.closes if case else None
        if closes and dialogue.level != "information" and dialogue.cancelled is None:
            for key, day in _decisions(dialogue):
                if day and (opening(dialogue) or day) <= day and working_days.before(day) < closes:
                    yield hit(document, "decision", key, variant=_variant(key), decision=day, closes=closes)


def _decisions(dialogue: Dialogue) -> Iterator[tuple[str, date | None]]:
    if dialogue.decision:
        yield "planned", dialogue.decision.planned
        yield "date", dialogue.decision.date


def _variant(key: str) -> str:
    return "taken" if key == "date" else ""
