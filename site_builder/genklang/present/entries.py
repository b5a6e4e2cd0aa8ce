"""Entries of lists: a page in a few words."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import cast

from genklang.model import Body, Document, Feedback, Initiative, Method, Programme, Record
from genklang.obligations import Pause, State, Status
from genklang.obligations.case import Case
from genklang.present.facts import facts
from genklang.present.showing import Scene
from genklang.present.taking_part import open_round
from genklang.present.views import Fact, Link


@dataclass(frozen=True, slots=True)
class Tag:
    """A word with a sign: under `<section>.<key>`."""

    section: str
    key: str


@dataclass(frozen=True, slots=True)
class Entry:
    """A page in a list."""

    link: Link
    summary: str
    language: str | None
    """The summary's language, where it is not the list's."""
    tag: Tag | None = None
    facts: tuple[Fact, ...] = ()


def entry(document: Document, scene: Scene) -> Entry:
    """The entry of a document, by its type."""
    return ENTRIES.get(document.type, plain_entry)(document, scene)


def plain_entry(document: Document, scene: Scene) -> Entry:
    """Title and summary alone."""
    version = scene.version(document)
    return Entry(scene.link(document), version.fields.summary, scene.foreign(version))


def _with(document: Document, scene: Scene, tag: Tag | None, *lines: tuple[object, ...]) -> Entry:
    plain = plain_entry(document, scene)
    return Entry(plain.link, plain.summary, plain.language, tag, facts(*lines))


def dialogue_entry(document: Document, scene: Scene) -> Entry:
    """A dialogue with its status, its dates and how many promises are late."""
    status, pause = scene.shown.assessment.statuses[document.key], scene.shown.assessment.pauses.get(document.key)
    late = sum(o.state is State.OVERDUE for o in scene.shown.assessment.of(document.key))
    case = Case(scene.shown.catalogue, document, scene.as_of)
    information = case.dialogue.level == "information"
    dates = _information_dates(case, status) if information else _dialogue_dates(case, status, pause, scene)
    tag = Tag("information_status" if information else "status", "paused" if pause else status.value)
    return _with(document, scene, tag, *dates, ("cancelled", case.cancelled_on), ("late", late or None))


def _information_dates(case: Case, status: Status) -> tuple[tuple[object, ...], ...]:
    return ("opens", case.opens if status is Status.PLANNED else None), ("until", case.closes)


def _dialogue_dates(case: Case, status: Status, pause: Pause | None, scene: Scene) -> tuple[tuple[object, ...], ...]:
    """The dates that matter in the dialogue's status."""
    to_close, closed = status in {Status.PLANNED, Status.OPEN}, status in {Status.CLOSED, Status.ANSWERED}
    return (
        ("opens", case.opens if status is Status.PLANNED else None),
        ("next_round", pause.until if pause else None),
        ("closes", *(_closing(case, status, scene) if to_close and not pause else ())),
        ("closed", case.closes if closed else None),
        ("decision_planned", case.decision_planned if closed and case.decided_on is None else None),
        ("decided", case.decided_on),
    )


def _closing(case: Case, status: Status, scene: Scene) -> tuple[object, ...]:
    """The closing day, of a round that is open its own, and while it is open how long that is from now."""
    turn = open_round(case.dialogue, case.as_of)
    closes = (turn.closes if turn else None) or case.closes
    if closes is None or status is not Status.OPEN:
        return (closes,)
    left = (closes - case.as_of).days
    words = scene.texts("dialogue.days_left", n=left) if left else scene.texts("dialogue.last_day")
    return closes, words[:1].lower() + words[1:].rstrip(".")


def feedback_entry(document: Document, scene: Scene) -> Entry:
    """A feedback with its stage, its date and its dialogue."""
    feedback = cast(Feedback, document.fields)
    return _with(
        document,
        scene,
        Tag("stage", feedback.stage),
        ("published", feedback.published),
        ("dialogue", scene.link_to("dialogue", feedback.dialogue)),
    )


def record_entry(document: Document, scene: Scene) -> Entry:
    """A record with its kind, date and place."""
    record = cast(Record, document.fields)
    kind = scene.texts(f"record_kind.{record.kind}") if record.kind else None
    return _with(document, scene, None, ("kind", kind), ("date", record.date), ("place", record.place))


def initiative_entry(document: Document, scene: Scene) -> Entry:
    """An initiative with its state."""
    state = cast(Initiative, document.fields).state
    return _with(document, scene, Tag("initiative_state", state) if state else None)


def programme_entry(document: Document, scene: Scene) -> Entry:
    """A programme with its body and how many initiatives it has."""
    count = sum(1 for _ in scene.shown.referring(document, "initiative"))
    body = scene.link_to("body", cast(Programme, document.fields).responsible_body)
    return _with(document, scene, None, ("responsible_body", body), ("initiatives", count or None))


def body_entry(document: Document, scene: Scene) -> Entry:
    """A body with its kind and what it owes."""
    kind = cast(Body, document.fields).kind
    owed = [o for o in scene.shown.assessment.owed_by(document.id) if not o.state.settled]
    late = sum(o.state is State.OVERDUE for o in owed)
    word = scene.texts(f"body_kind.{kind}") if kind else None
    return _with(document, scene, None, ("kind", word), ("owed", len(owed) or None), ("late", late or None))


def method_entry(document: Document, scene: Scene) -> Entry:
    """A method with what it needs, as on its card."""
    method: Method = scene.shown.fields(scene.version(document))
    texts = scene.texts
    return _with(
        document,
        scene,
        None,
        ("levels", *(texts(f"level.{level}") for level in method.levels)),
        ("cost", texts(f"cost.{method.cost}") if method.cost else None),
        ("duration", method.duration),
        ("group_size", method.group_size),
    )


ENTRIES: Mapping[str, Callable[[Document, Scene], Entry]] = {
    "dialogue": dialogue_entry,
    "feedback": feedback_entry,
    "method": method_entry,
    "record": record_entry,
    "initiative": initiative_entry,
    "programme": programme_entry,
    "body": body_entry,
}
