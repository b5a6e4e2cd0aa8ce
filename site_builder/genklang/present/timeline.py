"""The chain that a citizen must be able to follow, each step done, under way, owed or late (contract §3)."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from itertools import islice

from genklang.model import Dialogue, Document, Feedback
from genklang.obligations import State
from genklang.obligations.case import Case
from genklang.present.promises import PromiseView
from genklang.present.showing import Scene
from genklang.present.views import Link


class StepState(StrEnum):
    """How a step of the chain stands."""

    DONE = "done"
    UNDER_WAY = "under_way"
    OWED = "owed"
    """It has a date by which it must be done."""
    EXPLAINED = "explained"
    LATE = "late"
    COMING = "coming"
    """Its turn has not come, and it has no date yet."""
    STOPPED = "stopped"
    """The dialogue was cancelled before it was done."""


@dataclass(frozen=True, slots=True)
class Line:
    """A sentence under `timeline.<key>`; which of the values it uses, its text says."""

    key: str
    day: date | None = None
    until: date | None = None
    body: Link | None = None
    link: Link | None = None
    text: str = ""
    n: int = 0


@dataclass(frozen=True, slots=True)
class StepView:
    """A step: what has happened, and what is owed for it to be done."""

    key: str
    state: StepState
    lines: tuple[Line, ...]
    promises: tuple[PromiseView, ...]

    @property
    def owed_by(self) -> Link | None:
        """Who must keep what is still owed."""
        return next((promise.body for promise in self.promises if not promise.settled), None)


@dataclass(frozen=True)
class Chain:
    """What the steps are made from."""

    case: Case
    dialogue: Dialogue
    """Its fields in the language of the page."""
    scene: Scene
    promises: Sequence[PromiseView]
    feedback: Sequence[tuple[Document, Feedback]]
    """What is out, by date."""

    def owed(self, *kinds: str) -> tuple[PromiseView, ...]:
        """The promises of those kinds that are not kept, waived ones included."""
        return tuple(p for p in self.promises if p.kind in kinds and (not p.settled or p.state == State.WAIVED))

    def out(self, chosen: Callable[[Feedback], bool]) -> tuple[Line, ...]:
        """A line for each feedback that is `chosen`."""
        return tuple(
            Line("feedback", day=feedback.published, link=self.scene.link(document))
            for document, feedback in self.feedback
            if chosen(feedback)
        )

    def said_before(self) -> tuple[Line, ...]:
        """A line that leads from the decision back to what was said."""
        told = (self.scene.link(document) for document, feedback in self.feedback if feedback.said)
        return tuple(Line("said_before", link=link) for link in islice(told, 1))


def timeline(chain: Chain) -> tuple[StepView, ...]:
    """The six steps of a dialogue."""
    steps = [step(chain) for step in (_question, _take_part, _said, _answered, _decision, _became)]
    if chain.case.cancelled_on is None:
        return tuple(steps)
    return tuple(_stopped(step) for step in steps)


def _stopped(step: StepView) -> StepView:
    open_ended = step.state in {StepState.COMING, StepState.UNDER_WAY} and not any(not p.settled for p in step.promises)
    return replace(step, state=StepState.STOPPED) if open_ended else step


def _state(promises: Iterable[PromiseView], done: bool, begun: bool = False) -> StepState:
    states = {promise.state for promise in promises}
    if State.OVERDUE in states:
        return StepState.LATE
    if State.EXPLAINED in states:
        return StepState.EXPLAINED
    if done:
        return StepState.DONE
    if begun:
        return StepState.UNDER_WAY
    return StepState.OWED if states & {State.DUE_SOON, State.NOT_DUE} else StepState.COMING


def _question(chain: Chain) -> StepView:
    mandate = chain.dialogue.mandate
    lines: list[Line] = []
    if mandate and (mandate.date is None or chain.case.done(mandate.date)):
        body = chain.scene.link_to("body", mandate.body)
        key = "mandate" + ("_body" if body else "") + ("_date" if mandate.date else "")
        lines.append(Line(key, day=mandate.date, body=body))
        if mandate.reference:
            lines.append(Line("reference", text=mandate.reference))
    promises = chain.owed("mandate")
    return StepView("question", _state(promises, done=bool(lines)), tuple(lines), promises)


def _take_part(chain: Chain) -> StepView:
    case, as_of = chain.case, chain.case.as_of
    opens, closes = case.opens, case.closes
    closed = bool(closes and closes < as_of) and case.cancelled_on is None
    opened = bool(opens and opens <= as_of)
    lines = [_period(opens, closes)]
    pause = chain.scene.shown.assessment.pauses.get(case.document.key)
    lines += [Line("pause" if pause.until else "pause_unknown", day=pause.until)] if pause else []
    lines += [Line("occasions", n=n)] if (n := sum(not o.cancelled for o in chain.dialogue.occasions)) else []
    cancelled = chain.dialogue.cancelled
    if case.cancelled_on and cancelled:
        lines.append(Line("cancelled", day=case.cancelled_on, text=cancelled.reason or ""))
    state = _state((), done=opened and closed, begun=opened)
    return StepView("take_part", state, tuple(lines), ())


def _period(opens: date | None, closes: date | None) -> Line:
    if opens and closes:
        return Line("period", day=opens, until=closes)
    if opens:
        return Line("from", day=opens)
    return Line("until", day=closes) if closes else Line("no_dates")


def _said(chain: Chain) -> StepView:
    lines = chain.out(lambda feedback: bool(feedback.said) and feedback.stage != "receipt")
    promises = chain.owed("feedback-participants", "feedback-residents")
    return StepView("said", _state(promises, *_progress(lines, promises)), lines, promises)


def _progress(lines: Sequence[Line], promises: Iterable[PromiseView]) -> tuple[bool, bool]:
    """Whether a step of which more may be owed (rounds, terms) is done, and whether it is begun."""
    return bool(lines) and all(promise.settled for promise in promises), bool(lines)


def _answered(chain: Chain) -> StepView:
    case, lines = chain.case, list(chain.out(lambda feedback: bool(feedback.did)))
    promises = chain.owed("result-to-body")
    done, begun = _progress(lines, promises)
    returned = chain.dialogue.returned
    if returned and returned.date and case.done(returned.date):
        body = chain.scene.link_to("body", returned.body)
        lines.insert(0, Line("returned_body" if body else "returned", day=returned.date, body=body))
    return StepView("answered", _state(promises, done, begun or bool(lines)), tuple(lines), promises)


def _decision(chain: Chain) -> StepView:
    lines = (*_decided(chain), *chain.out(lambda feedback: feedback.stage == "decision"))
    promises = chain.owed("decision-account")
    if chain.case.decided_on:
        lines += chain.said_before()
    return StepView("decision", _state(promises, done=chain.case.decided_on is not None), lines, promises)


def _decided(chain: Chain) -> Iterator[Line]:
    """The decision taken, or the one that is planned or was."""
    case, decision = chain.case, chain.dialogue.decision
    if decision is None:
        return
    body = chain.scene.link_to("body", decision.body)
    suffix = "_body" if body else ""
    if case.decided_on:
        yield Line("decided" + suffix, day=case.decided_on, body=body)
        yield from [Line("text", text=decision.outcome)] if decision.outcome else []
        yield from [Line("reference", text=decision.reference)] if decision.reference else []
    elif decision.planned and not case.cancelled_on:
        passed = "_passed" if decision.planned < case.as_of else ""
        yield Line("planned" + passed + suffix, day=decision.planned, body=body)


def _became(chain: Chain) -> StepView:
    case = chain.case
    lines = list(chain.out(lambda feedback: feedback.stage == "follow_up"))
    done = bool(lines)
    evaluation = chain.dialogue.evaluation
    if evaluation and case.done(evaluation.date):
        lines.append(Line("evaluated", day=evaluation.date, text=evaluation.text or ""))
    promises = chain.owed("follow-up", "evaluation")
    return StepView("became", _state(promises, done=done), tuple(lines), promises)
