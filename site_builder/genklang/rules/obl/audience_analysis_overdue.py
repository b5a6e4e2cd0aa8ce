"""The audience analysis is overdue.

Why: those who are much affected and little active do not come by themselves, and are the most important to reach
(handbook p. 8, 10). The analysis names at least one such group and how it is reached.

Wrong: a dialogue that opened on 2026-03-02, and on 2026-03-03 no such group is named with `reach`.

Right:

    audiences:
      - name: Barnfamiljer i Hamnen
        affected: high
        active: low
        reach: Besök på förskolorna
"""

from __future__ import annotations

from collections.abc import Iterator

from genklang.findings import Severity
from genklang.rules.obl.states import overdue
from genklang.rules.site import Hit, Site

CODE = "OBL109"
NAME = "audience-analysis-overdue"
SEVERITY = Severity.DEBT
DATED = True


def check(site: Site) -> Iterator[Hit]:
    """Yield every audience analysis that is overdue."""
    yield from overdue(site, "audience-analysis")
