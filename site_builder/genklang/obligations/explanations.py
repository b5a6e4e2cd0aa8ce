"""Delays that were explained and waivers that were decided: which of them count (contract §3, delays and waivers)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from genklang.model.dialogue import Delay, Waiver
from genklang.obligations.case import Case
from genklang.obligations.obligation import Explanation
from genklang.obligations.profile import Duty
from genklang.obligations.working_days import days_after


@dataclass(frozen=True, slots=True)
class Span:
    """The days on which a term ran, from its first until the day before `end`; None while it runs."""

    start: date
    end: date | None

    def holds(self, day: date) -> bool:
        return self.start <= day and (self.end is None or day < self.end)


def waived_on(case: Case, duty: Duty, round_: str | None, span: Span | None = None) -> date | None:
    """The earliest day from which a waiver counts for the obligation, or None; always where none may.

    A waiver that names no round holds for all of them; where `span` is given, for the term running on its date.
    """
    if duty.never_waived:
        return None
    days = (w.date for w in _waivers(case, duty.kind) if w.date and _meant(w, w.date, round_, span))
    return min(days, default=None)


def _waivers(case: Case, kind: str) -> Iterator[Waiver]:
    for waiver in case.dialogue.waivers:
        if waiver.obligation == kind and waiver.reason and waiver.body and case.done(waiver.date):
            yield waiver


def explanation(
    case: Case, kind: str, round_: str | None, due: date | None, longest: int, span: Span | None = None
) -> Explanation | None:
    """The delay in force, of those announced in time one after the other; at most `longest` days past `due`."""
    if due is None:
        return None
    found: Explanation | None = None
    in_force, limit = due, days_after(due, longest)
    for delay in sorted(_delays(case, kind), key=lambda d: d.announced or date.max):
        announced, new_due = delay.announced, delay.new_due
        if not (announced and new_due and delay.reason and _meant(delay, announced, round_, span)):
            continue
        if announced <= in_force < min(new_due, limit):
            in_force = min(new_due, limit)
            found = Explanation(delay.reason, in_force)
    return found


def _delays(case: Case, kind: str) -> Iterator[Delay]:
    return (d for d in case.dialogue.delays if d.obligation == kind and case.done(d.announced))


def _meant(part: Delay | Waiver, day: date, round_: str | None, span: Span | None) -> bool:
    if part.round is not None:
        return part.round == round_
    return span is None or span.holds(day)
