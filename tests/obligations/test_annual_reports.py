"""The yearly report of a programme: to whom it is owed, for which years, until when, and what meets it (contract §3)."""

from __future__ import annotations

from datetime import date

import pytest

from genklang.obligations import Obligation, State
from tests.conftest import SiteFolder


def programme(site: SiteFolder, front_matter: str) -> None:
    head = "type: programme\ntitle: Ekvik 2035\nsummary: Programmet.\nreports_to: kommunstyrelsen\n"
    site.write("program/ekvik.md", head + front_matter)


def owed(site: SiteFolder, as_of: date, profile: str | None = None) -> dict[str, Obligation]:
    return {o.id: o for o in site.assess(as_of, profile).of("programme/ekvik")}


ONE_YEAR = "responsible_body: kontoret\nphases: [{name: Start, from: 2024, to: 2024}]\n"


def test_what_is_owed_for_a_year(ekvik: SiteFolder) -> None:
    programme(ekvik, ONE_YEAR)
    report = owed(ekvik, date(2026, 1, 1))["programme/ekvik/annual-report@2024"].as_json()
    assert report == {
        "id": "programme/ekvik/annual-report@2024",
        "document": "programme/ekvik",
        "body": "kontoret",
        "round": "2024",
        "kind": "annual-report",
        "audience": "deciding_body",
        "trigger": {"event": "year", "date": "2024-12-31"},
        "due": "2025-12-31",
        "state": "overdue",
        "satisfied_by": None,
        "satisfied_on": None,
        "days_late": 1,
        "explanation": None,
        "basis": "Billund Kommune, Sammen finder vi ud af det, projektbeskrivelse juni 2014, s. 13",
    }


@pytest.mark.parametrize(
    ("as_of", "state"),
    [
        (date(2025, 1, 1), State.NOT_DUE),
        (date(2025, 12, 16), State.NOT_DUE),
        (date(2025, 12, 17), State.DUE_SOON),
        (date(2025, 12, 31), State.DUE_SOON),
        (date(2026, 1, 1), State.OVERDUE),
    ],
)
def test_it_is_due_on_the_last_day_of_the_year_after(ekvik: SiteFolder, as_of: date, state: State) -> None:
    programme(ekvik, ONE_YEAR)
    assert owed(ekvik, as_of)["programme/ekvik/annual-report@2024"].state is state


def test_the_last_day_of_the_year_is_not_moved_though_it_is_no_working_day(ekvik: SiteFolder) -> None:
    programme(ekvik, "phases: [{name: Start, from: 2021, to: 2021}]\n")
    due = owed(ekvik, date(2026, 1, 1))["programme/ekvik/annual-report@2021"].due
    assert due == date(2022, 12, 31)
    assert due.weekday() == 5


def test_a_year_that_has_not_ended_owes_nothing_yet(ekvik: SiteFolder) -> None:
    programme(ekvik, ONE_YEAR)
    assert owed(ekvik, date(2024, 12, 31)) == {}
    assert list(owed(ekvik, date(2025, 1, 1))) == ["programme/ekvik/annual-report@2024"]


@pytest.mark.parametrize(
    ("report", "state"),
    [
        ("{year: 2024, date: 2025-12-31}", State.MET),
        ("{year: 2024, date: 2024-12-31}", State.MET),
        ("{year: 2024, date: 2026-01-01}", State.MET_LATE),
        ("{year: 2024, date: 2024-12-30}", State.OVERDUE),
        ("{year: 2024}", State.OVERDUE),
        ("{date: 2025-03-01}", State.OVERDUE),
        ("{year: 2023, date: 2025-03-01}", State.OVERDUE),
        ("{year: 2024, date: 2026-11-25}", State.OVERDUE),
    ],
)
def test_it_is_met_by_a_report_with_year_and_date(ekvik: SiteFolder, report: str, state: State) -> None:
    programme(ekvik, ONE_YEAR + f"annual_reports: [{report}]")
    found = owed(ekvik, date(2026, 11, 24))["programme/ekvik/annual-report@2024"]
    assert found.state is state
    assert found.satisfied_by == ("annual_reports" if state in {State.MET, State.MET_LATE} else None)


def test_phases_that_overlap_give_each_year_once(ekvik: SiteFolder) -> None:
    programme(ekvik, "phases: [{name: A, from: 2022, to: 2024}, {name: B, from: 2023-05, to: 2024-06}]\n")
    assert [o.round for o in owed(ekvik, date(2026, 1, 1)).values()] == ["2022", "2023", "2024"]


def test_a_profile_may_count_days_from_the_end_of_the_year(ekvik: SiteFolder) -> None:
    programme(ekvik, ONE_YEAR)
    (ekvik.root / "regler.yml").write_text(
        "name: ekvik\ntitle: Ekviks regler\nextends: kungsbacka\nobligations:\n  - kind: annual-report\n"
        "    audience: deciding_body\n    trigger: year\n    within: 90\n    basis: Ekviks reglemente, s. 4\n",
        encoding="utf-8",
    )
    found = owed(ekvik, date(2025, 4, 1), "regler.yml")["programme/ekvik/annual-report@2024"]
    assert (found.due, found.state, found.days_late) == (date(2025, 3, 31), State.OVERDUE, 1)
    assert found.basis == "Ekviks reglemente, s. 4"


def test_a_profile_may_leave_it_out(ekvik: SiteFolder) -> None:
    programme(ekvik, ONE_YEAR)
    assert owed(ekvik, date(2026, 1, 1), "uk-government") == {}


@pytest.mark.parametrize("state", ["draft: true", "translation_of: annat", "published: 2026-12-01"])
def test_what_is_not_out_or_no_original_owes_nothing(ekvik: SiteFolder, state: str) -> None:
    programme(ekvik, ONE_YEAR + state)
    assert owed(ekvik, date(2026, 11, 24)) == {}
