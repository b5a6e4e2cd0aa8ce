"""One obligation at one date: what is owed to whom, when, and how it stands."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any


class State(StrEnum):
    """How an obligation stands; exactly one holds (contract §3)."""

    MET = "met"
    MET_LATE = "met_late"
    WAIVED = "waived"
    PENDING = "pending"
    EXPLAINED = "explained"
    OVERDUE = "overdue"
    DUE_SOON = "due_soon"
    NOT_DUE = "not_due"

    @property
    def settled(self) -> bool:
        """True where nothing more is owed."""
        return self in {State.MET, State.MET_LATE, State.WAIVED}


class Event(StrEnum):
    """What sets an obligation going."""

    OPENS = "opens"
    CLOSES = "closes"
    TERM = "term"
    CANCELLED = "cancelled"
    DECISION = "decision"
    PLANNED = "planned"
    YEAR = "year"


@dataclass(frozen=True, slots=True)
class Trigger:
    """The event and its date; None where it has none yet."""

    event: Event
    date: date | None


@dataclass(frozen=True, slots=True)
class Explanation:
    """The delay in force: why, and until when (inclusive)."""

    reason: str
    new_due: date


@dataclass(frozen=True, slots=True)
class Obligation:
    """What `document` owes to `audience`. Days are calendar days; due days are inclusive."""

    document: str
    body: str | None
    round: str | None
    kind: str
    audience: str
    trigger: Trigger
    due: date | None
    state: State
    satisfied_by: str | None
    satisfied_on: date | None
    days_late: int
    explanation: Explanation | None
    basis: str
    own_number: bool = False
    """True where the number of days is the municipality's own choice, not the source's."""
    remind_before: int = 14
    """Calendar days ahead of the date in force on which it counts as due soon."""

    @property
    def id(self) -> str:
        """`dialogue/<id>/<kind>`, with `@round` where there is one."""
        return f"{self.document}/{self.kind}" + (f"@{self.round}" if self.round else "")

    @property
    def due_in_force(self) -> date | None:
        """The new date where a delay counts, else the due date."""
        return self.explanation.new_due if self.explanation else self.due

    def as_json(self) -> dict[str, Any]:
        """The shape of contract §3; what does not apply is None."""
        explanation = self.explanation
        return {
            "id": self.id,
            "document": self.document,
            "body": self.body,
            "round": self.round,
            "kind": self.kind,
            "audience": self.audience,
            "trigger": {"event": self.trigger.event.value, "date": _iso(self.trigger.date)},
            "due": _iso(self.due),
            "state": self.state.value,
            "satisfied_by": self.satisfied_by,
            "satisfied_on": _iso(self.satisfied_on),
            "days_late": self.days_late,
            "explanation": explanation and {"reason": explanation.reason, "new_due": explanation.new_due.isoformat()},
            "basis": self.basis,
        }


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None
