"""The plan for the feedback is overdue.

Why: routines for feedback are drawn up before the dialogue is held (handbook p. 10, 13-16), and a dialogue without
resources to feed back should not be held (p. 20).

Wrong: a dialogue that opened on 2026-03-02, and on 2026-03-03 `feedback_plan` lacks owner, resources or channels.

Right:

    feedback_plan:
      owner: Kommunikatör på kansliet
      resources: 40 timmar
      channels:
        - Webbplatsen
"""

from __future__ import annotations

from collections.abc import Iterator

from genklang.findings import Severity
from genklang.rules.obl.states import overdue
from genklang.rules.site import Hit, Site

CODE = "OBL110"
NAME = "feedback-plan-overdue"
SEVERITY = Severity.DEBT
DATED = True


def check(site: Site) -> Iterator[Hit]:
    """Yield every plan for the feedback that is overdue."""
    yield from overdue(site, "feedback-plan")
