"""A delay whose new date is no later than what is due already.

Why: it gives no more time, so it explains nothing (contract §3, delays). Mostly the year or the month is wrong.

Wrong, where the feedback is due on 2026-04-30:

    delays:
      - obligation: feedback-residents
        reason: Många fler svar än väntat
        announced: 2026-04-20
        new_due: 2026-04-29

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

CODE = "OBL203"
NAME = "delay-to-no-later-date"
SEVERITY = Severity.WARNING


def check(site: Site) -> Iterator[Hit]:
    """Yield every delay that gives no more time."""
    for document, delay in of_worth(site, Worth.NO_LATER_DATE):
        place, kind = ("delays", delay.index, "new_due"), Word("kind", delay.kind)
        yield hit(document, *place, kind=kind, new_due=delay.new_due, due=delay.due)
