"""Those who took part are told what was said and done (handbook p. 10, 12-18, 20)."""

from __future__ import annotations

from collections.abc import Iterator

from genklang.obligations.case import Case, Satisfaction


def satisfied(case: Case) -> Iterator[Satisfaction]:
    """A feedback to participants, of stage summary or later, with `said` or `did`."""
    telling = [answer for answer in case.answers if answer.fields.said or answer.fields.did]
    yield from case.reaching("participants", "summary", telling)


def satisfied_after_cancelling(case: Case) -> Iterator[Satisfaction]:
    """A feedback to participants of any stage: where the dialogue was called off, they are told so."""
    yield from case.reaching("participants", "receipt")
