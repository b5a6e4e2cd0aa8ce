"""Everybody is told what was said and done, not only those who took part (handbook p. 10, 12-18, 20)."""

from __future__ import annotations

from collections.abc import Iterator

from genklang.obligations.case import Case, Satisfaction


def satisfied(case: Case) -> Iterator[Satisfaction]:
    """A feedback to residents, of stage summary or later, with `said` or `did`."""
    telling = [answer for answer in case.answers if answer.fields.said or answer.fields.did]
    yield from case.reaching("residents", "summary", telling)
