"""What the list of each content type can be narrowed by."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date, timedelta
from typing import cast

from genklang.model import Dialogue, Document, Feedback, Initiative, Programme, Record
from genklang.model.feedback import STAGES
from genklang.model.slug import slug
from genklang.obligations import Status
from genklang.present.facets import Facet, Value, words
from genklang.present.feedback_lines import published_feedback
from genklang.present.method_facets import METHOD_FACETS
from genklang.present.showing import Scene
from genklang.present.standing import day_that_matters, group_of

SOON = timedelta(days=14)
RECENTLY = timedelta(days=120)
STATUSES = (
    "closes_soon",
    "open",
    "paused",
    "planned",
    "recently_answered",
    "closed",
    "answered",
    "decided",
    "followed_up",
    "information",
    "cancelled",
)
"""Some are no statuses: what closes within SOON, is open but paused between rounds, or was answered within RECENTLY."""
RECORD_KINDS = ("conference", "meeting", "workshop")
INITIATIVE_STATES = ("under_way", "coming", "done")


def _dialogue(document: Document) -> Dialogue:
    return cast(Dialogue, document.fields)


def _status(document: Document, scene: Scene) -> Iterator[Value]:
    group, closes = group_of(document, scene), day_that_matters(document, scene)
    yield _word("group.dialogue", group, STATUSES, scene)
    if group == Status.OPEN and closes and closes - scene.as_of <= SOON:
        yield _word("group.dialogue", "closes_soon", STATUSES, scene)
    answers = (f.published for _, f in published_feedback(document, scene) if f.stage != "receipt")
    since = scene.as_of - min(RECENTLY, scene.as_of - date.min)
    if any(day >= since for day in answers):
        yield _word("group.dialogue", "recently_answered", STATUSES, scene)


def _word(section: str, key: str, order: Iterable[str], scene: Scene) -> Value:
    text = scene.texts(f"{section}.{key}")
    return Value(key, text, rank=list(order).index(key), name=slug(text) or key)


def _dialogue_year(document: Document, scene: Scene) -> Iterator[Value]:
    day = _dialogue(document).first_day or _dialogue(document).last_day
    yield from [_year(day.year)] if day else []


def _year(year: int) -> Value:
    return Value(str(year), str(year), rank=-year)


def _methods(document: Document, scene: Scene) -> Iterator[Value]:
    fields = cast("Dialogue | Record", document.fields)
    for id_ in fields.methods:
        link = scene.link_to("method", id_)
        if link:
            yield Value(id_, link.text, link.language, name=id_)


def _areas(document: Document, scene: Scene) -> Iterator[Value]:
    return words(_dialogue(document).areas, scene.foreign(document))


def _topics(document: Document, scene: Scene) -> Iterator[Value]:
    return words(_dialogue(document).topics, scene.foreign(document))


def _stage(document: Document, scene: Scene) -> Iterator[Value]:
    yield _word("stage", cast(Feedback, document.fields).stage, STAGES, scene)


def _published(document: Document, scene: Scene) -> Iterator[Value]:
    yield _year(cast(Feedback, document.fields).published.year)


def _record_kind(document: Document, scene: Scene) -> Iterator[Value]:
    kind = cast(Record, document.fields).kind
    yield from [_word("record_kind", kind, RECORD_KINDS, scene)] if kind else []


def _record_year(document: Document, scene: Scene) -> Iterator[Value]:
    day = cast(Record, document.fields).date
    yield from [_year(day.year)] if day else []


def _initiative_state(document: Document, scene: Scene) -> Iterator[Value]:
    state = cast(Initiative, document.fields).state
    yield from [_word("initiative_state", state, INITIATIVE_STATES, scene)] if state else []


def _programme(document: Document, scene: Scene) -> Iterator[Value]:
    id_ = cast(Initiative, document.fields).programme
    link = scene.link_to("programme", id_)
    if link and id_:
        yield Value(id_, link.text, link.language, name=id_)


def _focus_area(document: Document, scene: Scene) -> Iterator[Value]:
    initiative = cast(Initiative, document.fields)
    programme = scene.shown.catalogue.get("programme", initiative.programme)
    if programme:
        version = scene.version(programme)
        fields = cast(Programme, scene.shown.fields(version))
        names = {area.id: area.name for area in fields.focus_areas if area.id and area.name}
        yield from words((names[id_] for id_ in initiative.focus_areas if id_ in names), scene.foreign(version))


FACETS: Mapping[str, tuple[Facet[Document], ...]] = {
    "dialogue": (
        Facet("status", _status),
        Facet("area", _areas),
        Facet("topic", _topics),
        Facet("method", _methods),
        Facet("year", _dialogue_year),
    ),
    "feedback": (Facet("stage", _stage), Facet("year", _published)),
    "method": METHOD_FACETS,
    "record": (Facet("record_kind", _record_kind), Facet("method", _methods), Facet("year", _record_year)),
    "initiative": (
        Facet("programme", _programme),
        Facet("focus_area", _focus_area),
        Facet("initiative_state", _initiative_state),
    ),
}
"""Types that are not here have no filter."""
