"""A dialogue as it can be judged at a date: what was done by then, and what is planned."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import cast

from genklang.catalogue import Catalogue, is_shown
from genklang.model import Body, Dialogue, Document, Feedback, Method
from genklang.model.feedback import STAGES, Stage
from genklang.model.method import Pace


@dataclass(frozen=True, slots=True)
class Satisfaction:
    """Something that meets an obligation: a document's id or a field's name, its date if it has one of its own."""

    by: str
    on: date | None
    round: str | None = None
    """The round that it names, if it is only for one."""


@dataclass(frozen=True)
class Answer:
    """A feedback that is out at the date of the case."""

    id: str
    fields: Feedback

    def is_at_least(self, stage: Stage) -> bool:
        return STAGES.index(self.fields.stage) >= STAGES.index(stage)

    def reached(self, audience: str) -> date | None:
        """The day on which it reached `audience`, or None where it is not for them (contract §3, what counts)."""
        if audience not in self.fields.audiences:
            return None
        dates = [c.date for c in self.fields.channels if c.audience == audience and c.date]
        return max(self.fields.published, min(dates)) if dates else self.fields.published


@dataclass(frozen=True)
class Case:
    """A dialogue at `as_of`. Nothing done after `as_of` is told by any of its properties."""

    catalogue: Catalogue
    document: Document
    as_of: date

    @cached_property
    def dialogue(self) -> Dialogue:
        return cast("Dialogue", self.document.fields)

    @cached_property
    def paces(self) -> frozenset[Pace]:
        """The feedback paces of its methods that are known."""
        methods = (self.catalogue.get("method", id_) for id_ in self.dialogue.methods)
        paces = (cast("Method", method.fields).feedback_pace for method in methods if method)
        return frozenset(pace for pace in paces if pace)

    @property
    def continuous(self) -> bool:
        """True where it owes term by term: a continuous method and no rounds."""
        return "continuous" in self.paces and not self.dialogue.rounds

    @property
    def opens(self) -> date | None:
        """The first day to take part."""
        return self.dialogue.first_day

    @property
    def closes(self) -> date | None:
        """The last day to take part."""
        return self.dialogue.last_day

    @property
    def cancelled_on(self) -> date | None:
        cancelled = self.dialogue.cancelled
        return self.done(cancelled.date) if cancelled else None

    @property
    def decided_on(self) -> date | None:
        decision = self.dialogue.decision
        return self.done(decision.date) if decision else None

    @property
    def decision_planned(self) -> date | None:
        decision = self.dialogue.decision
        return decision.planned if decision else None

    @cached_property
    def earliest_decision(self) -> date | None:
        """The decision that the result must come before: the earlier of the planned and the taken one."""
        return min((day for day in (self.decision_planned, self.decided_on) if day), default=None)

    def done(self, day: date | None) -> date | None:
        """`day`, or None where it lies after `as_of`: what was done later does not count yet."""
        return day if day and day <= self.as_of else None

    @cached_property
    def answers(self) -> tuple[Answer, ...]:
        """The feedback that is out, by date; without what names a round that does not exist."""
        feedback = self.catalogue.referring_to(self.document, "feedback")
        counted = (d for d in feedback if d.counts and is_shown(d, self.as_of))
        answers = (Answer(d.id, cast("Feedback", d.fields)) for d in counted)
        real = (answer for answer in answers if self.has_round(answer.fields.round))
        return tuple(sorted(real, key=lambda a: (a.fields.published, a.id)))

    def has_round(self, name: str | None) -> bool:
        """True for no name, for a round of the dialogue, and for the number of a term of a continuous one."""
        if name is None:
            return True
        if self.continuous:
            return name.isdigit() and int(name) > 0
        return any(name == known for known, _ in self.dialogue.named_rounds)

    def reaching(self, audience: str, stage: Stage, answers: Iterable[Answer] | None = None) -> Iterator[Satisfaction]:
        """What reached `audience` by `as_of`, of `stage` or later, out of `answers` (all, if not given)."""
        for answer in self.answers if answers is None else answers:
            day = self.done(answer.reached(audience))
            if day and answer.is_at_least(stage):
                yield Satisfaction(answer.id, day, answer.fields.round)

    def is_political(self, body_id: str | None) -> bool:
        """True where `body_id` is an elected body of the catalogue."""
        body = self.catalogue.get("body", body_id)
        return body is not None and cast("Body", body.fields).political

    def is_office(self, body_id: str | None) -> bool:
        """True where `body_id` is an office of the catalogue."""
        body = self.catalogue.get("body", body_id)
        return body is not None and cast("Body", body.fields).kind == "office"
