"""Rounds, continuous dialogues, cancelled ones, and programmes that report each year."""

from __future__ import annotations

from datetime import date

from genklang.obligations import State
from tests.conftest import SiteFolder

ROUNDS = """
opens: 2026-01-07
rounds:
  - {id: samrad, opens: 2026-01-07, closes: 2026-02-27}
  - {id: granskning, opens: 2026-05-04, closes: 2026-06-05}
  - {id: antagande}
"""
BOX = "methods: [forslagslada]\nopens: 2026-01-07\n"


def answer(published: str, rest: str = "") -> str:
    return f"stage: summary\npublished: {published}\naudiences: [participants, residents]\nsaid: [{{theme: Bryggan}}]\n{rest}"


def test_both_feedbacks_are_owed_once_per_round(ekvik: SiteFolder) -> None:
    ekvik.dialogue(ROUNDS)
    owed = ekvik.owed()
    assert owed["feedback-residents@samrad"].due == date(2026, 3, 30)  # 29 March is a Sunday
    assert owed["feedback-residents@granskning"].due == date(2026, 7, 6)
    assert owed["feedback-residents@antagande"].state is State.PENDING
    assert "feedback-residents" not in owed


def test_the_last_round_stands_in_for_the_dialogues_days(ekvik: SiteFolder) -> None:
    dated = ROUNDS.replace("  - {id: antagande}\n", "").replace("opens: 2026-01-07\n", "", 1)
    ekvik.dialogue(dated)
    owed = ekvik.owed()
    assert owed["mandate"].trigger.date == date(2026, 1, 7)
    assert owed["result-to-body"].trigger.date == date(2026, 6, 5)


def test_while_the_last_round_has_no_day_the_dialogue_has_not_closed(ekvik: SiteFolder) -> None:
    ekvik.dialogue(ROUNDS)
    assert ekvik.owed()["result-to-body"].state is State.PENDING
    assert ekvik.assess().statuses["dialogue/badplatsen"] == "open"


def test_a_round_without_an_id_is_named_by_its_number(ekvik: SiteFolder) -> None:
    ekvik.dialogue("opens: 2026-01-07\nrounds: [{closes: 2026-01-30}, {id: r2, closes: 2026-02-27}]\n")
    ekvik.feedback("svar", answer("2026-03-05", "round: r2\n"))
    owed = ekvik.owed()
    assert owed["feedback-residents@1"].state is State.OVERDUE
    assert owed["feedback-residents@r2"].state is State.MET


def test_one_waiver_waives_one_term_also_where_feedback_names_terms(ekvik: SiteFolder) -> None:
    waiver = "waivers:\n  - {obligation: feedback-residents, reason: Inga förslag, body: kommunstyrelsen, date: 2026-09-01}\n"
    ekvik.dialogue(BOX + waiver)
    ekvik.feedback("tva", answer("2026-05-04", 'round: "2"\n'))
    owed = ekvik.owed()
    states = [owed[f"feedback-residents@{n}"].state for n in "123"]
    assert states == [State.WAIVED, State.MET, State.OVERDUE]


def test_an_evaluation_made_before_closing_has_a_day_is_met(ekvik: SiteFolder) -> None:
    ekvik.dialogue(BOX + "evaluation: {date: 2026-03-02, text: Det går bra}\n")
    owed = ekvik.owed()["evaluation"]
    assert (owed.state, owed.due, owed.satisfied_on) == (State.MET, None, date(2026, 3, 2))


def test_years_between_phases_owe_no_report(ekvik: SiteFolder) -> None:
    phases = "phases: [{name: Ett, from: 2020, to: 2020}, {name: Två, from: 2023}]"
    ekvik.write("program/x.md", f"type: programme\ntitle: X\nsummary: Y.\nreports_to: kommunstyrelsen\n{phases}")
    years = [o.round for o in ekvik.assess().of("programme/x")]
    assert years == ["2020", "2023", "2024", "2025"]


