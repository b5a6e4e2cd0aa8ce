"""What can be influenced, what cannot and how is told before the dialogue opens (handbook p. 7, 9, 19)."""

from __future__ import annotations

from collections.abc import Iterator

from genklang.obligations.case import Case, Satisfaction


def satisfied(case: Case) -> Iterator[Satisfaction]:
    """`influence` with `open`, `fixed` and `how`."""
    influence = case.dialogue.influence
    if influence and influence.open and influence.fixed and influence.how:
        yield Satisfaction("influence", None)
