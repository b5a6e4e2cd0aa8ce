"""The communication plan is overdue.

Why: every dialogue has a communication plan (handbook p. 8, 10).

Wrong: a dialogue that opened on 2026-03-02, and on 2026-03-03 there is no `communication_plan`.

Right:

    communication_plan: Brev till alla hushåll i Hamnen, affischer och kommunens webbplats.
"""

from __future__ import annotations

from collections.abc import Iterator

from genklang.findings import Severity
from genklang.rules.obl.states import overdue
from genklang.rules.site import Hit, Site

CODE = "OBL111"
NAME = "communication-plan-overdue"
SEVERITY = Severity.DEBT
DATED = True


def check(site: Site) -> Iterator[Hit]:
    """Yield every communication plan that is overdue."""
    yield from overdue(site, "communication-plan")
