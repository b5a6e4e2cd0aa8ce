"""Continuous dialogues: obligations that come again, term by term (contract §3, continuous)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from genklang.obligations.case import Case, Satisfaction
from genklang.obligations.due_dates import DueDates, ordinary_days, term_days
from genklang.obligations.explanations import Span, waived_on
from genklang.obligations.profile import Duty
from genklang.obligations.working_days import days_after


@dataclass(frozen=True, slots=True)
class Term:
    """One term: its number from 1, its first day, when it is due and when it ended (None while it runs)."""

    number: int
    start: date | None
    due: date | None = None
    satisfaction: Satisfaction | None = None
    end: date | None = None
    span: Span | None = None
    """The days on which a delay or waiver that names no round means this term."""
    waived_on: date | None = None


def terms(case: Case, duty: Duty, dates: DueDates, found: Sequence[Satisfaction]) -> Iterator[Term]:
    """The terms of one kind that have begun, and the first one even before it does. At most the last is unmet."""
    if case.opens is None:
        yield Term(1, None)
    else:
        yield from _Course(case, duty, dates, found).run(case.opens)


@dataclass(frozen=True, slots=True)
class _Course:
    """The terms of one kind of a dialogue, one after the other."""

    case: Case
    duty: Duty
    dates: DueDates
    found: Sequence[Satisfaction]

    def run(self, start: date) -> Iterator[Term]:
        last_day = min((day for day in (self.case.closes, self.case.cancelled_on) if day), default=None)
        number, meant_from, waived_until = 1, start, start
        while True:
            term = self._term(number, start, meant_from)
            yield term
            if term.end is None or (last_day and term.end >= last_day):
                return
            start, number = term.end, number + 1
            waived_until = days_after(term.waived_on, 1) if term.waived_on else waived_until
            meant_from = max(start, waived_until)

    def _term(self, number: int, start: date, meant_from: date) -> Term:
        satisfaction = self._first(number, start)
        on = satisfaction.on if satisfaction else None
        due = self._due(start, on)
        span = Span(meant_from, on)
        waived = waived_on(self.case, self.duty, str(number), span)
        if waived and (on is None or due < on >= waived):
            return Term(number, start, due, None, due if due <= self.case.as_of else None, span, waived)
        return Term(number, start, due, satisfaction, on, span)

    def _first(self, number: int, start: date) -> Satisfaction | None:
        """The first that counts; from the second term on only what is dated after the term's first day."""
        fitting = [
            s
            for s in self.found
            if s.on and s.round in {None, str(number)} and (s.on > start or (number == 1 and s.on == start))
        ]
        return min(fitting, key=lambda s: (s.on or date.max, s.by), default=None)

    def _due(self, start: date, satisfied_on: date | None) -> date:
        """The term's own day; of the term that runs on the closing day the earlier of it and the count from there."""
        due = self.dates.counted(start, term_days(self.case, self.duty))
        closes = self.case.closes
        if closes and start <= closes and (satisfied_on is None or satisfied_on >= closes):
            due = min(due, self.dates.counted(closes, ordinary_days(self.case, self.duty)))
        return self.dates.before_decision(self.case, self.duty, start, due)
