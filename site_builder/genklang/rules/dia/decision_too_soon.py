"""A decision so soon after closing that what was said can hardly affect it.

Why: dialogue is not used when the decision is due too soon (handbook p. 20). What came in is to be compiled, returned
to the deciding body and read before it decides (p. 10, 12-18). The handbook gives no number; 14 days is ours, and
a site may set another (`days`).

Wrong:

    closes: 2026-03-31
    decision:
      planned: 2026-04-02

Right:

    closes: 2026-03-31
    decision:
      planned: 2026-06-16
"""

from __future__ import annotations

from collections.abc import Iterator

from genklang.findings import Severity
from genklang.rules.dia.designs import designs
from genklang.rules.site import Hit, Site, hit

CODE = "DIA114"
NAME = "decision-too-soon"
SEVERITY = Severity.WARNING

DAYS = 14
"""From the last day to take part to the decision. Our own number, which a site may set."""


def check(site: Site) -> Iterator[Hit]:
    """Yield every decision within too few days of closing. One that is not after it is for OBL206 to tell."""
    for document, dialogue in designs(site):
        case, decision = site.case(document.id), dialogue.decision
        closes = case.closes if case else None
        if closes is None or decision is None or document.lost("closes") or document.lost("rounds"):
            continue
        key, day = ("date", decision.date) if decision.date else ("planned", decision.planned)
        days, fewest = (day - closes).days if day else 0, site.days(CODE, document)
        if day and 0 < days < fewest:
            yield hit(document, "decision", key, n=days, decision=day, closes=closes, fewest=fewest)
