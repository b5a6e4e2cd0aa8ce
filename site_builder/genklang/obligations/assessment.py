"""Every obligation of a catalogue at one date, each with exactly one state (contract §3)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import cast

from genklang.catalogue import Catalogue, is_shown
from genklang.model import Dialogue, Document, Programme
from genklang.obligations.case import Case
from genklang.obligations.due_dates import DueDates
from genklang.obligations.explanations import explanation, waived_on
from genklang.obligations.lifecycle import Status, status
from genklang.obligations.obligation import Explanation, Obligation, State
from genklang.obligations.pause import Pause, pause_of
from genklang.obligations.profile import Profile
from genklang.obligations.slots import Slot, slots_of_dialogue, slots_of_programme
from genklang.obligations.working_days import WorkingDays


@dataclass(frozen=True)
class Assessment:
    """What is owed at `as_of`, and by the key of each dialogue its status and, between two rounds, its pause."""

    as_of: date
    profile: Profile
    obligations: tuple[Obligation, ...]
    statuses: Mapping[str, Status]
    pauses: Mapping[str, Pause]

    @cached_property
    def _by_document(self) -> dict[str, tuple[Obligation, ...]]:
        found: dict[str, list[Obligation]] = {}
        for obligation in self.obligations:
            found.setdefault(obligation.document, []).append(obligation)
        return {key: tuple(owed) for key, owed in found.items()}

    def of(self, key: str) -> tuple[Obligation, ...]:
        """The obligations of the document `type/id`, in the profile's order."""
        return self._by_document.get(key, ())

    def owed_by(self, body_id: str) -> tuple[Obligation, ...]:
        """The obligations of a body."""
        return tuple(o for o in self.obligations if o.body == body_id)


def assess(catalogue: Catalogue, as_of: date, profile: Profile) -> Assessment:
    """Judge every dialogue and programme of `catalogue` by `profile` at `as_of`."""
    dates = due_dates(catalogue.settings.options.country, profile)
    obligations: list[Obligation] = []
    statuses: dict[str, Status] = {}
    pauses: dict[str, Pause] = {}
    for document in catalogue.of_type("dialogue"):
        case = Case(catalogue, document, as_of)
        owed = tuple(obligations_of(case, profile, dates))
        obligations.extend(owed)
        statuses[document.key] = status(case, owed)
        if pause := pause_of(case, statuses[document.key]):
            pauses[document.key] = pause
    for document in catalogue.of_type("programme"):
        obligations.extend(_of_programme(Case(catalogue, document, as_of), profile, dates))
    return Assessment(as_of, profile, tuple(obligations), statuses, pauses)


def _owes(document: Document, as_of: date) -> bool:
    return document.counts and is_shown(document, as_of)


def due_dates(country: str, profile: Profile) -> DueDates:
    """How `profile` counts days in `country` (ISO 3166-1 alpha-2). Raises EnvironmentFault for an unknown one."""
    return DueDates(WorkingDays(country, profile.extra_holidays), profile.working_days == "move")


def obligations_of(case: Case, profile: Profile, dates: DueDates) -> Iterator[Obligation]:
    """What one dialogue owes at the date of its case, in the profile's order."""
    dialogue = cast("Dialogue", case.document.fields)
    if dialogue.level == "information" or not _owes(case.document, case.as_of):
        return
    for slot in slots_of_dialogue(case, profile, dates):
        waived = waived_on(case, slot.duty, slot.round, slot.span) is not None
        told = explanation(case, slot.duty.kind, slot.round, slot.due, profile.longest_delay, slot.span)
        yield _judged(case, slot, dialogue.responsible_body, profile, waived, told)


def _of_programme(case: Case, profile: Profile, dates: DueDates) -> Iterator[Obligation]:
    programme = cast("Programme", case.document.fields)
    reports = case.catalogue.get("body", programme.reports_to)
    if reports is None or not _owes(case.document, case.as_of):
        return
    for slot in slots_of_programme(case, profile, dates, finished_years(programme, case.as_of)):
        yield _judged(case, slot, programme.responsible_body, profile, False, None)


def finished_years(programme: Programme, as_of: date) -> Sequence[int]:
    """The calendar years that phases of a programme cover and that had ended by `as_of`, in order.

    A phase without an end lasts until the next one begins, the last one until further notice.
    """
    years: set[int] = set()
    for phase in programme.phases:
        first, last = phase.begins or phase.ends, phase.ends
        if first:
            until = last.year if last else _next_beginning(programme, first.year, as_of.year)
            years.update(range(first.year, min(until, as_of.year - 1) + 1))
    return sorted(years)


def _next_beginning(programme: Programme, after: int, otherwise: int) -> int:
    return min((p.begins.year for p in programme.phases if p.begins and p.begins.year > after), default=otherwise)


def _judged(
    case: Case, slot: Slot, body: str | None, profile: Profile, waived: bool, told: Explanation | None
) -> Obligation:
    as_of, due, met = case.as_of, slot.due, slot.satisfaction
    remind_before = profile.reminds_of(slot.duty)
    state = _state(slot, as_of, remind_before, waived, told)
    return Obligation(
        document=case.document.key,
        body=body,
        round=slot.round,
        kind=slot.duty.kind,
        audience=slot.duty.audience,
        trigger=slot.trigger,
        due=due,
        state=state,
        satisfied_by=met.by if met else None,
        satisfied_on=met.on if met else None,
        days_late=_days_late(state, due, met.on if met else None, as_of),
        explanation=told,
        basis=slot.duty.basis,
        own_number=slot.duty.own_number,
        remind_before=remind_before,
    )


def _state(slot: Slot, as_of: date, remind_before: int, waived: bool, told: Explanation | None) -> State:
    due, met = slot.due, slot.satisfaction
    if met:
        return State.MET_LATE if due and met.on and met.on > due else State.MET
    if waived:
        return State.WAIVED
    if due is None:
        return State.PENDING
    if told and as_of <= told.new_due:
        return State.EXPLAINED
    if as_of > due:
        return State.OVERDUE
    return State.DUE_SOON if (due - as_of).days <= remind_before else State.NOT_DUE


def _days_late(state: State, due: date | None, satisfied_on: date | None, as_of: date) -> int:
    if due is None:
        return 0
    until = {State.MET_LATE: satisfied_on, State.EXPLAINED: as_of, State.OVERDUE: as_of}.get(state)
    return max(0, (until - due).days) if until else 0
