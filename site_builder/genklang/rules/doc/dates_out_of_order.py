"""An end that lies before its beginning.

Why: a dialogue that closes before it opens, a meeting that ends before it starts or a phase that runs backwards
is a contradiction: nobody could take part, and nothing that is owed could be counted (contract §4). Dates given as a
year or a month are compared as far as they go.

Wrong:

    opens: 2026-03-31
    closes: 2026-03-02

Right:

    opens: 2026-03-02
    closes: 2026-03-31
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime

from genklang.findings import Severity
from genklang.model import Dialogue, Document, Initiative, Programme
from genklang.model.values import PartialDate
from genklang.rules.site import Hit, Site, hit

CODE = "DOC127"
NAME = "dates-out-of-order"
SEVERITY = Severity.ERROR

Moment = date | datetime | PartialDate
Place = tuple[str | int, ...]
Stretch = tuple[Place, str, Moment | None, str, Moment | None]
"""Where it stands, then the key and value of its beginning and of its end."""


def check(site: Site) -> Iterator[Hit]:
    """Yield every end that lies before its beginning."""
    for document in site.catalogue.documents:
        for place, first, begins, last, ends in _stretches(document):
            if begins is not None and ends is not None and _is_before(ends, begins):
                values = {"first": first, "begins": _shown(begins), "last": last, "ends": _shown(ends)}
                yield hit(document, *place, last, **values)


def _stretches(document: Document) -> Iterator[Stretch]:
    fields = document.fields
    if isinstance(fields, Dialogue):
        yield (), "opens", fields.opens, "closes", fields.closes
        for index, turn in enumerate(fields.rounds):
            yield ("rounds", index), "opens", turn.opens, "closes", turn.closes
        for index, occasion in enumerate(fields.occasions):
            yield ("occasions", index), "start", occasion.start, "end", occasion.end
    elif isinstance(fields, Programme):
        for index, phase in enumerate(fields.phases):
            yield ("phases", index), "from", phase.begins, "to", phase.ends
    elif isinstance(fields, Initiative):
        yield (), "started", fields.started, "ended", fields.ended


def _is_before(one: Moment, other: Moment) -> bool:
    """True where `one` lies before `other`, compared only as far as both are given."""
    pairs = tuple(zip(_parts(one), _parts(other), strict=False))
    return [first for first, _ in pairs] < [second for _, second in pairs]


def _parts(moment: Moment) -> tuple[int, ...]:
    if isinstance(moment, datetime):
        return (*moment.timetuple()[:3], moment.hour, moment.minute)
    return tuple(part for part in (moment.year, moment.month, moment.day) if part)


def _shown(moment: Moment) -> str:
    return f"{moment:%Y-%m-%d %H:%M}" if isinstance(moment, datetime) else str(moment)
