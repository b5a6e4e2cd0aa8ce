"""Every state an obligation can be in, and what the record of it says."""

from __future__ import annotations

from datetime import date

import pytest

from genklang.obligations import State, Status
from tests.conftest import SiteFolder

CLOSED = """
opens: 2026-03-02
closes: 2026-03-31
"""
SUMMARY = """
stage: summary
published: {published}
audiences: [participants, residents]
said: [{{theme: Bryggan}}]
"""


def test_feedback_in_time_is_met(ekvik: SiteFolder) -> None:
    ekvik.dialogue(CLOSED)
    ekvik.feedback("svar", SUMMARY.format(published="2026-04-30"))
    owed = ekvik.owed()["feedback-residents"]
    assert (owed.state, owed.due, owed.satisfied_by) == (State.MET, date(2026, 4, 30), "svar")
    assert owed.satisfied_on == date(2026, 4, 30)
    assert owed.days_late == 0


def test_feedback_a_day_after_the_due_day_is_met_late(ekvik: SiteFolder) -> None:
    ekvik.dialogue(CLOSED)
    ekvik.feedback("svar", SUMMARY.format(published="2026-05-01"))
    owed = ekvik.owed()["feedback-residents"]
    assert (owed.state, owed.days_late) == (State.MET_LATE, 1)


@pytest.mark.parametrize(
    ("as_of", "state", "days_late"),
    [
        (date(2026, 4, 15), State.NOT_DUE, 0),
        (date(2026, 4, 16), State.DUE_SOON, 0),
        (date(2026, 4, 30), State.DUE_SOON, 0),
        (date(2026, 5, 1), State.OVERDUE, 1),
        (date(2026, 11, 24), State.OVERDUE, 208),
    ],
)
def test_the_due_day_itself_is_in_time(ekvik: SiteFolder, as_of: date, state: State, days_late: int) -> None:
    ekvik.dialogue(CLOSED)
    owed = ekvik.owed(as_of)["feedback-participants"]
    assert (owed.state, owed.days_late) == (state, days_late)


def test_without_a_date_it_is_pending(ekvik: SiteFolder) -> None:
    ekvik.dialogue("opens: 2026-03-02")
    owed = ekvik.owed()
    assert owed["feedback-residents"].state is State.PENDING
    assert owed["feedback-residents"].due is None
    assert owed["decision-account"].state is State.PENDING


def test_a_duty_done_before_its_trigger_has_a_date_is_met_with_no_due_day(ekvik: SiteFolder) -> None:
    ekvik.dialogue("communication_plan: Brev och affischer")
    owed = ekvik.owed()["communication-plan"]
    assert (owed.state, owed.due, owed.satisfied_by, owed.satisfied_on) == (
        State.MET,
        None,
        "communication_plan",
        None,
    )


def test_a_waiver_with_reason_body_and_date_counts_from_its_date(ekvik: SiteFolder) -> None:
    ekvik.dialogue(
        CLOSED
        + "waivers:\n  - {obligation: evaluation, reason: Görs med planen, body: kommunstyrelsen, date: 2026-06-01}\n"
    )
    assert ekvik.owed(date(2026, 5, 31))["evaluation"].state is State.NOT_DUE
    assert ekvik.owed(date(2026, 6, 1))["evaluation"].state is State.WAIVED
    assert ekvik.owed()["evaluation"].days_late == 0


@pytest.mark.parametrize("missing", ["reason: Görs med planen, ", "body: kommunstyrelsen, ", ", date: 2026-06-01"])
def test_a_waiver_that_lacks_something_does_not_count(ekvik: SiteFolder, missing: str) -> None:
    waiver = "{obligation: evaluation, reason: Görs med planen, body: kommunstyrelsen, date: 2026-06-01}"
    ekvik.dialogue(CLOSED + f"waivers:\n  - {waiver.replace(missing, '')}\n")
    assert ekvik.owed()["evaluation"].state is State.OVERDUE


def test_the_record_in_json_has_the_agreed_shape(ekvik: SiteFolder) -> None:
    ekvik.dialogue(CLOSED)
    assert ekvik.owed()["feedback-residents"].as_json() == {
        "id": "dialogue/badplatsen/feedback-residents",
        "document": "dialogue/badplatsen",
        "body": "kommunstyrelsen",
        "round": None,
        "kind": "feedback-residents",
        "audience": "residents",
        "trigger": {"event": "closes", "date": "2026-03-31"},
        "due": "2026-04-30",
        "state": "overdue",
        "satisfied_by": None,
        "satisfied_on": None,
        "days_late": 208,
        "explanation": None,
        "basis": "Handbok i invånardialog, s. 10, 12–18 och 20",
    }


def test_information_owes_nothing(ekvik: SiteFolder) -> None:
    ekvik.dialogue(CLOSED + "level: information\n")
    assert ekvik.owed() == {}


@pytest.mark.parametrize("mark", ["draft: true", "easy_read: true", "translation_of: annan", "published: 2026-11-25"])
def test_drafts_twins_and_what_is_not_out_yet_owe_nothing(ekvik: SiteFolder, mark: str) -> None:
    ekvik.dialogue(CLOSED + mark + "\n")
    assert ekvik.owed() == {}


