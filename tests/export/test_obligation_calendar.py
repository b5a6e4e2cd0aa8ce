"""The calendar of what is owed: by RFC 5545, read back by a second library, and stable from day to day."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, timedelta

import icalendar
import pytest
from ical.calendar_stream import IcsCalendarStream
from ical.event import Event

import genklang
from genklang.export.obligation_calendar import obligation_calendar
from genklang.obligations import State
from tests.conftest import ROOT, SiteFolder

DIALOGUE = "opens: 2026-03-02\ncloses: 2026-03-31\n"
DELAY = "delays:\n  - {obligation: feedback-residents, reason: Fler svar, announced: 2026-04-20, new_due: 2026-06-15}\n"
LONG = "Återkopplingen dröjer för att åtta av nämndens ledamöter är sjuka, och för att många har skrivit långa brev på älvdalska"


def calendar_of(site: SiteFolder, as_of: date, language: str | None = None) -> bytes:
    catalogue = site.catalogue()
    assessment = genklang.assess(catalogue, as_of)
    owed = [o for o in assessment.obligations if not o.state.settled]
    return obligation_calendar(catalogue, assessment, owed, language)


def events_of(raw: bytes) -> dict[str, Event]:
    """The events by their UID, as the second library reads them."""
    return {event.uid: event for event in IcsCalendarStream.calendar_from_ics(raw.decode()).events}


def uid(kind: str) -> str:
    return f"dialogue/badplatsen/{kind}@dialog.ekvik.example"


def test_one_all_day_event_on_the_due_day_with_an_alarm(ekvik: SiteFolder) -> None:
    ekvik.dialogue(DIALOGUE)
    event = events_of(calendar_of(ekvik, date(2026, 4, 20)))[uid("feedback-residents")]
    assert (event.dtstart, event.dtend) == (date(2026, 4, 30), date(2026, 5, 1))
    assert event.summary == "Återkoppling till alla invånare: Badplatsen"
    assert (event.dtstamp, event.last_modified) == (datetime(2026, 4, 20, tzinfo=UTC),) * 2
    assert str(event.url) == "https://dialog.ekvik.example/dialoger/badplatsen/"
    assert (event.transparency, event.status) == ("TRANSPARENT", "CONFIRMED")
    assert "Snart dags. Publicera en återkoppling" in (event.description or "")
    assert "Grund: Handbok i invånardialog, s. 10, 12–18 och 20" in (event.description or "")
    (alarm,) = event.alarm
    assert (alarm.action, alarm.trigger) == ("DISPLAY", -timedelta(days=14))


def test_the_date_in_force_counts_and_takes_the_old_one_s_place(ekvik: SiteFolder) -> None:
    ekvik.dialogue(DIALOGUE + DELAY)
    before = events_of(calendar_of(ekvik, date(2026, 4, 19)))[uid("feedback-residents")]
    after = events_of(calendar_of(ekvik, date(2026, 4, 20)))[uid("feedback-residents")]
    assert (before.dtstart, after.dtstart) == (date(2026, 4, 30), date(2026, 6, 15))
    assert after.sequence is not None
    assert before.sequence is not None
    assert after.sequence > before.sequence
    assert "Första datum: 2026-04-30. Skäl: Fler svar." in (after.description or "")


def test_what_has_no_date_has_no_event(ekvik: SiteFolder) -> None:
    ekvik.dialogue(DIALOGUE)
    found = events_of(calendar_of(ekvik, date(2026, 4, 20)))
    assert uid("follow-up") not in found
    assert uid("evaluation") in found


def test_settled_ones_have_no_alarm_and_waived_ones_are_cancelled(ekvik: SiteFolder) -> None:
    waiver = "waivers:\n  - {obligation: evaluation, reason: Litet, body: kommunstyrelsen, date: 2026-04-02}\n"
    ekvik.dialogue(DIALOGUE + "communication_plan: Brev\n" + waiver)
    catalogue = ekvik.catalogue()
    assessment = genklang.assess(catalogue, date(2026, 4, 20))
    found = events_of(obligation_calendar(catalogue, assessment, assessment.obligations))
    waived, met = found[uid("evaluation")], found[uid("communication-plan")]
    assert (waived.status, waived.alarm) == ("CANCELLED", [])
    assert (met.status, met.alarm) == ("CONFIRMED", [])


def test_rounds_have_names_and_uids_of_their_own(ekvik: SiteFolder) -> None:
    ekvik.dialogue(
        "opens: 2026-03-02\nrounds:\n  - {id: ideer, closes: 2026-03-31}\n  - {id: forslag, closes: 2026-04-30}\n"
    )
    found = events_of(calendar_of(ekvik, date(2026, 4, 20)))
    assert found[uid("feedback-residents/ideer")].summary == "Återkoppling till alla invånare (ideer): Badplatsen"
    assert uid("feedback-residents/forslag") in found


def test_a_reminder_may_be_set_for_one_obligation(ekvik: SiteFolder) -> None:
    (ekvik.root / "regler.yml").write_text(
        "name: egen\ntitle: Egen\nextends: kungsbacka\nobligations:\n  - {kind: evaluation, remind_before: 30}\n"
    )
    ekvik.dialogue(DIALOGUE)
    catalogue = ekvik.catalogue()
    assessment = genklang.assess(catalogue, date(2026, 6, 1), "regler.yml")
    found = events_of(obligation_calendar(catalogue, assessment, assessment.obligations))
    assert [alarm.trigger for alarm in found[uid("evaluation")].alarm] == [-timedelta(days=30)]
    states = {o.kind: o.state for o in assessment.of("dialogue/badplatsen")}
    assert states["evaluation"] is State.DUE_SOON  # due 29 June, 28 days ahead


def test_lines_are_folded_at_75_octets_and_end_in_crlf(ekvik: SiteFolder) -> None:
    ekvik.dialogue(DIALOGUE + DELAY.replace("Fler svar", f"'{LONG}'"))
    raw = calendar_of(ekvik, date(2026, 4, 20))
    lines = raw.split(b"\r\n")
    assert lines[-1] == b""
    assert all(len(line) <= 75 and b"\n" not in line and b"\r" not in line for line in lines)
    assert any(len(line) >= 73 for line in lines)
    for line in lines:
        line.decode("utf-8")  # no letter is cut in two
    assert LONG in (events_of(raw)[uid("feedback-residents")].description or "")


CONTENT_LINE = re.compile(r"[A-Z0-9-]+(?:;[A-Z0-9-]+=(?:\"[^\"]*\"|[^\";:,]*))*:.*")


def test_content_lines_are_those_of_the_grammar(ekvik: SiteFolder) -> None:
    ekvik.dialogue(DIALOGUE + DELAY.replace("Fler svar", "'Brev; mejl, samtal: allt'"))
    unfolded = calendar_of(ekvik, date(2026, 4, 20)).decode().replace("\r\n ", "")
    lines = unfolded.split("\r\n")[:-1]
    assert [line for line in lines if not CONTENT_LINE.fullmatch(line)] == []
    assert lines[0] == "BEGIN:VCALENDAR"
    assert {"VERSION:2.0", "METHOD:PUBLISH", "X-WR-CALNAME:Dialog i Ekvik: åtaganden"} <= set(lines)
    assert sum(line.startswith("PRODID:") for line in lines) == 1
    for name in ("UID", "DTSTAMP", "DTSTART;VALUE=DATE", "DTEND;VALUE=DATE", "SEQUENCE", "SUMMARY", "TRANSP"):
        assert sum(line.startswith(name + ":") for line in lines) == lines.count("BEGIN:VEVENT"), name
    assert r"Brev\; mejl\, samtal: allt" in unfolded


def test_the_same_day_gives_the_same_bytes_and_uids_last(ekvik: SiteFolder) -> None:
    ekvik.dialogue(DIALOGUE)
    assert calendar_of(ekvik, date(2026, 4, 20)) == calendar_of(ekvik, date(2026, 4, 20))
    first, later = (set(events_of(calendar_of(ekvik, date(2026, month, 20)))) for month in (4, 6))
    assert uid("feedback-residents") in first & later


def test_without_an_address_there_is_no_url_and_a_host_that_cannot_be(site: SiteFolder) -> None:
    (site.root / "mkdocs.yml").write_text("site_name: Dialog i Ekvik\ndocs_dir: content\n", encoding="utf-8")
    site.with_bodies().dialogue(DIALOGUE)
    raw = calendar_of(site, date(2026, 4, 20)).decode()
    assert "\r\nURL:" not in raw
    assert "@dialog-i-ekvik.invalid\r\n" in raw


@pytest.mark.parametrize("language", ["sv", "da", "en"])
def test_the_example_site_s_calendar_is_whole_in_every_language(language: str) -> None:
    catalogue = genklang.load(ROOT)
    assessment = genklang.assess(catalogue, date(2026, 11, 24))
    raw = obligation_calendar(catalogue, assessment, assessment.obligations, language)
    dated = [o for o in assessment.obligations if o.due_in_force]
    found = events_of(raw)
    assert len(found) == len(dated) > 50
    assert len(list(icalendar.Calendar.from_ical(raw).walk("VEVENT"))) == len(dated)
    assert {event.dtstart for event in found.values()} == {o.due_in_force for o in dated}


def test_an_empty_calendar_is_one(ekvik: SiteFolder) -> None:
    assert events_of(calendar_of(ekvik, date(2026, 4, 20))) == {}
