"""When things are due: methods' pace, decisions, holidays of Sweden and Denmark, delays."""

from __future__ import annotations

from datetime import date

import pytest

from genklang.obligations import State, WorkingDays
from tests.conftest import CONFIG, SiteFolder


def closing(day: str, rest: str = "") -> str:
    return f"opens: 2026-01-07\ncloses: {day}\n{rest}"


@pytest.mark.parametrize(
    ("methods", "due"),
    [
        ("[]", date(2026, 4, 30)),
        ("[okand]", date(2026, 4, 30)),
        ("[kafedialog]", date(2026, 4, 30)),
        ("[sms-enkat]", date(2026, 4, 14)),
        ("[kafedialog, sms-enkat]", date(2026, 4, 14)),
    ],
)
def test_the_tightest_method_counts(ekvik: SiteFolder, methods: str, due: date) -> None:
    ekvik.dialogue(closing("2026-03-31", f"methods: {methods}\n"))
    owed = ekvik.owed()
    assert owed["feedback-participants"].due == owed["feedback-residents"].due == due


def test_the_result_is_due_the_last_working_day_before_an_earlier_decision(ekvik: SiteFolder) -> None:
    ekvik.dialogue(closing("2026-03-31", "decision: {planned: 2026-04-07}\n"))
    assert ekvik.owed(date(2026, 4, 1))["result-to-body"].due == date(2026, 4, 2)  # Easter lies between


def test_a_decision_on_or_before_closing_leaves_the_count_from_closing(ekvik: SiteFolder) -> None:
    ekvik.dialogue(closing("2026-03-31", "decision: {planned: 2026-03-31}\n"))
    assert ekvik.owed(date(2026, 4, 1))["result-to-body"].due == date(2026, 6, 1)


def test_where_no_working_day_lies_between_closing_and_decision_the_count_stands(ekvik: SiteFolder) -> None:
    ekvik.dialogue(closing("2026-04-26", "decision: {planned: 2026-04-27}\n"))  # a Sunday and the Monday after
    assert ekvik.owed(date(2026, 4, 1))["result-to-body"].due == date(2026, 6, 25)


def test_a_taken_decision_counts_only_from_its_day(ekvik: SiteFolder) -> None:
    ekvik.dialogue(closing("2026-03-31", "decision: {planned: 2026-05-12, date: 2026-04-28}\n"))
    assert ekvik.owed(date(2026, 4, 27))["result-to-body"].due == date(2026, 5, 11)
    assert ekvik.owed(date(2026, 4, 28))["result-to-body"].due == date(2026, 4, 27)


@pytest.mark.parametrize(
    ("country", "day", "working"),
    [
        ("SE", date(2026, 6, 19), False),  # Midsummer's Eve, de facto
        ("SE", date(2026, 12, 24), False),
        ("SE", date(2026, 12, 31), False),
        ("SE", date(2026, 6, 6), False),  # National Day, a Saturday
        ("SE", date(2026, 6, 5), True),
        ("SE", date(2026, 11, 24), True),
        ("SE", date(2026, 11, 22), False),  # a Sunday
        ("DK", date(2026, 6, 19), True),
        ("DK", date(2026, 5, 25), False),  # Whit Monday
        ("DK", date(2024, 4, 26), True),  # Great Prayer Day, abolished
        ("DK", date(2023, 5, 5), False),
    ],
)
def test_working_days(country: str, day: date, working: bool) -> None:
    assert WorkingDays(country).is_working_day(day) is working


def test_a_counted_day_moves_over_midsummer(ekvik: SiteFolder) -> None:
    ekvik.dialogue(closing("2026-05-20"))  # 30 days on is Midsummer's Eve, a Friday
    assert ekvik.owed()["feedback-residents"].due == date(2026, 6, 22)


def test_the_same_day_in_denmark_does_not_move(tmp_path_factory: pytest.TempPathFactory) -> None:
    config = CONFIG.replace("publisher: Ekviks kommun", "country: DK, time_zone: Europe/Copenhagen")
    site = SiteFolder(tmp_path_factory.mktemp("dk"), config).with_bodies()
    site.dialogue(closing("2026-05-20"))
    assert site.owed()["feedback-residents"].due == date(2026, 6, 19)


def test_the_opening_is_not_moved(ekvik: SiteFolder) -> None:
    ekvik.dialogue("opens: 2026-06-06\ncloses: 2026-06-30\n")
    assert ekvik.owed()["influence"].due == date(2026, 6, 6)


DELAY = "delays:\n  - {obligation: feedback-residents, reason: Fler svar, announced: 2026-04-20, new_due: 2026-06-15}\n"


def test_a_delay_told_in_time_explains_until_its_new_date(ekvik: SiteFolder) -> None:
    ekvik.dialogue(closing("2026-03-31", DELAY))
    before = ekvik.owed(date(2026, 4, 19))["feedback-residents"]
    explained = ekvik.owed(date(2026, 6, 15))["feedback-residents"]
    after = ekvik.owed(date(2026, 6, 16))["feedback-residents"]
    assert (before.state, before.explanation) == (State.DUE_SOON, None)
    assert (explained.state, explained.due, explained.days_late) == (State.EXPLAINED, date(2026, 4, 30), 46)
    assert explained.explanation is not None
    assert explained.due_in_force == date(2026, 6, 15)
    assert (after.state, after.days_late) == (State.OVERDUE, 47)


@pytest.mark.parametrize(
    "wrong",
    [
        ("announced: 2026-04-20", "announced: 2026-05-01"),  # after the due day
        ("new_due: 2026-06-15", "new_due: 2026-04-30"),  # no later than the due day
        ("reason: Fler svar, ", ""),
        ("announced: 2026-04-20, ", ""),
    ],
)
def test_a_delay_that_does_not_count(ekvik: SiteFolder, wrong: tuple[str, str]) -> None:
    ekvik.dialogue(closing("2026-03-31", DELAY.replace(*wrong)))
    owed = ekvik.owed(date(2026, 5, 2))["feedback-residents"]
    assert (owed.state, owed.explanation) == (State.OVERDUE, None)


def test_delays_follow_each_other_but_reach_no_further_than_ninety_days(ekvik: SiteFolder) -> None:
    second = "  - {obligation: feedback-residents, reason: Sjukdom, announced: 2026-06-10, new_due: 2026-12-01}\n"
    ekvik.dialogue(closing("2026-03-31", DELAY + second))
    explained = ekvik.owed(date(2026, 7, 29))["feedback-residents"]
    assert explained.explanation is not None
    assert (explained.explanation.reason, explained.explanation.new_due) == ("Sjukdom", date(2026, 7, 29))
    assert ekvik.owed(date(2026, 7, 30))["feedback-residents"].state is State.OVERDUE


def test_the_explanation_stays_once_the_duty_is_met_late(ekvik: SiteFolder) -> None:
    ekvik.dialogue(closing("2026-03-31", DELAY))
    ekvik.feedback("svar", "stage: summary\npublished: 2026-06-01\naudiences: [residents]\nsaid: [{theme: Bryggan}]")
    owed = ekvik.owed()["feedback-residents"]
    assert (owed.state, owed.days_late) == (State.MET_LATE, 32)
    assert owed.explanation is not None
