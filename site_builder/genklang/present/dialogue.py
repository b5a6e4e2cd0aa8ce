"""A dialogue's page: what it is about, how to take part, what came of it and what is owed."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from genklang.model import Dialogue, Document
from genklang.obligations import Pause, Status
from genklang.obligations.case import Case
from genklang.obligations.unanswered import unanswered_elsewhere
from genklang.present.contacts import ContactView, contact
from genklang.present.facts import facts
from genklang.present.feedback_lines import FeedbackLine, feedback_lines, published_feedback
from genklang.present.ladder import LEVELS
from genklang.present.promises import PromiseView, promises
from genklang.present.showing import Scene
from genklang.present.taking_part import TakingPartView, open_round, taking_part
from genklang.present.timeline import Chain, StepView, timeline
from genklang.present.views import Fact, Link

ANSWERS = frozenset({"feedback-participants", "feedback-residents", "decision-account", "follow-up"})
"""The obligations that are answers to those who took part or to everybody."""


@dataclass(frozen=True, slots=True)
class StandingView:
    """Where the dialogue is in its life."""

    status: str
    pause: Pause | None
    """Between two rounds, when it is open and nobody can take part."""
    opens: date | None
    closes: date | None
    days_left: int | None
    """Days until it (or its round) closes, while one can take part; 0 on the last day."""
    decided_on: date | None
    cancelled_on: date | None
    cancelled_reason: str | None

    @property
    def label(self) -> str:
        """The status as people see it: in a pause nobody can take part, so it is `paused`."""
        return "paused" if self.pause else self.status


@dataclass(frozen=True, slots=True)
class InfluenceView:
    """What the answers can change."""

    open: tuple[str, ...]
    fixed: tuple[str, ...]
    how: str | None

    @property
    def brief(self) -> tuple[BriefView, ...]:
        """What can be influenced and what not, in a line each; what is not told is left out."""
        told = (("open", self.open), ("fixed", self.fixed))
        return tuple(BriefView(key, items[0], len(items) - 1) for key, items in told if items)


@dataclass(frozen=True, slots=True)
class BriefView:
    """The first of several things, and how many more there are; `key` is `open` or `fixed`."""

    key: str
    first: str
    more: int


@dataclass(frozen=True, slots=True)
class UnansweredView:
    """Feedback that the same body owes on another dialogue. Days are calendar days."""

    dialogue: Link
    due: date
    days_late: int


@dataclass(frozen=True, slots=True)
class AudienceView:
    """A group of the audience analysis; the degrees are `low`, `high` or None."""

    name: str
    affected: str | None
    active: str | None
    reach: str | None
    professional: bool


@dataclass(frozen=True, slots=True)
class DialogueView:
    """The page of a dialogue."""

    question: str | None
    kind: str | None
    level: str | None
    step: int | None
    """Which step of the ladder, from 1."""
    is_information: bool
    """Then it is shown as information, never as dialogue."""
    standing: StandingView
    taking_part: TakingPartView
    influence: InfluenceView
    steps: tuple[StepView, ...]
    feedback: tuple[FeedbackLine, ...]
    promises: tuple[PromiseView, ...]
    late: int
    """How many promises are overdue."""
    next_answer: date | None
    """The day in force by which those who take part, or everybody, get the next answer; None where none is ahead."""
    unanswered: tuple[UnansweredView, ...]
    """While it is open: other dialogues of the same body whose feedback is overdue, the latest first."""
    facts: tuple[Fact, ...]
    contact: ContactView | None
    readiness: tuple[Fact, ...]
    audiences: tuple[AudienceView, ...]
    plans: tuple[Fact, ...]

    @property
    def closed(self) -> bool:
        """True where nobody can take part any more, so that what came of it stands first."""
        return self.standing.status not in {Status.PLANNED, Status.OPEN}


def dialogue_view(document: Document, scene: Scene) -> DialogueView:
    """The view of a dialogue, or of a translation of one."""
    shown, original = scene.shown, scene.shown.original(document)
    dialogue: Dialogue = shown.fields(document)
    case = Case(shown.catalogue, original, scene.as_of)
    status = shown.assessment.statuses[original.key]
    owed = promises(shown.assessment.of(original.key), scene)
    feedback = published_feedback(original, scene)
    is_information = dialogue.level == "information"
    standing = _standing(dialogue, case, status, shown.assessment.pauses.get(original.key))
    return DialogueView(
        question=dialogue.question,
        kind=dialogue.kind,
        level=dialogue.level,
        step=LEVELS.index(dialogue.level) + 1 if dialogue.level else None,
        is_information=is_information,
        standing=standing,
        taking_part=taking_part(
            dialogue,
            status is Status.OPEN and standing.pause is None,
            shown.addresses.documents[original.key],
            scene,
        ),
        influence=_influence(dialogue),
        steps=() if is_information else timeline(Chain(case, dialogue, scene, owed, feedback)),
        feedback=feedback_lines(feedback, scene),
        promises=owed,
        late=sum(promise.state == "overdue" for promise in owed),
        next_answer=_next_answer(owed),
        unanswered=_unanswered(original, dialogue, scene),
        facts=_facts(dialogue, original, scene),
        contact=contact(dialogue.contact),
        readiness=_readiness(dialogue),
        audiences=_audiences(dialogue),
        plans=_plans(dialogue),
    )


def _standing(dialogue: Dialogue, case: Case, status: Status, pause: Pause | None) -> StandingView:
    is_open = status is Status.OPEN
    turn = open_round(case.dialogue, case.as_of) if is_open else None
    closes = (turn.closes if turn else None) or case.closes
    return StandingView(
        status=status.value,
        pause=pause,
        opens=dialogue.first_day,
        closes=closes,
        days_left=(closes - case.as_of).days if closes and is_open and not pause else None,
        decided_on=case.decided_on,
        cancelled_on=case.cancelled_on,
        cancelled_reason=dialogue.cancelled.reason if dialogue.cancelled and case.cancelled_on else None,
    )


def _influence(dialogue: Dialogue) -> InfluenceView:
    given = dialogue.influence
    return InfluenceView(given.open, given.fixed, given.how) if given else InfluenceView((), (), None)


def _next_answer(owed: tuple[PromiseView, ...]) -> date | None:
    """Of what is owed to participants and residents and is not late, the earliest day in force."""
    ahead = (p for p in owed if p.kind in ANSWERS and p.state in {"explained", "due_soon", "not_due"})
    return min((day for p in ahead if (day := p.new_due or p.due)), default=None)


def _unanswered(original: Document, dialogue: Dialogue, scene: Scene) -> tuple[UnansweredView, ...]:
    found = unanswered_elsewhere(scene.shown.assessment, original.key, dialogue.responsible_body)
    by_key = scene.shown.catalogue.by_key
    return tuple(UnansweredView(scene.link(by_key[o.document]), o.due, o.days_late) for o in found if o.due)


def _facts(dialogue: Dialogue, original: Document, scene: Scene) -> tuple[Fact, ...]:
    stage, support, earlier = dialogue.decision_stage, dialogue.support, dialogue.supersedes
    return facts(
        ("responsible_body", scene.link_to("body", dialogue.responsible_body)),
        ("decision_stage", scene.texts(f"decision_stage.{stage}") if stage else None),
        ("methods", *scene.links_to("method", dialogue.methods)),
        ("topics", *dialogue.topics),
        ("areas", *dialogue.areas),
        ("support", support.role if support else None, support.time if support else None),
        ("supersedes", scene.link_to("dialogue", earlier.id) if earlier else None, earlier.reason if earlier else None),
        ("superseded_by", *(scene.link(other) for other in scene.shown.referring(original, "dialogue"))),
        ("records", *(scene.link(other) for other in scene.shown.referring(original, "record"))),
    )


def _readiness(dialogue: Dialogue) -> tuple[Fact, ...]:
    given = dialogue.readiness
    names = ("influenceable", "engaging", "knowledge_needed", "mutual_learning")
    return facts(*((name, getattr(given, name)) for name in names)) if given else ()


def _audiences(dialogue: Dialogue) -> tuple[AudienceView, ...]:
    return tuple(
        AudienceView(group.name, group.affected, group.active, group.reach, group.professional)
        for group in dialogue.audiences
        if group.name
    )


def _plans(dialogue: Dialogue) -> tuple[Fact, ...]:
    plan = dialogue.feedback_plan
    return facts(
        ("information_plan" if dialogue.level == "information" else "communication_plan", dialogue.communication_plan),
        ("feedback_owner", plan.owner if plan else None),
        ("feedback_resources", plan.resources if plan else None),
        ("feedback_channels", *(plan.channels if plan else ())),
    )
