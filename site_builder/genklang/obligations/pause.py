"""Between two rounds: the dialogue is still open (contract §2), but nobody can take part until the next one opens."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from genklang.model.dialogue import Round
from genklang.obligations.case import Case
from genklang.obligations.lifecycle import Status


@dataclass(frozen=True, slots=True)
class Pause:
    """A time in which nobody can take part; `until` is the day on which the next round opens, None if not known."""

    until: date | None


def pause_of(case: Case, status: Status) -> Pause | None:
    """The pause that an open dialogue has at the date of the case; None where one can take part.

    It takes a round that has closed and one that is to come. A round with nothing but a last day may be open already,
    so where one is to come there is no pause. Information has none, for nobody takes part in it.
    """
    if status is not Status.OPEN or case.dialogue.level == "information":
        return None
    left = [turn for turn in case.dialogue.rounds if not has_closed(turn, case.as_of)]
    if len(left) in {0, len(case.dialogue.rounds)} or any(_may_be_open(turn, case.as_of) for turn in left):
        return None
    return Pause(min((turn.opens for turn in left if turn.opens), default=None))


def has_closed(turn: Round, as_of: date) -> bool:
    """True from the day after a round's last one."""
    return turn.closes is not None and turn.closes < as_of


def _may_be_open(turn: Round, as_of: date) -> bool:
    return turn.opens <= as_of if turn.opens else turn.closes is not None
