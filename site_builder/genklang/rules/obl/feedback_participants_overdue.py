"""Feedback to those who took part is overdue.

Why: those who gave their time are told first what was said and what came of it (handbook p. 10, 12-18); a dialogue
without resources for that should not be held at all (p. 20). The debt is published with its date, and stays until
the feedback is out, a delay was explained in time or a body has waived it.

Wrong: a dialogue closed on 2026-03-31 (30 days), and on 2026-05-01 no page of feedback names the participants.

Right:

    type: feedback
    dialogue: badplatsen-i-hamnen
    stage: summary
    published: 2026-04-20
    audiences: [participants]
"""

from __future__ import annotations

from collections.abc import Iterator

from genklang.findings import Severity
from genklang.rules.obl.states import overdue
from genklang.rules.site import Hit, Site

CODE = "OBL102"
NAME = "feedback-participants-overdue"
SEVERITY = Severity.DEBT
DATED = True


def check(site: Site) -> Iterator[Hit]:
    """Yield every feedback to participants that is overdue."""
    yield from overdue(site, "feedback-participants")
