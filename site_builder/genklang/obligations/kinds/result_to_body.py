"""The result goes back to the body that decides (every method card's last step; handbook p. 12-18)."""

from __future__ import annotations

from collections.abc import Iterator

from genklang.obligations.case import Case, Satisfaction


def satisfied(case: Case) -> Iterator[Satisfaction]:
    """`returned` to the mandate's or the decision's body, or a feedback to the deciding body, summary or later."""
    returned, mandate, decision = case.dialogue.returned, case.dialogue.mandate, case.dialogue.decision
    bodies = {part.body for part in (mandate, decision) if part and part.body}
    if returned and returned.body in bodies and case.done(returned.date):
        yield Satisfaction("returned", returned.date)
    yield from case.reaching("deciding_body", "summary")
