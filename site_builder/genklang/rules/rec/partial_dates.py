"""Years, months and days compared: a year is over when its last day is, and begins with its first."""

from __future__ import annotations

from calendar import monthrange
from datetime import date

from genklang.model.values import PartialDate


def first_day(moment: PartialDate) -> date:
    """The first day that `moment` may mean."""
    return date(moment.year, moment.month or 1, moment.day or 1)


def last_day(moment: PartialDate) -> date:
    """The last day that `moment` may mean."""
    month = moment.month or 12
    return date(moment.year, month, moment.day or monthrange(moment.year, month)[1])


def is_over(moment: PartialDate | None, at: date) -> bool:
    """True where all that `moment` may mean lies before the day `at`."""
    return moment is not None and last_day(moment) < at


def is_to_come(moment: PartialDate | None, at: date) -> bool:
    """True where all that `moment` may mean lies after the day `at`."""
    return moment is not None and first_day(moment) > at
