"""Feedback that a body owes on its other dialogues: what those who are asked anew have a right to know."""

from __future__ import annotations

from genklang.obligations.assessment import Assessment
from genklang.obligations.kinds import PER_ROUND as FEEDBACK
from genklang.obligations.lifecycle import Status
from genklang.obligations.obligation import Obligation, State


def unanswered_elsewhere(assessment: Assessment, key: str, body: str | None) -> tuple[Obligation, ...]:
    """The overdue feedback of `body` on dialogues other than `key`, one obligation each, the latest of all first.

    Empty unless the dialogue `key` is open and owes something itself, as mere information does not: dialogue is not
    used without resources to feed back (handbook p. 20).
    """
    if assessment.statuses.get(key) is not Status.OPEN or not assessment.of(key) or not body:
        return ()
    overdue = [o for o in assessment.owed_by(body) if o.kind in FEEDBACK and o.state is State.OVERDUE]
    found: dict[str, Obligation] = {}
    for obligation in sorted(overdue, key=lambda o: (-o.days_late, o.id)):
        found.setdefault(obligation.document, obligation)
    found.pop(key, None)
    return tuple(found.values())
