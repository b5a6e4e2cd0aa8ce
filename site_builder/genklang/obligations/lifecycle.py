"""Where a dialogue is in its life at a date; derived, never typed (contract §2)."""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum

from genklang.obligations.case import Case
from genklang.obligations.kinds import PER_ROUND
from genklang.obligations.obligation import Obligation


class Status(StrEnum):
    """The first that fits holds."""

    CANCELLED = "cancelled"
    FOLLOWED_UP = "followed_up"
    DECIDED = "decided"
    ANSWERED = "answered"
    CLOSED = "closed"
    OPEN = "open"
    PLANNED = "planned"


def status(case: Case, obligations: Sequence[Obligation]) -> Status:
    """The status of the dialogue of `case`, whose obligations are given."""
    if case.cancelled_on:
        return Status.CANCELLED
    if any(answer.fields.stage == "follow_up" for answer in case.answers):
        return Status.FOLLOWED_UP
    if case.decided_on:
        return Status.DECIDED
    if case.closes and case.as_of > case.closes:
        return Status.ANSWERED if _answered(obligations) else Status.CLOSED
    if case.opens and case.opens <= case.as_of:
        return Status.OPEN
    return Status.PLANNED


def _answered(obligations: Sequence[Obligation]) -> bool:
    feedback = [o for o in obligations if o.kind in PER_ROUND]
    return bool(feedback) and all(o.state.settled for o in feedback)
