"""When an obligation is due: counted days, working days, a decision that must not come first (contract §3, within)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from genklang.obligations.case import Case
from genklang.obligations.profile import Duty
from genklang.obligations.working_days import WorkingDays, days_after


@dataclass(frozen=True)
class DueDates:
    """Counts from triggers to due days. `moving`: a counted day that is no working day moves to the next one."""

    working_days: WorkingDays
    moving: bool

    def counted(self, trigger: date, days: int) -> date:
        """The day `days` calendar days after `trigger`, moved where the profile says so."""
        day = days_after(trigger, days)
        return self.working_days.on_or_after(day) if self.moving else day

    def due(self, case: Case, duty: Duty, trigger: date | None) -> date | None:
        """The due day from `trigger`; the trigger's own day (not moved) where the duty gives no days."""
        if trigger is None or duty.within is None:
            return trigger
        day = self.counted(trigger, ordinary_days(case, duty))
        return self.before_decision(case, duty, trigger, day)

    def before_decision(self, case: Case, duty: Duty, trigger: date, day: date) -> date:
        """`day`, or for the result to the body the last working day before an earlier decision.

        Where that day lies before closing, the result cannot come first, and the count from closing stands.
        """
        if duty.kind != "result-to-body" or case.earliest_decision is None:
            return day
        before = self.working_days.before(case.earliest_decision)
        return day if before < max(trigger, case.closes or trigger) else min(day, before)


def ordinary_days(case: Case, duty: Duty) -> int:
    """Calendar days from closing: the tightest of the dialogue's methods counts; with none known, `within`."""
    paces = [duty.pace[pace] for pace in case.paces - {"continuous"} if pace in duty.pace]
    return min(paces, default=duty.within or 0)


def term_days(case: Case, duty: Duty) -> int:
    """The length of a term in calendar days: the tightest of the dialogue's methods counts."""
    paces = [duty.pace[pace] for pace in case.paces if pace in duty.pace]
    return min(paces, default=duty.within or 0)
