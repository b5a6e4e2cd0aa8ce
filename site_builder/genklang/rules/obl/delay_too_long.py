"""A delay that reaches further than delays may.

Why: a promise that can be put off without end is none. All delays of an obligation together reach no further than the
profile's `longest_delay` past its due date; a longer one counts until then (contract §3, delays).

Wrong, where the feedback is due on 2026-04-30 and delays may reach 90 days:

    delays:
      - obligation: feedback-residents
        reason: Många fler svar än väntat
        announced: 2026-04-20
        new_due: 2026-10-01

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

CODE = "OBL204"
NAME = "delay-too-long"
SEVERITY = Severity.WARNING


def check(site: Site) -> Iterator[Hit]:
    """Yield every delay that counts only until the limit."""
    for document, delay in of_worth(site, Worth.TOO_LONG):
        place, kind = ("delays", delay.index, "new_due"), Word("kind", delay.kind)
        yield hit(document, *place, kind=kind, new_due=delay.new_due, limit=delay.limit)
