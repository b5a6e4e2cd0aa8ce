"""An initiative that is done and does not say what came of it.

Why: what has been done is told together with its result, so that others can build on it (overview of Norra Hisingen,
March 2017, p. 5-6), and residents must be able to follow what became of things (handbook p. 19). That nothing came of
it is an outcome too. Where `sources` is given, what the source does not tell is no fault (contract §1).

Wrong:

    state: done
    ended: 2026-08

Right:

    state: done
    ended: 2026-08
    outcome: Lokalen används av fyra föreningar
"""

from __future__ import annotations

from collections.abc import Iterator

from genklang.findings import Severity
from genklang.model.initiative import Initiative
from genklang.rules.rec.originals import not_given, of_our_own
from genklang.rules.site import Hit, Site, hit

CODE = "REC107"
NAME = "outcome-missing"
SEVERITY = Severity.WARNING


def check(site: Site) -> Iterator[Hit]:
    """Yield every initiative of our own that is done and has no outcome."""
    for document, initiative in of_our_own(site, "initiative", Initiative):
        if initiative.state == "done" and not_given(document, ["outcome"]):
            yield hit(document, "state")