def test_a_feedback_without_round_counts_for_rounds_closed_by_then(ekvik: SiteFolder) -> None:
    ekvik.dialogue(ROUNDS)
    ekvik.feedback("svar", answer("2026-03-20"))
    owed = ekvik.owed()
    assert owed["feedback-residents@samrad"].state is State.MET
    assert owed["feedback-residents@granskning"].state is State.OVERDUE
    assert owed["feedback-residents@antagande"].state is State.PENDING


def test_a_feedback_with_round_counts_for_that_one_alone(ekvik: SiteFolder) -> None:
    ekvik.dialogue(ROUNDS)
    ekvik.feedback("svar", answer("2026-06-20", "round: granskning\n"))
    owed = ekvik.owed()
    assert owed["feedback-residents@samrad"].state is State.OVERDUE
    assert owed["feedback-residents@granskning"].satisfied_by == "svar"


def test_a_round_that_does_not_exist_satisfies_nothing(ekvik: SiteFolder) -> None:
    ekvik.dialogue(ROUNDS + "decision: {date: 2026-06-16}\n")
    ekvik.feedback(
        "svar", answer("2026-07-01", "round: omtag\neffect_on_decision: Stort\n").replace("summary", "decision")
    )
    owed = ekvik.owed()
    assert owed["feedback-residents@samrad"].state is State.OVERDUE
    assert owed["decision-account"].state is State.OVERDUE


def test_a_continuous_dialogue_owes_term_by_term(ekvik: SiteFolder) -> None:
    ekvik.dialogue(BOX)
    ekvik.feedback("ett", answer("2026-03-02"))
    ekvik.feedback("tva", answer("2026-05-04"))
    owed = ekvik.owed()
    first, second, third = (owed[f"feedback-residents@{n}"] for n in "123")
    assert (first.trigger.date, first.due, first.satisfied_by) == (date(2026, 1, 7), date(2026, 4, 7), "ett")
    assert (second.trigger.date, second.due, second.satisfied_by) == (date(2026, 3, 2), date(2026, 6, 1), "tva")
    assert (third.trigger.date, third.due, third.state) == (date(2026, 5, 4), date(2026, 8, 3), State.OVERDUE)
    assert third.trigger.event == "term"
    assert "feedback-residents@4" not in owed
    assert owed["result-to-body@1"].state is State.OVERDUE


def test_a_quick_method_tightens_the_terms_of_the_feedbacks_alone(ekvik: SiteFolder) -> None:
    ekvik.dialogue("methods: [forslagslada, sms-enkat]\nopens: 2026-01-07\n")
    owed = ekvik.owed()
    assert owed["feedback-participants@1"].due == date(2026, 1, 21)
    assert owed["result-to-body@1"].due == date(2026, 4, 7)


def test_the_term_that_runs_on_the_closing_day_is_the_last(ekvik: SiteFolder) -> None:
    ekvik.dialogue(BOX + "closes: 2026-04-15\n")
    ekvik.feedback("ett", answer("2026-03-16"))
    ekvik.feedback("tva", answer("2026-05-11"))
    owed = ekvik.owed()
    last = owed["feedback-residents@2"]
    assert (last.trigger.date, last.due, last.state) == (date(2026, 3, 16), date(2026, 5, 15), State.MET)
    assert "feedback-residents@3" not in owed


def test_a_waived_term_ends_on_its_due_day_and_the_next_begins_there(ekvik: SiteFolder) -> None:
    waiver = "waivers:\n  - {obligation: feedback-residents, reason: Inga förslag, body: kommunstyrelsen, date: 2026-03-02}\n"
    ekvik.dialogue(BOX + waiver)
    running = ekvik.owed(date(2026, 4, 6))
    assert running["feedback-residents@1"].state is State.WAIVED
    assert "feedback-residents@2" not in running
    owed = ekvik.owed(date(2026, 4, 7))
    assert owed["feedback-residents@2"].trigger.date == date(2026, 4, 7)
    assert owed["feedback-residents@2"].due == date(2026, 7, 6)
    assert owed["feedback-participants@1"].state is not State.WAIVED


