"""The annual report of a programme is overdue.

Why: a programme tells the body that it answers to each year how far it has come (project description of Billund,
June 2014, p. 13). It is due by the end of the year after; only programmes that name that body owe it.

Wrong: a programme with `reports_to` that ran in 2024, and on 2026-01-01 there is no report on that year.

Right:

    annual_reports:
      - year: 2024
        date: 2025-03-18
"""

from __future__ import annotations

from collections.abc import Iterator

from genklang.findings import Severity
from genklang.rules.obl.states import overdue
from genklang.rules.site import Hit, Site

CODE = "OBL112"
NAME = "annual-report-overdue"
SEVERITY = Severity.DEBT
DATED = True


def check(site: Site) -> Iterator[Hit]:
    """Yield every annual report that is overdue."""
    yield from overdue(site, "annual-report")
