"""A feedback page: you said, we did, theme by theme."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from genklang.model import Dialogue, Document, Feedback
from genklang.model.feedback import Did, Result, Said, theme_key
from genklang.obligations.case import Case
from genklang.present.feedback_lines import FeedbackLine, feedback_lines, published_feedback
from genklang.present.showing import Scene
from genklang.present.views import Link


@dataclass(frozen=True, slots=True)
class ThemeView:
    """What was said on a theme and what was done with it."""

    theme: str
    count: int | None
    summary: str | None
    response: str | None
    reason: str | None
    reference: str | None
    answered_in: Link | None
    """The other feedback that answers it, where this one does not."""
    heard_in: Link | None
    """The other feedback that tells what was said on it, where this one does not."""


@dataclass(frozen=True, slots=True)
class OptionView:
    """An answer, how many chose it, and their share of all in whole percent."""

    label: str
    count: int
    percent: int


@dataclass(frozen=True, slots=True)
class ResultView:
    """The answers to one question."""

    question: str
    answers: int
    options: tuple[OptionView, ...]


@dataclass(frozen=True, slots=True)
class ReachView:
    """How the feedback reached an audience."""

    audience: str
    channels: tuple[tuple[str, date | None], ...]


@dataclass(frozen=True, slots=True)
class DecisionView:
    """The decision that the dialogue informs."""

    body: Link | None
    planned: date | None
    taken: date | None
    reference: str | None
    outcome: str | None


@dataclass(frozen=True, slots=True)
class FeedbackView:
    """The page of a feedback."""

    dialogue: Link | None
    question: str | None
    round: str | None
    stage: str
    published: date
    reach: tuple[ReachView, ...]
    asked: str | None
    participants: int | None
    contributions: int | None
    representation: str | None
    themes: tuple[ThemeView, ...]
    results: tuple[ResultView, ...]
    effect_on_decision: str | None
    decision: DecisionView | None
    to_decision: str | None
    """Where the dialogue tells of the decision; None where the dialogue is not shown or has no such step."""
    next_step: str | None
    next_update: date | None
    others: tuple[FeedbackLine, ...]
    """The other feedback on the same dialogue, by date."""


def feedback_view(document: Document, scene: Scene) -> FeedbackView:
    """The view of a feedback, or of a translation of one."""
    shown, original = scene.shown, scene.shown.original(document)
    feedback: Feedback = shown.fields(document)
    about = shown.catalogue.get("dialogue", feedback.dialogue)
    dialogue: Dialogue | None = shown.fields(scene.version(about)) if about else None
    siblings = published_feedback(about, scene) if about else ()
    others = [(d, f) for d, f in siblings if d is not original]
    part = feedback.participation
    return FeedbackView(
        dialogue=scene.link_to("dialogue", feedback.dialogue),
        question=dialogue.question if dialogue else None,
        round=_round(dialogue, feedback.round),
        stage=feedback.stage,
        published=feedback.published,
        reach=_reach(feedback),
        asked=feedback.asked,
        participants=part.participants if part else None,
        contributions=part.contributions if part else None,
        representation=part.representation if part else None,
        themes=tuple(_themes(feedback, others, scene)),
        results=tuple(_result(result) for result in feedback.results if result.question),
        effect_on_decision=feedback.effect_on_decision,
        decision=_decision(about, dialogue, scene) if about and dialogue else None,
        to_decision=_to_decision(about, dialogue, scene),
        next_step=feedback.next_step,
        next_update=feedback.next_update,
        others=feedback_lines(others, scene),
    )


def _round(dialogue: Dialogue | None, name: str | None) -> str | None:
    rounds = dialogue.named_rounds if dialogue else ()
    return next((turn.question for known, turn in rounds if known == name and turn.question), name)


def _reach(feedback: Feedback) -> tuple[ReachView, ...]:
    return tuple(
        ReachView(
            audience, tuple((c.channel, c.date) for c in feedback.channels if c.audience == audience and c.channel)
        )
        for audience in feedback.audiences
    )


def _themes(feedback: Feedback, others: list[tuple[Document, Feedback]], scene: Scene) -> Iterator[ThemeView]:
    """Every theme that was said, then those that are answered here but were said elsewhere."""
    answers = {theme_key(did.theme): did for did in feedback.did if did.theme}
    said = {theme_key(said.theme): said for said in feedback.said if said.theme}
    elsewhere = {theme_key(did.theme): (d, did) for d, f in others for did in f.did if did.theme}
    heard = {theme_key(said.theme): (d, said) for d, f in others for said in f.said if said.theme}
    for name in dict.fromkeys((*said, *answers)):
        here, there = answers.get(name), elsewhere.get(name)
        before = heard.get(name) if here and name not in said else None
        links = (scene.link(there[0]) if there and not here else None, scene.link(before[0]) if before else None)
        yield _theme(said.get(name) or (before[1] if before else None), here or (there[1] if there else None), *links)


def _theme(said: Said | None, did: Did | None, answered_in: Link | None, heard_in: Link | None) -> ThemeView:
    return ThemeView(
        theme=(said.theme if said else did.theme if did else "") or "",
        count=said.count if said else None,
        summary=said.summary if said else None,
        response=did.response if did else None,
        reason=did.reason if did else None,
        reference=did.reference if did else None,
        answered_in=answered_in,
        heard_in=heard_in,
    )


def _result(result: Result) -> ResultView:
    options = [option for option in result.options if option.label]
    answers = result.answers or sum(option.count or 0 for option in options)
    views = tuple(OptionView(o.label or "", o.count or 0, _percent(o.count or 0, answers)) for o in options)
    return ResultView(result.question or "", answers, views)


def _percent(count: int, of: int) -> int:
    return min(100, int(Decimal(100 * count / of).quantize(Decimal(1)))) if of else 0


def _to_decision(about: Document | None, dialogue: Dialogue | None, scene: Scene) -> str | None:
    address = scene.shown.address(scene.version(about)) if about else None
    has_step = dialogue is not None and dialogue.level != "information"
    return f"{address}#step_decision" if address is not None and has_step else None


def _decision(document: Document, dialogue: Dialogue, scene: Scene) -> DecisionView | None:
    case, decision = Case(scene.shown.catalogue, document, scene.as_of), dialogue.decision
    if decision is None or not (decision.planned or case.decided_on):
        return None
    taken = case.decided_on
    return DecisionView(
        body=scene.link_to("body", decision.body),
        planned=decision.planned,
        taken=taken,
        reference=decision.reference if taken else None,
        outcome=decision.outcome if taken else None,
    )
