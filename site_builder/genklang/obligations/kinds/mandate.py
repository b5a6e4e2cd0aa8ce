"""A political body decided to hold the dialogue (every method card's first step; handbook p. 6, 10, 12-18)."""

from __future__ import annotations

from collections.abc import Iterator

from genklang.obligations.case import Case, Satisfaction


def satisfied(case: Case) -> Iterator[Satisfaction]:
    """`mandate` with body, date and reference; the body an elected one, for a user dialogue also an office."""
    mandate = case.dialogue.mandate
    if mandate is None or not (mandate.reference and case.done(mandate.date)):
        return
    if case.is_political(mandate.body) or (case.dialogue.kind == "user" and case.is_office(mandate.body)):
        yield Satisfaction("mandate", mandate.date)
