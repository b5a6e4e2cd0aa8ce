"""People are asked for the first time when the decision is near, though something is open.

Why: to engage people early is the first success factor (handbook p. 19); late, a proposal is written and only details
are open (p. 4). Told where the stage is `decision_support`, something is open, no earlier round and no earlier
dialogue on the topic and area came before, and the decision lies within 60 days of the opening. That number is our
own, and a site may set another (`days`).

Wrong:

    decision_stage: decision_support
    opens: 2026-03-02
    decision:
      planned: 2026-04-15

Right:

    decision_stage: explore_needs
    opens: 2025-10-06
    decision:
      planned: 2026-04-15
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from genklang.findings import Severity
from genklang.model import Dialogue, Document
from genklang.rules.dia.designs import designs
from genklang.rules.dia.opening import opening
from genklang.rules.site import Hit, Site, hit
from genklang.rules.wording import plain

CODE = "DIA125"
NAME = "engaged-late"
SEVERITY = Severity.WARNING

DAYS = 60
"""From the first day to take part to the decision. Our own number, which a site may set."""


def check(site: Site) -> Iterator[Hit]:
    """Yield every dialogue that opens late and as the first."""
    first = _first_opening(site)
    for document, dialogue in designs(site):
        opens, decision = opening(dialogue), dialogue.decision
        planned = (decision.planned or decision.date) if decision else None
        if opens and planned and _asks_late(document, dialogue):
            days, fewest = (planned - opens).days, site.days(CODE, document)
            earlier = any(first[key] < opens for key in _subjects(dialogue))
            if 0 <= days < fewest and not earlier:
                yield hit(document, "opens", n=days, opens=opens, decision=planned, fewest=fewest)


def _asks_late(document: Document, dialogue: Dialogue) -> bool:
    """True for support of a decision on something open, in one go and as the continuation of nothing."""
    is_open = bool(dialogue.influence and dialogue.influence.open)
    continues = len(dialogue.rounds) > 1 or dialogue.supersedes is not None
    unknown = any(document.lost(name) for name in ("rounds", "supersedes", "topics", "areas"))
    return dialogue.decision_stage == "decision_support" and is_open and not continues and not unknown


def _subjects(dialogue: Dialogue) -> set[tuple[str, str]]:
    return {(plain(topic), plain(area)) for topic in dialogue.topics for area in dialogue.areas}


def _first_opening(site: Site) -> dict[tuple[str, str], date]:
    """The first day on which anything was asked on each topic in each area."""
    found: dict[tuple[str, str], date] = {}
    for _, dialogue in designs(site):
        opens = opening(dialogue)
        if opens:
            for key in _subjects(dialogue):
                found[key] = min(opens, found.get(key, opens))
    return found