@pytest.mark.parametrize("mark", ["draft: true", "easy_read: true", "translation_of: annan"])
def test_drafts_and_twins_satisfy_nothing(ekvik: SiteFolder, mark: str) -> None:
    ekvik.dialogue(CLOSED)
    ekvik.feedback("svar", SUMMARY.format(published="2026-04-20") + mark)
    assert ekvik.owed()["feedback-residents"].state is State.OVERDUE


def test_a_summary_before_closing_satisfies_nothing(ekvik: SiteFolder) -> None:
    ekvik.dialogue(CLOSED)
    ekvik.feedback("svar", SUMMARY.format(published="2026-03-30"))
    assert ekvik.owed()["feedback-residents"].state is State.OVERDUE


def test_a_feedback_reaches_an_audience_by_its_earliest_channel(ekvik: SiteFolder) -> None:
    ekvik.dialogue(CLOSED)
    channels = "channels: [{audience: residents, date: 2026-05-11}, {audience: residents, date: 2026-05-08}]"
    ekvik.feedback("svar", SUMMARY.format(published="2026-04-20") + channels)
    owed = ekvik.owed()
    assert owed["feedback-participants"].satisfied_on == date(2026, 4, 20)
    assert owed["feedback-residents"].satisfied_on == date(2026, 5, 8)
    assert owed["feedback-residents"].state is State.MET_LATE


def test_a_channel_cannot_reach_anybody_before_publication(ekvik: SiteFolder) -> None:
    ekvik.dialogue(CLOSED)
    ekvik.feedback(
        "svar", SUMMARY.format(published="2026-05-04") + "channels: [{audience: residents, date: 2026-04-01}]"
    )
    assert ekvik.owed()["feedback-residents"].satisfied_on == date(2026, 5, 4)


def test_nothing_done_after_as_of_counts(ekvik: SiteFolder) -> None:
    ekvik.dialogue(
        CLOSED
        + "decision: {planned: 2026-06-01, date: 2026-06-16}\nmandate: {body: kommunstyrelsen, date: 2026-02-10, reference: KS 1}"
    )
    ekvik.feedback("svar", SUMMARY.format(published="2026-04-20"))
    early = ekvik.owed(date(2026, 2, 1))
    assert early["mandate"].satisfied_by is None
    assert early["feedback-residents"].state is State.NOT_DUE
    assert early["decision-account"].trigger.event == "planned"
    assert ekvik.owed()["decision-account"].trigger.date == date(2026, 6, 16)


@pytest.mark.parametrize(
    ("kind", "body", "state"),
    [
        ("resident", "kommunstyrelsen", State.MET),
        ("resident", "kontoret", State.OVERDUE),
        ("user", "kontoret", State.MET),
        ("user", "kommunstyrelsen", State.MET),
    ],
)
def test_who_may_give_the_mandate(ekvik: SiteFolder, kind: str, body: str, state: State) -> None:
    ekvik.dialogue(CLOSED + f"kind: {kind}\nmandate: {{body: {body}, date: 2026-02-10, reference: KS 2026/1}}\n")
    assert ekvik.owed()["mandate"].state is state


def test_a_mandate_after_the_opening_is_met_late(ekvik: SiteFolder) -> None:
    ekvik.dialogue(CLOSED + "mandate: {body: kommunstyrelsen, date: 2026-03-05, reference: KS 2026/1}\n")
    owed = ekvik.owed()["mandate"]
    assert (owed.state, owed.days_late) == (State.MET_LATE, 3)


@pytest.mark.parametrize(
    ("as_of", "status"),
    [
        (date(2026, 3, 1), Status.PLANNED),
        (date(2026, 3, 2), Status.OPEN),
        (date(2026, 3, 31), Status.OPEN),
        (date(2026, 4, 1), Status.CLOSED),
        (date(2026, 4, 20), Status.ANSWERED),
        (date(2026, 6, 16), Status.DECIDED),
        (date(2026, 9, 1), Status.FOLLOWED_UP),
    ],
)
def test_status_follows_the_dates(ekvik: SiteFolder, as_of: date, status: Status) -> None:
    ekvik.dialogue(CLOSED + "decision: {body: kommunstyrelsen, date: 2026-06-16}\n")
    ekvik.feedback("svar", SUMMARY.format(published="2026-04-20"))
    ekvik.feedback("uppfoljning", "stage: follow_up\npublished: 2026-09-01\naudiences: [residents]")
    assert ekvik.assess(as_of).statuses["dialogue/badplatsen"] is status


def test_a_cancelled_dialogue_is_cancelled_from_its_date(ekvik: SiteFolder) -> None:
    ekvik.dialogue(CLOSED + "cancelled: {date: 2026-03-20, reason: Branden}\n")
    assert ekvik.assess(date(2026, 3, 19)).statuses["dialogue/badplatsen"] is Status.OPEN
    assert ekvik.assess(date(2026, 3, 20)).statuses["dialogue/badplatsen"] is Status.CANCELLED
