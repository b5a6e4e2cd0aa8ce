"""Feedback that does not say what happens next.

Why: residents are to follow what becomes of their contribution until the decision and after it (handbook p. 19). A page
that ends without a next step or a day for the next news leaves them waiting without knowing for what. Only the
follow-up may be the end.

Wrong:

    stage: summary
    published: 2026-04-20

Right:

    stage: summary
    published: 2026-04-20
    next_step: Nämnden beslutar den 16 juni.
    next_update: 2026-06-20
"""

from __future__ import annotations

from collections.abc import Iterator

from genklang.findings import Severity
from genklang.rules.site import Hit, Site, hit

CODE = "FBK113"
NAME = "next-step-missing"
SEVERITY = Severity.WARNING


def check(site: Site) -> Iterator[Hit]:
    """Yield every feedback before the follow-up with neither a next step nor a day for the next news."""
    for document, feedback in site.feedback:
        given = feedback.next_step or feedback.next_update
        lost = document.lost("next_step") or document.lost("next_update")
        if feedback.stage != "follow_up" and not given and not lost:
            yield hit(document, "stage")
