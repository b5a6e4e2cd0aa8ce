"""Calendars to subscribe to, as another library reads them."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable
from datetime import UTC, date, datetime

from ical.calendar import Calendar
from ical.calendar_stream import IcsCalendarStream
from ical.event import Event
from icalendar import Calendar as Written

from tests.conftest import SiteFolder
from tests.export.conftest import Files

MEETING = """
level: dialogue
published: 2026-10-01
areas: [Hamnen]
opens: 2026-10-05
closes: 2026-11-20
occasions:
  - {id: fore, start: 2026-10-24 18:00, end: 2026-10-24 20:00, place: "Folkets hus, Hamnen"}
  - {id: efter, start: 2026-10-26 18:00, place: Biblioteket, cancelled: true, revision: 2}
  - {start: 2027-07-01 10:00, accessibility: "Ramp, hörslinga och plats för rullstol på första raden i salen, och en lång rad som viks"}
"""


def read(content: bytes) -> Calendar:
    return IcsCalendarStream.calendar_from_ics(content.decode())


def events(content: bytes) -> dict[str, Event]:
    return {str(event.uid): event for event in read(content).events}


def test_every_calendar_of_the_example_site_is_read(example: Files) -> None:
    found = {address: content for address, content in example.items() if address.endswith(".ics")}
    assert {"kalender.ics", "ataganden/kalender.ics", "omraden/hamnen/kalender.ics"} <= set(found)
    for content in found.values():
        assert content.endswith(b"END:VCALENDAR\r\n")
        assert max(map(len, content.split(b"\r\n"))) <= 75
        assert b"\n" not in content.replace(b"\r\n", b"")
        uids = [event.uid for event in read(content).events]
        assert len(uids) == len(set(uids))


def test_times_are_right_on_both_sides_of_the_change_of_the_clock(
    site: SiteFolder, export: Callable[[], Files]
) -> None:
    site.with_bodies().dialogue(MEETING)
    found = events(export()["dialoger/badplatsen/alla_traffar.ics"])
    host = "@dialog.ekvik.example"
    assert found[f"badplatsen.fore{host}"].dtstart.astimezone(UTC) == datetime(2026, 10, 24, 16, tzinfo=UTC)
    assert found[f"badplatsen.efter{host}"].dtstart.astimezone(UTC) == datetime(2026, 10, 26, 17, tzinfo=UTC)
    assert found[f"badplatsen.3{host}"].dtstart.astimezone(UTC) == datetime(2027, 7, 1, 8, tzinfo=UTC)


def test_the_time_zone_stands_in_the_calendar_itself(site: SiteFolder, export: Callable[[], Files]) -> None:
    site.with_bodies().dialogue(MEETING)
    zone = Written.from_ical(export()["kalender.ics"]).walk("VTIMEZONE")[0]
    text = zone.to_ical().decode()
    assert "TZID:Europe/Stockholm" in text
    assert "DTSTART:20260329T020000\r\nTZNAME:CEST\r\nTZOFFSETFROM:+0100\r\nTZOFFSETTO:+0200" in text
    assert "DTSTART:20261025T030000\r\nTZNAME:CET\r\nTZOFFSETFROM:+0200\r\nTZOFFSETTO:+0100" in text


def test_what_is_called_off_is_cancelled_with_a_raised_number(site: SiteFolder, export: Callable[[], Files]) -> None:
    site.with_bodies().dialogue(MEETING)
    found = events(export()["kalender.ics"])
    off, on = found["badplatsen.efter@dialog.ekvik.example"], found["badplatsen.fore@dialog.ekvik.example"]
    assert (off.status, off.sequence) == ("CANCELLED", 3)
    assert (on.status, on.sequence) == ("CONFIRMED", 0)
    assert on.location == "Folkets hus, Hamnen"
    assert on.url is not None
    assert str(on.url) == "https://dialog.ekvik.example/dialoger/badplatsen/"
    assert on.dtstamp == datetime(2026, 10, 1, tzinfo=UTC)


def test_long_swedish_lines_are_folded_and_read_whole(site: SiteFolder, export: Callable[[], Files]) -> None:
    site.with_bodies().dialogue(MEETING)
    found = events(export()["kalender.ics"])["badplatsen.3@dialog.ekvik.example"]
    assert found.description is not None
    assert found.description.endswith("på första raden i salen, och en lång rad som viks")


def test_a_calendar_bears_its_name_whatever_signs_are_in_it(site: SiteFolder, export: Callable[[], Files]) -> None:
    site.with_bodies().dialogue(MEETING)
    path = site.root / "content" / "dialoger" / "badplatsen.md"
    path.write_text(
        path.read_text("utf-8").replace("title: Badplatsen", 'title: "Bad, bastu; sol\\nvid älven"'), "utf-8"
    )
    content = export()["dialoger/badplatsen/alla_traffar.ics"]
    assert b"X-WR-CALNAME:Bad\\, bastu\\; sol vid \xc3\xa4lven\r\n" in content
    assert {event.summary for event in read(content).events if "." in str(event.uid)[:12]} == {
        "Bad, bastu; sol\nvid älven"
    }


def test_first_and_last_days_are_whole_days(site: SiteFolder, export: Callable[[], Files]) -> None:
    site.with_bodies().dialogue(MEETING)
    last = events(export()["omraden/hamnen/kalender.ics"])["badplatsen/closes@dialog.ekvik.example"]
    assert (last.dtstart, last.dtend, last.summary) == (
        date(2026, 11, 20),
        date(2026, 11, 21),
        "Sista dagen: Badplatsen",
    )


def test_staff_see_what_is_due_with_a_reminder_and_when_dialogues_open_and_close(
    site: SiteFolder, export: Callable[[], Files]
) -> None:
    site.with_bodies().dialogue(MEETING)
    found = events(export()["ataganden/kalender.ics"])
    due = found["dialogue/badplatsen/feedback-participants@dialog.ekvik.example"]
    assert due.dtstart == date(2026, 12, 21)
    assert [alarm.trigger.days for alarm in due.alarm] == [-14]
    assert "badplatsen/opens@dialog.ekvik.example" in found
    assert not [uid for uid in found if "fore" in uid]


def test_a_calendar_without_events_is_valid_and_empty(empty: Files) -> None:
    for address in ("kalender.ics", "ataganden/kalender.ics"):
        assert list(read(empty[address]).events) == []
        assert empty[address].count(b"BEGIN:VTIMEZONE") == 1


def test_what_was_to_come_is_called_off_with_the_dialogue(site: SiteFolder, export: Callable[[], Files]) -> None:
    site.with_bodies().dialogue(MEETING + "cancelled: {date: 2026-10-25, reason: Frågan är avgjord}\n")
    files = export()
    found = {uid.split("@")[0]: event for uid, event in events(files["kalender.ics"]).items()}
    stands = {name: (event.status, event.sequence) for name, event in found.items()}
    assert stands == {
        "badplatsen.fore": ("CONFIRMED", 0),
        "badplatsen.efter": ("CANCELLED", 3),
        "badplatsen.3": ("CANCELLED", 1),
    }
    assert (found["badplatsen.3"].description or "").endswith("Inställd.")
    table = list(csv.DictReader(io.StringIO(files["data/occasions.csv"].decode())))
    assert [row["cancelled"] for row in table] == ["false", "true", "true"]


def test_a_dialogue_that_is_called_off_later_is_not_so_yet(site: SiteFolder, export: Callable[[], Files]) -> None:
    site.with_bodies().dialogue(MEETING + "cancelled: {date: 2026-11-25, reason: Frågan är avgjord}\n")
    found = {uid.split("@")[0]: event for uid, event in events(export()["kalender.ics"]).items()}
    assert found["badplatsen.3"].status == "CONFIRMED"
    assert "badplatsen/opens" in found


def test_a_cancelled_dialogue_has_no_first_and_last_day(site: SiteFolder, export: Callable[[], Files]) -> None:
    site.with_bodies().dialogue(MEETING + "cancelled: {date: 2026-10-10, reason: Frågan är avgjord}\n")
    assert not [uid for uid in events(export()["kalender.ics"]) if uid.startswith("badplatsen/")]
