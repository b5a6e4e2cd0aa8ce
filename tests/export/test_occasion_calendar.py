"""The calendar file of an occasion, as a calendar reads it."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st
from icalendar import Calendar

from genklang.export.occasion_calendar import occasion_calendars
from genklang.export.time_zones import time_zone
from genklang.site import prepare
from tests.conftest import AS_OF, SiteFolder

OPEN = "opens: 2026-03-02\ncloses: 2026-12-31\nupdated: 2026-02-20\n"
MEETING = "id: kajen, start: 2026-03-28 18:00, end: 2026-03-29 20:00, place: 'Kajen; Hamnen, Ekvik'"


def calendars(site: SiteFolder) -> dict[str, Calendar]:
    files = occasion_calendars(prepare(site.root, AS_OF))
    return {f.address: Calendar.from_ical(f.content) for f in files}


def event(site: SiteFolder, occasion: str) -> dict[str, object]:
    site.dialogue(f"{OPEN}occasions: [{{{occasion}}}]")
    (calendar,) = calendars(site).values()
    (found,) = calendar.walk("VEVENT")
    return {key: found.decoded(key) if key.startswith("dt") else str(found[key]) for key in map(str.lower, found)}


def test_it_has_time_place_and_a_name_that_stays(ekvik: SiteFolder) -> None:
    found = event(ekvik, MEETING)
    assert (found["dtstart"], found["dtend"]) == (
        datetime(2026, 3, 28, 18, tzinfo=ZoneInfo("Europe/Stockholm")),
        datetime(2026, 3, 29, 20, tzinfo=ZoneInfo("Europe/Stockholm")),
    )
    assert (found["uid"], found["location"]) == ("badplatsen.kajen@dialog.ekvik.example", "Kajen; Hamnen, Ekvik")
    assert (found["sequence"], found["status"]) == ("0", "CONFIRMED")
    assert found["dtstamp"] == datetime(2026, 2, 20, tzinfo=UTC)


def test_one_that_is_called_off_keeps_its_name_and_raises_its_sequence(ekvik: SiteFolder) -> None:
    before, after = event(ekvik, MEETING + ", revision: 2"), event(ekvik, MEETING + ", revision: 2, cancelled: true")
    assert before["uid"] == after["uid"]
    assert (before["sequence"], before["status"]) == ("2", "CONFIRMED")
    assert (after["sequence"], after["status"]) == ("3", "CANCELLED")


def test_every_occasion_with_a_start_has_a_file_and_no_other(ekvik: SiteFolder) -> None:
    ekvik.dialogue(
        f"{OPEN}occasions: [{{{MEETING}}}, {{start: 2026-04-01 10:00}}, {{place: Torget}}, {{id: kajen, start: 9999-12-31 23:00}}]"
    )
    ekvik.write(
        "dialoger/dold.md",
        "type: dialogue\ntitle: Dold\nsummary: Inte än.\ndraft: true\noccasions: [{start: 2026-04-01 10:00}]",
    )
    assert sorted(calendars(ekvik)) == [
        "dialoger/badplatsen/2.ics",
        "dialoger/badplatsen/kajen-4.ics",
        "dialoger/badplatsen/kajen.ics",
    ]


@pytest.mark.parametrize("zone", ["Europe/Stockholm", "Europe/Dublin", "America/New_York", "Asia/Tokyo"])
@given(moment=st.datetimes(datetime.fromisoformat("2020-01-01"), datetime.fromisoformat("2030-12-31")))
def test_the_zone_says_at_any_moment_what_the_clocks_say(zone: str, moment: datetime) -> None:
    """RFC 5545, 3.6.5: the observance in force is the one with the latest onset, its onset told in the offset before."""
    component = time_zone(zone, moment.year, moment.year)
    onsets = [(o["dtstart"].dt - o["tzoffsetfrom"].td, o["tzoffsetto"].td) for o in component.subcomponents]
    in_force = max((onset, offset) for onset, offset in onsets if onset <= moment + timedelta(days=1))
    begun = [pair for pair in onsets if pair[0] <= moment]
    expected = moment.replace(tzinfo=UTC).astimezone(ZoneInfo(zone)).utcoffset()
    assert (max(begun) if begun else in_force)[1] == expected


def test_the_clock_goes_forward_at_two_as_the_rfc_writes_it() -> None:
    spring = next(o for o in time_zone("Europe/Stockholm", 2026, 2026).subcomponents if o.name == "DAYLIGHT")
    assert spring["dtstart"].dt == datetime.fromisoformat("2026-03-29T02:00")
    assert (spring["tzoffsetfrom"].td, spring["tzoffsetto"].td) == (timedelta(hours=1), timedelta(hours=2))
