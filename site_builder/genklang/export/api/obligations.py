"""What is owed: all of it, what is overdue, and what each body owes (contract §3)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from genklang.export.api.json_file import json_list_file
from genklang.export.api.places import OBLIGATIONS, OVERDUE, obligations_of
from genklang.export.api.published import Published
from genklang.export.files import File
from genklang.obligations import Obligation, State


def obligations(published: Published) -> Iterator[File]:
    """The lists, each by the day in force; those without a day stand last."""
    assessment = published.prepared.assessment
    ordered = sorted(assessment.obligations, key=lambda o: (o.due_in_force or date.max, o.id))
    yield _list(OBLIGATIONS, ordered, published)
    yield _list(OVERDUE, (o for o in ordered if o.state is State.OVERDUE), published)
    by_body: dict[str | None, list[Obligation]] = {}
    for obligation in ordered:
        by_body.setdefault(obligation.body, []).append(obligation)
    for body in published.by_type["body"]:
        yield _list(obligations_of(body.id), by_body.get(body.id, ()), published)


def _list(address: str, owed: Iterable[Obligation], published: Published) -> File:
    head = {"as_of": published.as_of, "profile": published.prepared.assessment.profile.name}
    return json_list_file(address, head, "obligations", (obligation.as_json() for obligation in owed))
