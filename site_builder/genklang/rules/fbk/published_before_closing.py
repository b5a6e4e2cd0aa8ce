"""A summary, or what follows it, that was published before the dialogue closed, or before the decision it tells of.

Why: what people said cannot be summed up while they are still saying it (handbook p. 10: the result is compiled after
the dialogue). Such a page satisfies nothing that is owed (contract §3, what counts). Before closing there is the stage
`receipt`. Continuous dialogues are summed up as they go on (handbook p. 17). An account of the decision, or a
follow-up of it, that is older than the decision tells of what had not happened, unless a later account tells of it.

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

AFTER_DECISION = frozenset({"decision", "follow_up"})
"""The stages that tell of the decision."""


def check(site: Site) -> Iterator[Hit]:
    """Yield every summary that is older than the end of what it sums up, every account older than the decision."""
    newest = _newest(site)
    for document, feedback in site.feedback:
        case = site.case(feedback.dialogue)
        if case is None or case.continuous or feedback.stage == "receipt" or _after_cancelling(case, feedback):
            continue
        closes, published = _closes(case, feedback), feedback.published
        taken = case.dialogue.decision.date if case.dialogue.decision else None
        if closes and published < closes:
            variant = "round" if feedback.round else "rounds" if case.dialogue.rounds else ""
            values = {"published": str(published), "closes": str(closes), "round": feedback.round or ""}
            yield hit(document, "published", variant=variant, **values)
        elif taken and feedback.stage in AFTER_DECISION and newest[feedback.dialogue, feedback.stage] < taken:
            yield hit(document, "published", variant="decision", published=str(published), decision=str(taken))


def _newest(site: Site) -> dict[tuple[str, str], date]:
    """The day of the newest page of each stage, by dialogue."""
    found: dict[tuple[str, str], date] = {}
    for _, feedback in site.feedback:
        key = (feedback.dialogue, feedback.stage)
        found[key] = max(feedback.published, found.get(key, date.min))
    return found


def _closes(case: Case, feedback: Feedback) -> date | None:
    """The last day of the round that is named. What names none counts for every round closed by then: the first."""
    rounds = case.dialogue.named_rounds
    ends = [turn.closes for name, turn in rounds if turn.closes and feedback.round in {None, name}]
    return min(ends, default=None) if rounds else case.closes


def _after_cancelling(case: Case, feedback: Feedback) -> bool:
    cancelled = case.dialogue.cancelled
    return bool(cancelled and cancelled.date and cancelled.date <= feedback.published)
