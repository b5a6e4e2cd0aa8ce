"""A delay that does not say what it is about, why, when it was told or until when.

Why: a delay explains an obligation only where readers can judge it: which one, the reason, the day on which it was
announced and the new date (contract §3, delays). Without them the obligation is overdue as if nobody had said a
word. The handbook asks for feedback soonest (p. 12-18).

Wrong:

    delays:
      - obligation: feedback-residents
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
from genklang.rules.missing import examples, missing
from genklang.rules.site import Hit, Site, hit

CODE = "OBL201"
NAME = "delay-incomplete"
SEVERITY = Severity.WARNING


def check(site: Site) -> Iterator[Hit]:
    """Yield every delay that lacks something."""
    for document, dialogue in site.dialogues:
        for index, delay in enumerate(dialogue.delays):
            names = missing(delay, ("obligation", "reason", "announced", "new_due"))
            if names:
                values = {"missing": ", ".join(names), "example": examples(delay, names)}
                yield hit(document, "delays", index, **values)
