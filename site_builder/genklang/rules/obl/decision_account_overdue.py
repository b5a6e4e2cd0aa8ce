"""The account of the decision is overdue.

Why: the elected account for their position (handbook p. 7), and residents must be able to follow what became of their
contribution to the decision (p. 10, 19). Where only a planned day is known, the count runs from it.

Wrong: a decision of 2026-06-16 (30 days), and on 2026-07-17 no feedback tells how the dialogue affected it.

Right:

    type: feedback
    dialogue: badplatsen-i-hamnen
    stage: decision
    published: 2026-06-22
    audiences: [participants, residents]
    effect_on_decision: Bryggan flyttades norrut, som de flesta ville.
"""

from __future__ import annotations

from collections.abc import Iterator

from genklang.findings import Severity
from genklang.rules.obl.states import overdue
from genklang.rules.site import Hit, Site

CODE = "OBL105"
NAME = "decision-account-overdue"
SEVERITY = Severity.DEBT
DATED = True


def check(site: Site) -> Iterator[Hit]:
    """Yield every account of a decision that is overdue."""
    yield from overdue(site, "decision-account")
