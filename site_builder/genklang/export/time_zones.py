"""A time zone as calendars want it: the changes of its clock in the years that matter (RFC 5545, 3.6.5).

Written from the system's own time zones. Each change stands by itself, in the local time before it, as the RFC has
it; recurrence rules would have to be guessed.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from icalendar import Timezone, TimezoneDaylight, TimezoneStandard


def time_zone(name: str, first_year: int, last_year: int) -> Timezone:
    """The VTIMEZONE of the zone `name` (IANA) for those years, both included."""
    zone = ZoneInfo(name)
    start = datetime(first_year, 1, 1)  # noqa: DTZ001 (local time, as the RFC writes it)
    component = Timezone()
    component.add("tzid", name)
    component.add_component(_observance(zone, start, start.replace(tzinfo=zone), start.replace(tzinfo=zone)))
    for before, after in _changes(zone, first_year, last_year):
        local = (after.astimezone(UTC) + _offset(before)).replace(tzinfo=None)
        component.add_component(_observance(zone, local, before, after))
    return component


def _changes(zone: ZoneInfo, first_year: int, last_year: int) -> Iterator[tuple[datetime, datetime]]:
    """The last and the first minute on either side of each change of the clock."""
    moment, end = datetime(first_year, 1, 1, 12, tzinfo=UTC), datetime(last_year, 12, 31, 12, tzinfo=UTC)
    while moment < end:
        following = moment + timedelta(days=1)
        if _offset(moment.astimezone(zone)) != _offset(following.astimezone(zone)):
            yield _within(zone, moment, following)
        moment = following


def _within(zone: ZoneInfo, early: datetime, late: datetime) -> tuple[datetime, datetime]:
    """The minutes on either side of the one change between two moments."""
    offset = _offset(early.astimezone(zone))
    while late - early > timedelta(minutes=1):
        middle = early + timedelta(minutes=(late - early) // timedelta(minutes=2))
        early, late = (middle, late) if _offset(middle.astimezone(zone)) == offset else (early, middle)
    return early.astimezone(zone), late.astimezone(zone)


def _observance(
    zone: ZoneInfo, local: datetime, before: datetime, after: datetime
) -> TimezoneStandard | TimezoneDaylight:
    observance = TimezoneDaylight() if after.dst() else TimezoneStandard()
    observance.add("dtstart", local)
    observance.add("tzoffsetfrom", _offset(before))
    observance.add("tzoffsetto", _offset(after))
    observance.add("tzname", after.tzname() or str(zone))
    return observance


def _offset(moment: datetime) -> timedelta:
    return moment.utcoffset() or timedelta()
