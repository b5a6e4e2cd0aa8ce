"""Those affected who do not come by themselves are named, and how they are reached (handbook p. 8)."""

from __future__ import annotations

from collections.abc import Iterator

from genklang.obligations.case import Case, Satisfaction


def satisfied(case: Case) -> Iterator[Satisfaction]:
    """At least one audience affected high, active low, with `reach`."""
    if any(group.affected == "high" and group.active == "low" and group.reach for group in case.dialogue.audiences):
        yield Satisfaction("audiences", None)
