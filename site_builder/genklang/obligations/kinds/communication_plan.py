"""Every dialogue has a communication plan (handbook p. 8, 10)."""

from __future__ import annotations

from collections.abc import Iterator

from genklang.obligations.case import Case, Satisfaction


def satisfied(case: Case) -> Iterator[Satisfaction]:
    """`communication_plan` given."""
    if case.dialogue.communication_plan:
        yield Satisfaction("communication_plan", None)
