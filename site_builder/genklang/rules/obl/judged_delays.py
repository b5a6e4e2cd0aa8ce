"""Which delays count and which do not, and why (contract §3, delays and waivers).

They are judged by the whole text, as at the end of time, so that the same text always gets the same answer: what a
delay was worth does not change with the day on which one looks.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from enum import IntEnum

from genklang.model import Dialogue, Document
from genklang.model.dialogue import Delay
from genklang.obligations.assessment import due_dates
from genklang.obligations.case import Case
from genklang.obligations.slots import Slot, slots_of_dialogue
from genklang.obligations.working_days import days_after
from genklang.rules.site import Site


class Worth(IntEnum):
    """What a delay is worth; where it holds for several rounds, the highest decides."""

    NO_LATER_DATE = 0
    TOO_LATE = 1
    TOO_LONG = 2
    COUNTS = 3


@dataclass(frozen=True, slots=True, order=True)
class Judged:
    """A delay with all its parts, as it stands to one obligation."""

    worth: Worth
    due: date
    """The due date in force when it was announced: the original, or that of an earlier delay."""
    limit: date
    """As far as delays may reach."""
    index: int
    """Its place in `delays`."""
    kind: str
    announced: date
    new_due: date


def of_worth(site: Site, worth: Worth) -> Iterator[tuple[Document, Judged]]:
    """The delays of all dialogues that are worth just that."""
    for document, dialogue, slots in delayed(site):
        found = judged_delays(dialogue, slots, site.assessment.profile.longest_delay)
        yield from ((document, judged) for judged in found if judged.worth is worth)


def delayed(site: Site) -> Iterator[tuple[Document, Dialogue, tuple[Slot, ...]]]:
    """The dialogues with delays, and what each of them owes in the end."""
    profile = site.assessment.profile
    dates = due_dates(site.catalogue.settings.options.country, profile)
    for document, dialogue in site.dialogues:
        if dialogue.delays and dialogue.level != "information":
            case = Case(site.catalogue, document, date.max)
            yield document, dialogue, tuple(slots_of_dialogue(case, profile, dates))


def judged_delays(dialogue: Dialogue, slots: Sequence[Slot], longest: int) -> Iterator[Judged]:
    """Every whole delay, in the order written, as it stands to the obligation for which it is worth most."""
    found = [judged for slot in slots if slot.due for judged in replayed(dialogue, slot, slot.due, longest)]
    for index in range(len(dialogue.delays)):
        best = max((judged for judged in found if judged.index == index), default=None)
        if best is not None:
            yield best


def replayed(dialogue: Dialogue, slot: Slot, due: date, longest: int) -> Iterator[Judged]:
    """The delays meant for one obligation, taken in order of their announcement."""
    in_force, limit = due, days_after(due, longest)
    for announced, index, new_due in sorted(_meant_for(dialogue, slot), key=lambda delay: delay[0]):
        worth = _worth(announced, new_due, in_force, limit)
        yield Judged(worth, in_force, limit, index, slot.duty.kind, announced, new_due)
        if worth >= Worth.TOO_LONG:
            in_force = max(in_force, min(new_due, limit))


def _worth(announced: date, new_due: date, in_force: date, limit: date) -> Worth:
    if new_due <= in_force:
        return Worth.NO_LATER_DATE
    if announced > in_force:
        return Worth.TOO_LATE
    return Worth.TOO_LONG if new_due > limit else Worth.COUNTS


def _meant_for(dialogue: Dialogue, slot: Slot) -> Iterator[tuple[date, int, date]]:
    for index, delay in enumerate(dialogue.delays):
        announced, new_due = delay.announced, delay.new_due
        if not (delay.obligation == slot.duty.kind and delay.reason and announced and new_due):
            continue
        if names(delay, announced, slot):
            yield announced, index, new_due


def names(delay: Delay, announced: date, slot: Slot) -> bool:
    """True where the delay is for that round; without one, for all rounds, or the term running on its day."""
    if delay.round is not None:
        return delay.round == slot.round
    return slot.span is None or slot.span.holds(announced)
