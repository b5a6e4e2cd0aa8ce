"""A delay that was announced after what it explains was due.

Why: who waits is told before the day has passed, not afterwards (contract §3, delays). An excuse that comes later
does not undo the debt.

Wrong, where the feedback was due on 2026-04-30:

    delays:
      - obligation: feedback-residents
        reason: Många fler svar än väntat
        announced: 2026-05-11
        new_due: 2026-06-01

Right:

    delays:
      - obligation: feedback-residents
        reason: Många fler svar än väntat
        announced: 2026-04-20
        new_due: 2026-06-01
"""

from __future__ import annotations

from collections.abc import Iterator

from genklang.findings import Severity
from genklang.rules.obl.judged_delays import Worth, of_worth
from genklang.rules.site import Hit, Site, Word, hit

CODE = "OBL202"
NAME = "delay-announced-too-late"
SEVERITY = Severity.WARNING


def check(site: Site) -> Iterator[Hit]:
    """Yield every delay announced after the due date that was in force."""
    for document, delay in of_worth(site, Worth.TOO_LATE):
        place, kind = ("delays", delay.index, "announced"), Word("kind", delay.kind)
        yield hit(document, *place, kind=kind, announced=delay.announced, due=delay.due)
