"""The kinds of obligations, one file each: what satisfies it. The table below is all there are.

When a kind is due, and for whom, is the profile's to say.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from genklang.obligations.case import Case, Satisfaction
from genklang.obligations.kinds import (
    annual_report,
    audience_analysis,
    communication_plan,
    decision_account,
    evaluation,
    feedback_participants,
    feedback_plan,
    feedback_residents,
    follow_up,
    influence,
    mandate,
    result_to_body,
)

Satisfied = Callable[[Case], Iterator[Satisfaction]]

KINDS: Mapping[str, Satisfied] = {
    "mandate": mandate.satisfied,
    "influence": influence.satisfied,
    "audience-analysis": audience_analysis.satisfied,
    "feedback-plan": feedback_plan.satisfied,
    "communication-plan": communication_plan.satisfied,
    "feedback-participants": feedback_participants.satisfied,
    "feedback-residents": feedback_residents.satisfied,
    "result-to-body": result_to_body.satisfied,
    "decision-account": decision_account.satisfied,
    "evaluation": evaluation.satisfied,
    "follow-up": follow_up.satisfied,
    "annual-report": annual_report.satisfied,
}
"""In the order of the chain that a resident follows."""

PER_ROUND = frozenset({"feedback-participants", "feedback-residents"})
"""Owed once per round."""
PER_TERM = PER_ROUND | {"result-to-body"}
"""Owed term by term in a continuous dialogue."""
EARLY = frozenset({"mandate"})
"""What is done before the trigger counts too."""
