"""The dialogue is evaluated, and what was learnt is shared (handbook p. 10, 19)."""

from __future__ import annotations

from collections.abc import Iterator

from genklang.obligations.case import Case, Satisfaction


def satisfied(case: Case) -> Iterator[Satisfaction]:
    """`evaluation` with its date."""
    evaluation = case.dialogue.evaluation
    if evaluation and case.done(evaluation.date):
        yield Satisfaction("evaluation", evaluation.date)
