"""Feedback is planned, with somebody in charge and resources, before the dialogue opens (handbook p. 10, 20)."""

from __future__ import annotations

from collections.abc import Iterator

from genklang.obligations.case import Case, Satisfaction


def satisfied(case: Case) -> Iterator[Satisfaction]:
    """`feedback_plan` with owner, resources and channels."""
    plan = case.dialogue.feedback_plan
    if plan and plan.owner and plan.resources and plan.channels:
        yield Satisfaction("feedback_plan", None)
