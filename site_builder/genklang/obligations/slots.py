"""Which obligations a dialogue has, from which trigger, and what satisfies each; the state is judged afterwards."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from genklang.obligations.case import Case, Satisfaction
from genklang.obligations.due_dates import DueDates
from genklang.obligations.explanations import Span
from genklang.obligations.kinds import EARLY, KINDS, PER_ROUND, PER_TERM
from genklang.obligations.kinds.feedback_participants import satisfied_after_cancelling
from genklang.obligations.obligation import Event, Trigger
from genklang.obligations.profile import Duty, Profile
from genklang.obligations.terms import Term, terms


@dataclass(frozen=True, slots=True)
class Slot:
    """An obligation before its state: `span` is given for terms alone."""

    duty: Duty
    round: str | None
    trigger: Trigger
    due: date | None
    satisfaction: Satisfaction | None
    span: Span | None = None


def slots_of_dialogue(case: Case, profile: Profile, dates: DueDates) -> Iterator[Slot]:
    """Every obligation of a dialogue that is not information, in the profile's order."""
    for duty in profile.obligations:
        if duty.trigger != "year":
            yield from _kept_after_cancelling(case, duty, dates, _slots(case, duty, dates))


def _slots(case: Case, duty: Duty, dates: DueDates) -> Iterator[Slot]:
    found = tuple(KINDS[duty.kind](case))
    if duty.trigger != "closes":
        yield _slot(case, duty, dates, found, None, _trigger(case, duty))
    elif duty.kind in PER_TERM and case.continuous:
        for term in terms(case, duty, dates, found):
            yield _slot_of_term(duty, term)
    elif duty.kind in PER_ROUND and case.dialogue.rounds:
        for name, turn in case.dialogue.named_rounds:
            yield _slot(case, duty, dates, found, name, Trigger(Event.CLOSES, turn.closes))
    else:
        yield _slot(case, duty, dates, found, None, _trigger(case, duty))


def _trigger(case: Case, duty: Duty) -> Trigger:
    if duty.trigger == "opens":
        return Trigger(Event.OPENS, case.opens)
    if duty.trigger == "closes":
        return Trigger(Event.CLOSES, case.closes)
    if duty.trigger == "decision-or-planned" and not case.decided_on:
        return Trigger(Event.PLANNED, case.decision_planned)
    return Trigger(Event.DECISION, case.decided_on)


def _slot(
    case: Case, duty: Duty, dates: DueDates, found: Sequence[Satisfaction], round_: str | None, trigger: Trigger
) -> Slot:
    due = dates.due(case, duty, trigger.date)
    return Slot(duty, round_, trigger, due, _earliest(duty, found, round_, trigger))


def _earliest(duty: Duty, found: Sequence[Satisfaction], round_: str | None, trigger: Trigger) -> Satisfaction | None:
    """The first thing that satisfies. Before a closing day is known there is none yet to give feedback on."""
    if trigger.date is None and duty.kind in PER_TERM and round_ is None:
        return None
    from_day = None if duty.kind in EARLY else trigger.date
    fitting = [s for s in found if _is_for(s, round_, trigger) and not (s.on and from_day and s.on < from_day)]
    return min(fitting, key=lambda s: (s.on or date.min, s.by), default=None)


def _is_for(satisfaction: Satisfaction, round_: str | None, trigger: Trigger) -> bool:
    """What names no round counts for every round closed by then, so not for one that has no closing day yet."""
    if round_ is None or satisfaction.round == round_:
        return True
    return satisfaction.round is None and trigger.date is not None


def _slot_of_term(duty: Duty, term: Term) -> Slot:
    return Slot(duty, str(term.number), Trigger(Event.TERM, term.start), term.due, term.satisfaction, term.span)


def _kept_after_cancelling(case: Case, duty: Duty, dates: DueDates, slots: Iterator[Slot]) -> Iterator[Slot]:
    """What stays owed where the dialogue was called off, and what is owed because of it."""
    off = case.cancelled_on
    if off is None:
        yield from slots
        return
    for slot in slots:
        if slot.trigger.date and slot.trigger.date <= off:
            yield slot
    if duty.kind == "feedback-participants" and _broke_off(case, off):
        found = tuple(satisfied_after_cancelling(case))
        slot = _slot(case, duty, dates, found, None, Trigger(Event.CLOSES, off))
        yield replace(slot, trigger=Trigger(Event.CANCELLED, off))


def _broke_off(case: Case, off: date) -> bool:
    """True where the dialogue was open when it was called off, and no term of it runs."""
    opens, closes = case.opens, case.closes
    return bool(opens and opens <= off and (closes is None or closes > off) and not case.continuous)


def slots_of_programme(case: Case, profile: Profile, dates: DueDates, years: Sequence[int]) -> Iterator[Slot]:
    """One yearly report for each finished year, due on 31 December of the year after or as the profile counts."""
    for duty in profile.obligations:
        if duty.trigger != "year":
            continue
        found = tuple(KINDS[duty.kind](case))
        for year in years:
            trigger = Trigger(Event.YEAR, date(year, 12, 31))
            named = [s for s in found if s.round == str(year)]
            due = _report_due(duty, dates, year)
            yield Slot(duty, str(year), trigger, due, _earliest(duty, named, str(year), trigger))


def _report_due(duty: Duty, dates: DueDates, year: int) -> date:
    """The last day of the year after; where the profile gives days, so many after the last day of the year."""
    if duty.within is None:
        return date(year + 1, 12, 31)
    return dates.counted(date(year, 12, 31), duty.within)
