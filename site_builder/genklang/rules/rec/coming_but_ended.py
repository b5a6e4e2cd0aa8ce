"""An initiative that is called coming on a page written after it ended.

Why: the overview of a programme is ordered by what is done, under way and coming (overview of Norra Hisingen, March
2017, p. 3-4). What had ended when its page was last changed cannot be coming: one of the two is wrong, whatever day
it is read.

Wrong:

    state: coming
    ended: 2026-03
    updated: 2026-05-04

Right:

    state: done
    ended: 2026-03
    updated: 2026-05-04
"""

from __future__ import annotations

from collections.abc import Iterator

from genklang.findings import Severity
from genklang.model.initiative import Initiative
from genklang.rules.rec.originals import of_our_own
from genklang.rules.rec.partial_dates import is_over
from genklang.rules.site import Hit, Site, hit

CODE = "REC105"
NAME = "coming-but-ended"
SEVERITY = Severity.ERROR


def check(site: Site) -> Iterator[Hit]:
    """Yield every initiative of our own that is coming although it ended before its page was written."""
    for document, initiative in of_our_own(site, "initiative", Initiative):
        written = initiative.updated or initiative.published
        if initiative.state == "coming" and written and is_over(initiative.ended, written):
            yield hit(document, "state", ended=str(initiative.ended), written=written)
