"""The promise box and the ledger: everything owed, the most pressing first."""

from __future__ import annotations

from datetime import date

from genklang.obligations import State
from genklang.present.promises import ORDER
from tests.conftest import SiteFolder
from tests.present.pages import content, page, view

OPEN = "opens: 2026-03-02\ncloses: 2026-03-31\n"


def test_every_state_has_its_place_in_the_ledger() -> None:
    assert set(ORDER) == set(State)
    assert ORDER[0] is State.OVERDUE


def test_the_ledger_holds_all_obligations_by_state(ekvik: SiteFolder) -> None:
    ekvik.dialogue(OPEN)
    ledger = content(ekvik, "ataganden/", date(2026, 5, 4))
    shown = [promise.id for group in ledger.groups for promise in group.promises]
    assert sorted(shown) == sorted(o.id for o in ekvik.assess(date(2026, 5, 4)).obligations)
    assert ledger.groups[0].state == "overdue"
    assert ledger.total == len(shown) == sum(figure.count for figure in ledger.figures)


def test_an_overdue_promise_says_how_late_and_whence_the_duty_comes(ekvik: SiteFolder) -> None:
    ekvik.dialogue(OPEN)
    promises = {p.kind: p for p in content(ekvik, "dialoger/badplatsen/", date(2026, 5, 4)).promises}
    residents = promises["feedback-residents"]
    assert (residents.state, residents.days_late, residents.days_left) == ("overdue", 4, None)
    assert (residents.basis, residents.own_number) == ("Handbok i invånardialog, s. 10, 12–18 och 20", True)
    assert (promises["evaluation"].days_left, promises["evaluation"].state) == (56, "not_due")


def test_a_kept_promise_names_the_feedback_that_kept_it(ekvik: SiteFolder) -> None:
    ekvik.dialogue(OPEN + "communication_plan: Brev")
    ekvik.feedback("svar", "stage: summary\npublished: 2026-04-02\naudiences: [residents]\nsaid: [{theme: Allt}]")
    promises = {p.kind: p for p in content(ekvik, "dialoger/badplatsen/").promises}
    assert promises["feedback-residents"].satisfied_by.address == "aterkoppling/svar/"
    assert promises["feedback-residents"].satisfied_on == date(2026, 4, 2)
    assert (promises["communication-plan"].state, promises["communication-plan"].satisfied_by) == ("met", None)


def test_a_waived_promise_says_who_waived_it_and_why(ekvik: SiteFolder) -> None:
    ekvik.dialogue(
        OPEN
        + "waivers: [{obligation: evaluation, reason: Görs ihop med planen, body: kommunstyrelsen, date: 2026-04-20}]"
    )
    (waived,) = (p for p in content(ekvik, "dialoger/badplatsen/").promises if p.state == "waived")
    assert (waived.waiver.reason, waived.waiver.date) == ("Görs ihop med planen.", date(2026, 4, 20))
    assert waived.waiver.body.text == "Kommunstyrelsen"


def test_rounds_are_told_by_their_questions_and_terms_by_their_numbers(ekvik: SiteFolder) -> None:
    ekvik.dialogue("rounds: [{id: ett, question: Var ska det byggas?, opens: 2026-10-01, closes: 2026-10-31}]")
    rounds = {p.round for p in content(ekvik, "dialoger/badplatsen/").promises if p.kind == "feedback-residents"}
    assert rounds == {"Var ska det byggas?"}
    ekvik.dialogue("opens: 2026-10-01\nmethods: [forslagslada]")
    terms = {p.term for p in content(ekvik, "dialoger/badplatsen/").promises if p.kind == "feedback-residents"}
    assert terms == {1}


def test_a_long_ledger_goes_on_and_its_figures_lead_to_their_states(ekvik: SiteFolder) -> None:
    for number in range(10):
        ekvik.dialogue(OPEN, f"dialog-{number}")
    site = view(ekvik)
    pages = [p for p in site.pages if p.template == "ledger.html" and len(p.breadcrumbs) == 1]
    assert pages[0].address == "ataganden/"
    later = [p.address for p in site.pages if p.address.startswith("ataganden/sida-")]
    assert later == ["ataganden/sida-2/", "ataganden/sida-3/"]
    for figure in pages[0].content.figures:  # type: ignore[attr-defined]
        if figure.count:
            shown = content(ekvik, figure.address)
            assert (shown.total, {group.state for group in shown.groups}) == (figure.count, {figure.state})


def test_a_body_page_shows_what_the_body_owes(ekvik: SiteFolder) -> None:
    ekvik.dialogue(OPEN + "communication_plan: Brev")
    board, office = content(ekvik, "organ/kommunstyrelsen/"), content(ekvik, "organ/kontoret/")
    assert board.late > 0
    assert all(not promise.settled for promise in board.owed)
    assert (board.kept, board.dialogues[0].link.text) == (1, "Badplatsen")
    assert (office.owed, office.dialogues) == ((), ())


def test_a_programme_owes_its_annual_reports(ekvik: SiteFolder) -> None:
    ekvik.write(
        "program/ekvik.md",
        "type: programme\ntitle: Ekvik\nsummary: Tillsammans.\nreports_to: kommunstyrelsen\n"
        'phases: [{name: Start, from: "2024", to: "2024"}]',
    )
    (promise,) = content(ekvik, "program/ekvik/").promises
    assert (promise.kind, promise.year, promise.state) == ("annual-report", "2024", "overdue")
    assert page(ekvik, "program/ekvik/").section == "program/"


def test_the_start_page_shows_what_presses_most(ekvik: SiteFolder) -> None:
    ekvik.dialogue(OPEN)
    start = content(ekvik, "", date(2026, 5, 4))
    assert [p.state for p in start.owed] == ["overdue"] * len(start.owed)
    assert 0 < len(start.owed) <= 5
