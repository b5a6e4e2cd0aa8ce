"""Working days of a country: no Saturdays, Sundays, public or de facto holidays (library `holidays`)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import MAXYEAR, MINYEAR, date, timedelta

import holidays

from genklang.errors import EnvironmentFault

_WANTED = ("public", "de_facto")
_DAY = timedelta(days=1)


class WorkingDays:
    """The working days of `country` (ISO 3166-1 alpha-2), less `extra` dates.

    Raises EnvironmentFault where the country's holidays are not known.
    """

    def __init__(self, country: str, extra: Iterable[date] = ()) -> None:
        try:
            known = getattr(holidays, country).supported_categories
        except AttributeError:
            message = f"No holidays are known for the country '{country}'. Write a code such as SE or DK in mkdocs.yml."
            raise EnvironmentFault(message) from None
        wanted = tuple(category for category in _WANTED if category in known)
        self._holidays = holidays.country_holidays(country, categories=wanted)
        self._extra = frozenset(extra)

    def is_working_day(self, day: date) -> bool:
        return day.weekday() < 5 and day not in self._extra and day not in self._holidays

    def on_or_after(self, day: date) -> date:
        """`day` itself if it is a working day, else the next one."""
        return next((d for d in _from(day, _DAY) if self.is_working_day(d)), day)

    def before(self, day: date) -> date:
        """The last working day strictly before `day`."""
        return next((d for d in _from(day, -_DAY) if d != day and self.is_working_day(d)), day)


def _from(day: date, step: timedelta) -> Iterator[date]:
    """`day` and the days after it (or before), as far as dates go."""
    while MINYEAR < day.year < MAXYEAR:
        yield day
        day += step


def days_after(day: date, days: int) -> date:
    """`day` plus `days` calendar days, held within what a date can be."""
    try:
        return day + timedelta(days=days)
    except OverflowError:
        return date.max
