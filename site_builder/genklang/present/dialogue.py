"""A dialogue's page: what it is about, how to take part, what came of it and what is owed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from genklang.model import Dialogue, Document, Feedback
from genklang.model.dialogue import Occasion
from genklang.obligations import Status
from genklang.obligations.case import Case
from genklang.present.contacts import ContactView, contact
from genklang.present.facts import facts
from genklang.present.promises import PromiseView, promises
from genklang.present.showing import Scene
from genklang.present.timeline import Chain, StepView, timeline
from genklang.present.views import Fact, Link

LEVELS = ("information", "consultation", "dialogue", "influence")
"""The steps of the participation ladder, from below."""


@dataclass(frozen=True, slots=True)
class OccasionView:
    """A meeting."""

    start: datetime | None
    end: datetime | None
    same_day: bool
    """True where it ends on the day it begins."""
    place: str | None
    online: str | None
    method: Link | None
    accessibility: str | None
    audiences: tuple[str, ...]
    elected: str | None
    cancelled: bool
    past: bool


@dataclass(frozen=True, slots=True)
class WayView:
    """A way to take part."""

    channel: str
    url: str | None
    text: str | None


@dataclass(frozen=True, slots=True)
class RoundView:
    """A round and how it stands: `planned`, `open` or `closed`."""

    question: str
    opens: date | None
    closes: date | None
    state: str


@dataclass(frozen=True, slots=True)
class AudienceView:
    """A group of the audience analysis; the degrees are `low`, `high` or None."""

    name: str
    affected: str | None
    active: str | None
    reach: str | None
    professional: bool


@dataclass(frozen=True, slots=True)
class FeedbackLine:
    """A feedback of the dialogue."""

    link: Link
    stage: str
    published: date
    summary: str
    language: str | None


@dataclass(frozen=True, slots=True)
class DialogueView:
    """The page of a dialogue."""

    question: str | None
    kind: str | None
    level: str | None
    step: int | None
    """Which step of the ladder, from 1."""
    is_information: bool
    status: str
    opens: date | None
    closes: date | None
    days_left: int | None
    can_take_part: bool
    action: WayView | None
    ways: tuple[WayView, ...]
    rounds: tuple[RoundView, ...]
    coming: tuple[OccasionView, ...]
    past: tuple[OccasionView, ...]
    materials: tuple[Link, ...]
    open_to_influence: tuple[str, ...]
    fixed: tuple[str, ...]
    how_influenced: str | None
    steps: tuple[StepView, ...]
    feedback: tuple[FeedbackLine, ...]
    promises: tuple[PromiseView, ...]
    late: int
    """How many promises are overdue."""
    facts: tuple[Fact, ...]
    contact: ContactView | None
    readiness: tuple[Fact, ...]
    audiences: tuple[AudienceView, ...]
    plans: tuple[Fact, ...]
    cancelled_reason: str | None
    cancelled_on: date | None


def dialogue_view(document: Document, scene: Scene) -> DialogueView:
    """The view of a dialogue, or of a translation of one."""
    shown, original = scene.shown, scene.shown.original(document)
    dialogue: Dialogue = shown.fields(document)
    case = Case(shown.catalogue, original, scene.as_of)
    owed = promises(shown.assessment.of(original.key), scene)
    feedback = published_feedback(original, scene)
    status = shown.assessment.statuses[original.key]
    is_open = status is Status.OPEN
    influence = dialogue.influence
    ways = tuple(WayView(w.channel or "", w.url, w.text) for w in dialogue.take_part if w.channel or w.url or w.text)
    coming, past = _occasions(dialogue, scene)
    return DialogueView(
        question=dialogue.question,
        kind=dialogue.kind,
        level=dialogue.level,
        step=LEVELS.index(dialogue.level) + 1 if dialogue.level else None,
        is_information=dialogue.level == "information",
        status=status.value,
        opens=dialogue.opens,
        closes=case.closes,
        days_left=(case.closes - scene.as_of).days if is_open and case.closes else None,
        can_take_part=is_open and dialogue.level != "information",
        action=next((way for way in ways if way.url), None) if is_open else None,
        ways=ways,
        rounds=_rounds(dialogue, scene.as_of),
        coming=coming,
        past=past,
        materials=tuple(Link(m.title or m.url or "", m.url) for m in dialogue.materials if m.title or m.url),
        open_to_influence=influence.open if influence else (),
        fixed=influence.fixed if influence else (),
        how_influenced=influence.how if influence else None,
        steps=timeline(Chain(case, scene, owed, feedback)) if dialogue.level != "information" else (),
        feedback=tuple(_feedback_line(d, f, scene) for d, f in feedback),
        promises=owed,
        late=sum(promise.state == "overdue" for promise in owed),
        facts=_facts(dialogue, document, scene),
        contact=contact(dialogue.contact),
        readiness=_readiness(dialogue),
        audiences=_audiences(dialogue),
        plans=_plans(dialogue),
        cancelled_reason=dialogue.cancelled.reason if dialogue.cancelled and case.cancelled_on else None,
        cancelled_on=case.cancelled_on,
    )


def published_feedback(dialogue: Document, scene: Scene) -> tuple[tuple[Document, Feedback], ...]:
    """The feedback on a dialogue that is out, the earliest first."""
    found = [
        (document, scene.shown.fields(scene.version(document)))
        for document in scene.shown.referring(dialogue, "feedback")
    ]
    return tuple(sorted(found, key=lambda pair: (pair[1].published, pair[0].id)))


def _feedback_line(document: Document, feedback: Feedback, scene: Scene) -> FeedbackLine:
    version = scene.version(document)
    return FeedbackLine(
        scene.link(document), feedback.stage, feedback.published, feedback.summary, scene.foreign(version)
    )


def _rounds(dialogue: Dialogue, as_of: date) -> tuple[RoundView, ...]:
    views = []
    for turn in dialogue.rounds:
        closed = turn.closes is not None and turn.closes < as_of
        opened = turn.opens is not None and turn.opens <= as_of
        state = "closed" if closed else "open" if opened else "planned"
        views.append(RoundView(turn.question or turn.id or "", turn.opens, turn.closes, state))
    return tuple(views)


def _occasions(dialogue: Dialogue, scene: Scene) -> tuple[tuple[OccasionView, ...], tuple[OccasionView, ...]]:
    """Those to come, the soonest first, and those that were, the latest first."""
    ordered = sorted(dialogue.occasions, key=lambda o: o.start or o.end or datetime.max)
    views = [_occasion(occasion, scene) for occasion in ordered]
    return tuple(v for v in views if not v.past), tuple(v for v in reversed(views) if v.past)


def _occasion(occasion: Occasion, scene: Scene) -> OccasionView:
    last = occasion.end or occasion.start
    return OccasionView(
        start=occasion.start,
        end=occasion.end,
        same_day=bool(occasion.start and occasion.end and occasion.start.date() == occasion.end.date()),
        place=occasion.place,
        online=occasion.online,
        method=scene.link_to("method", occasion.method),
        accessibility=occasion.accessibility,
        audiences=occasion.audiences,
        elected=occasion.elected,
        cancelled=occasion.cancelled,
        past=last is not None and last.date() < scene.as_of,
    )


def _facts(dialogue: Dialogue, document: Document, scene: Scene) -> tuple[Fact, ...]:
    texts = scene.texts
    stage = dialogue.decision_stage
    support, earlier = dialogue.support, dialogue.supersedes
    later = [scene.link(other) for other in scene.shown.referring(scene.shown.original(document), "dialogue")]
    records = [scene.link(other) for other in scene.shown.referring(scene.shown.original(document), "record")]
    return facts(
        ("responsible_body", scene.link_to("body", dialogue.responsible_body)),
        ("decision_stage", texts(f"decision_stage.{stage}") if stage else None),
        ("methods", *scene.links_to("method", dialogue.methods)),
        ("topics", *dialogue.topics),
        ("areas", *dialogue.areas),
        ("support", support.role if support else None, support.time if support else None),
        ("supersedes", scene.link_to("dialogue", earlier.id) if earlier else None, earlier.reason if earlier else None),
        ("superseded_by", *later),
        ("records", *records),
    )


def _readiness(dialogue: Dialogue) -> tuple[Fact, ...]:
    given = dialogue.readiness
    if given is None:
        return ()
    names = ("influenceable", "engaging", "knowledge_needed", "mutual_learning")
    return facts(*((name, getattr(given, name)) for name in names))


def _audiences(dialogue: Dialogue) -> tuple[AudienceView, ...]:
    return tuple(
        AudienceView(group.name, group.affected, group.active, group.reach, group.professional)
        for group in dialogue.audiences
        if group.name
    )


def _plans(dialogue: Dialogue) -> tuple[Fact, ...]:
    plan = dialogue.feedback_plan
    channels: Sequence[str] = plan.channels if plan else ()
    return facts(
        ("communication_plan", dialogue.communication_plan),
        ("feedback_owner", plan.owner if plan else None),
        ("feedback_resources", plan.resources if plan else None),
        ("feedback_channels", *channels),
    )
