"""Residents can follow what became of their contribution to the decision (handbook p. 19)."""

from __future__ import annotations

from collections.abc import Iterator

from genklang.obligations.case import Case, Satisfaction


def satisfied(case: Case) -> Iterator[Satisfaction]:
    """A feedback to residents of stage follow_up."""
    yield from case.reaching("residents", "follow_up")
