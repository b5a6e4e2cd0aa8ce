"""A decision that is taken before anybody can take part.

Why: dialogue is not used to anchor decisions already made, the first of the traps (handbook p. 20). Where the stage
says that the dialogue evaluates, or is about how to begin, the decision rightly lies behind (p. 4). Where the stage
says that the decision lies ahead though it is taken, the page contradicts itself, and DIA107 tells of that.

Wrong:

    opens: 2026-03-02
    decision:
      planned: 2026-02-10

Right:

    opens: 2026-03-02
    decision:
      planned: 2026-06-16
"""

from __future__ import annotations

from collections.abc import Iterator

from genklang.findings import Severity
from genklang.rules.dia.designs import designs
from genklang.rules.dia.opening import AFTER_DECISION, opening
from genklang.rules.site import Hit, Site, hit

CODE = "DIA113"
NAME = "decided-before-opening"
SEVERITY = Severity.WARNING


def check(site: Site) -> Iterator[Hit]:
    """Yield every decision, taken or planned, that lies before the first day to take part."""
    for document, dialogue in designs(site):
        opens, decision, stage = opening(dialogue), dialogue.decision, dialogue.decision_stage
        if opens is None or decision is None or stage in AFTER_DECISION or document.lost("decision_stage"):
            continue
        if decision.date:
            if decision.date < opens and stage is None:
                yield hit(document, "decision", "date", decision=decision.date, opens=opens)
        elif decision.planned and decision.planned < opens:
            yield hit(document, "decision", "planned", variant="planned", decision=decision.planned, opens=opens)