def test_a_waiver_after_the_due_day_waives_one_term_alone(ekvik: SiteFolder) -> None:
    waiver = "waivers:\n  - {obligation: feedback-residents, reason: Inga förslag, body: kommunstyrelsen, date: 2026-05-04}\n"
    ekvik.dialogue(BOX + waiver)
    owed = ekvik.owed()
    assert owed["feedback-residents@1"].state is State.WAIVED
    assert owed["feedback-residents@2"].state is State.OVERDUE


def test_rounds_go_before_terms(ekvik: SiteFolder) -> None:
    ekvik.dialogue("methods: [forslagslada]\n" + ROUNDS)
    assert ekvik.owed()["feedback-residents@samrad"].due == date(2026, 3, 30)


def test_cancelling_keeps_what_was_triggered_and_owes_those_who_took_part(ekvik: SiteFolder) -> None:
    ekvik.dialogue("opens: 2026-03-02\ncloses: 2026-03-31\ncancelled: {date: 2026-03-20, reason: Branden}\n")
    owed = ekvik.owed()
    assert set(owed) == {
        "mandate",
        "influence",
        "audience-analysis",
        "feedback-plan",
        "communication-plan",
        "feedback-participants",
    }
    told = owed["feedback-participants"]
    assert (told.trigger.event, told.trigger.date, told.due) == ("cancelled", date(2026, 3, 20), date(2026, 4, 20))
    ekvik.feedback("besked", "stage: receipt\npublished: 2026-03-23\naudiences: [participants]")
    assert ekvik.owed()["feedback-participants"].state is State.MET


def test_cancelled_before_it_opened_owes_nothing(ekvik: SiteFolder) -> None:
    ekvik.dialogue("opens: 2026-03-02\ncloses: 2026-03-31\ncancelled: {date: 2026-02-20, reason: Branden}\n")
    assert ekvik.owed() == {}


def test_cancelled_after_it_closed_still_owes_its_feedback(ekvik: SiteFolder) -> None:
    ekvik.dialogue("opens: 2026-03-02\ncloses: 2026-03-31\ncancelled: {date: 2026-04-10, reason: Branden}\n")
    owed = ekvik.owed()
    assert owed["feedback-participants"].trigger.event == "closes"
    assert owed["feedback-residents"].state is State.OVERDUE
    assert "follow-up" not in owed


def test_a_running_term_stays_owed_when_cancelled(ekvik: SiteFolder) -> None:
    ekvik.dialogue(BOX + "cancelled: {date: 2026-03-20, reason: Stängs}\n")
    owed = ekvik.owed()
    assert owed["feedback-participants@1"].due == date(2026, 4, 7)
    assert "feedback-participants" not in owed


def test_a_programme_reports_each_finished_year(ekvik: SiteFolder) -> None:
    ekvik.write(
        "program/ekvik.md",
        """
        type: programme
        title: Ekvik 2035
        summary: Programmet.
        reports_to: kommunstyrelsen
        phases: [{name: Start, from: 2023, to: 2024}, {name: Fortsättning, from: 2025}]
        annual_reports: [{year: 2023, date: 2024-03-20}, {year: 2024, date: 2026-01-15}]
        """,
    )
    owed = {o.id: o for o in ekvik.assess().of("programme/ekvik")}
    assert list(owed) == [f"programme/ekvik/annual-report@{year}" for year in (2023, 2024, 2025)]
    states = [(o.state, o.due) for o in owed.values()]
    assert states == [
        (State.MET, date(2024, 12, 31)),
        (State.MET_LATE, date(2025, 12, 31)),
        (State.NOT_DUE, date(2026, 12, 31)),
    ]


def test_a_programme_that_reports_to_nobody_owes_nothing(ekvik: SiteFolder) -> None:
    ekvik.write("program/x.md", "type: programme\ntitle: X\nsummary: Y.\nphases: [{from: 2014, to: 2016}]")
    assert ekvik.assess().obligations == ()
