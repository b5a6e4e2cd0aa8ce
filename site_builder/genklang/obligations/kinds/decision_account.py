"""The elected account for their decision and what the dialogue did to it (handbook p. 7, 10, 19)."""

from __future__ import annotations

from collections.abc import Iterator

from genklang.obligations.case import Case, Satisfaction


def satisfied(case: Case) -> Iterator[Satisfaction]:
    """A feedback to residents, of stage decision or later, with `effect_on_decision`."""
    accounting = [answer for answer in case.answers if answer.fields.effect_on_decision]
    yield from case.reaching("residents", "decision", accounting)
