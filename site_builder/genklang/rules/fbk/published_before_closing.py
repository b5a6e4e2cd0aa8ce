"""A summary, or what follows it, that was published before the dialogue closed.

Why: what people said cannot be summed up while they are still saying it (handbook p. 10: the result is compiled after
the dialogue). Such a page satisfies nothing that is owed (contract §3, what counts). Before closing there is the stage
`receipt`. Continuous dialogues are summed up as they go on (handbook p. 17).

Wrong, where the dialogue closes on 2026-03-31:

    stage: summary
    published: 2026-03-20

Right:

    stage: summary
    published: 2026-04-20
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from genklang.findings import Severity
from genklang.model import Feedback
from genklang.obligations.case import Case
from genklang.rules.site import Hit, Site, hit

CODE = "FBK104"
NAME = "published-before-closing"
SEVERITY = Severity.WARNING


def check(site: Site) -> Iterator[Hit]:
    """Yield every summary that is older than the end of what it sums up."""
    for document, feedback in site.feedback:
        case = site.case(feedback.dialogue)
        if case is None or case.continuous or feedback.stage == "receipt" or _after_cancelling(case, feedback):
            continue
        closes, published = _closes(case, feedback), feedback.published
        if closes and published < closes:
            variant = "round" if feedback.round else "rounds" if case.dialogue.rounds else ""
            values = {"published": str(published), "closes": str(closes), "round": feedback.round or ""}
            yield hit(document, "published", variant=variant, **values)


def _closes(case: Case, feedback: Feedback) -> date | None:
    """The last day of the round that is named. What names none counts for every round closed by then: the first."""
    rounds = case.dialogue.named_rounds
    ends = [turn.closes for name, turn in rounds if turn.closes and feedback.round in {None, name}]
    return min(ends, default=None) if rounds else case.closes


def _after_cancelling(case: Case, feedback: Feedback) -> bool:
    cancelled = case.dialogue.cancelled
    return bool(cancelled and cancelled.date and cancelled.date <= feedback.published)
