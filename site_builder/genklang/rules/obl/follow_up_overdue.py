"""The follow-up of the decision is overdue.

Why: residents are to see what value their dialogue had, also once the decision is carried out (handbook p. 19). A year
after the decision it is time to tell what became of it.

Wrong: a decision of 2025-06-16 (365 days), and on 2026-06-17 no feedback tells what became of it.

Right:

    type: feedback
    dialogue: badplatsen-i-hamnen
    stage: follow_up
    published: 2026-05-20
    audiences: [residents]
"""

from __future__ import annotations

from collections.abc import Iterator

from genklang.findings import Severity
from genklang.rules.obl.states import overdue
from genklang.rules.site import Hit, Site

CODE = "OBL106"
NAME = "follow-up-overdue"
SEVERITY = Severity.DEBT
DATED = True


def check(site: Site) -> Iterator[Hit]:
    """Yield every follow-up that is overdue."""
    yield from overdue(site, "follow-up")
