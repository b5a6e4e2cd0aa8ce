"""An initiative whose state does not fit its dates.

Why: residents and other programmes look for what goes on now, and the overview is ordered by state (overview of Norra
Hisingen, March 2017, p. 3-4). The dates go on and the state does not, so this is told when they part. Dates given as a
year or a month are taken as a whole. A page with `sources` tells how things were when its source was written.

Wrong, on 2026-11-24:

    state: under_way
    started: 2025
    ended: 2026-08

Right:

    state: done
    started: 2025
    ended: 2026-08
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from genklang.findings import Severity
from genklang.model.initiative import Initiative
from genklang.rules.rec.coming_but_ended import check as errors
from genklang.rules.rec.originals import not_given, of_our_own
from genklang.rules.rec.partial_dates import is_over, is_to_come
from genklang.rules.site import Hit, Site, hit

CODE = "REC106"
NAME = "state-outdated"
SEVERITY = Severity.WARNING
DATED = True


def check(site: Site) -> Iterator[Hit]:
    """Yield every initiative of our own whose state is another than its dates say at `as_of`."""
    told = {hit.document for hit in errors(site)}
    for document, initiative in of_our_own(site, "initiative", Initiative):
        variant = _contradiction(initiative, site.assessment.as_of)
        if variant == "undated" and not not_given(document, ["ended"]):
            continue
        if variant is not None and document.key not in told:
            started, ended = str(initiative.started), str(initiative.ended)
            yield hit(document, "state", variant=variant, started=started, ended=ended)


def _contradiction(initiative: Initiative, as_of: date) -> str | None:
    """The variant of the texts that says what does not fit, or None where all does."""
    if initiative.state == "coming" and is_over(initiative.ended, as_of):
        return "over"
    if initiative.state == "coming" and is_over(initiative.started, as_of):
        return "begun"
    if initiative.state == "under_way" and is_over(initiative.ended, as_of):
        return ""
    if initiative.state == "under_way" and is_to_come(initiative.started, as_of):
        return "early"
    if initiative.state == "done" and is_to_come(initiative.ended, as_of):
        return "ahead"
    return "undated" if initiative.state == "done" and initiative.ended is None else None
