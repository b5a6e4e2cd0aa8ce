"""A dialogue's page: can I still take part, and what came of it?"""

from __future__ import annotations

from datetime import date

import pytest

from genklang.present.timeline import StepState, StepView
from tests.conftest import SiteFolder
from tests.present.pages import content

WHOLE = """
level: consultation
opens: 2026-03-02
closes: 2026-03-31
mandate: {body: kommunstyrelsen, date: 2026-02-10, reference: KS 2026/1 § 2}
influence: {open: [Var bryggan ligger], fixed: [Pengarna], how: Styrelsen läser allt.}
take_part: [{channel: Webbenkät, url: "https://enkat.example/"}]
decision: {body: kommunstyrelsen, planned: 2026-06-16}
"""
ANSWER = """
stage: response
published: 2026-04-20
audiences: [participants, residents]
said: [{theme: Bryggan, count: "40", summary: Den ska ligga i norr.}]
did: [{theme: Bryggan, response: adopted, reason: Det är billigast.}]
"""


def steps(site: SiteFolder, as_of: date) -> dict[str, StepView]:
    return {step.key: step for step in content(site, "dialoger/badplatsen/", as_of).steps}


def states(site: SiteFolder, as_of: date) -> list[str]:
    return [step.state.value for step in steps(site, as_of).values()]


@pytest.mark.parametrize(
    ("as_of", "status", "possible", "days_left"),
    [
        (date(2026, 3, 1), "planned", False, None),
        (date(2026, 3, 2), "open", True, 29),
        (date(2026, 3, 31), "open", True, 0),
        (date(2026, 4, 1), "closed", False, None),
    ],
)
def test_whether_one_can_take_part(
    ekvik: SiteFolder, as_of: date, status: str, possible: bool, days_left: int | None
) -> None:
    ekvik.dialogue(WHOLE)
    view = content(ekvik, "dialoger/badplatsen/", as_of)
    assert (view.standing.status, view.taking_part.possible, view.standing.days_left) == (status, possible, days_left)
    assert (view.taking_part.action is not None) == possible


def test_the_chain_before_during_and_after(ekvik: SiteFolder) -> None:
    ekvik.dialogue(WHOLE)
    assert states(ekvik, date(2026, 2, 1)) == ["owed", "coming", "owed", "owed", "owed", "owed"]
    assert states(ekvik, date(2026, 3, 10)) == ["done", "under_way", "owed", "owed", "owed", "owed"]
    assert states(ekvik, date(2026, 5, 4))[:3] == ["done", "done", "late"]
    ekvik.feedback("svar", ANSWER)
    assert states(ekvik, date(2026, 5, 4))[2:4] == ["done", "under_way"]
    ekvik.dialogue(WHOLE + "returned: {body: kommunstyrelsen, date: 2026-04-28}")
    assert states(ekvik, date(2026, 5, 4))[2:4] == ["done", "done"]


def test_a_late_step_says_who_owes_what_since_when(ekvik: SiteFolder) -> None:
    ekvik.dialogue(WHOLE)
    said = steps(ekvik, date(2026, 5, 4))["said"]
    assert said.state is StepState.LATE
    assert [(p.kind, p.due, p.days_late) for p in said.promises] == [
        ("feedback-participants", date(2026, 4, 30), 4),
        ("feedback-residents", date(2026, 4, 30), 4),
    ]
    assert said.owed_by is not None
    assert said.owed_by.address == "organ/kommunstyrelsen/"


def test_an_explained_step_is_not_called_late_before_its_new_date(ekvik: SiteFolder) -> None:
    delay = "{{obligation: {kind}, reason: Många svar, new_due: 2026-05-20, announced: 2026-04-20}}"
    kinds = ("feedback-participants", "feedback-residents")
    ekvik.dialogue(WHOLE + "delays: [" + ", ".join(delay.format(kind=kind) for kind in kinds) + "]")
    assert steps(ekvik, date(2026, 5, 4))["said"].state is StepState.EXPLAINED
    assert steps(ekvik, date(2026, 5, 21))["said"].state is StepState.LATE
    promise = steps(ekvik, date(2026, 5, 4))["said"].promises[0]
    assert (promise.reason, promise.new_due) == ("Många svar.", date(2026, 5, 20))


def test_what_happened_stands_in_the_chain_with_its_date(ekvik: SiteFolder) -> None:
    ekvik.dialogue(WHOLE.replace("planned: 2026-06-16", "date: 2026-06-16, outcome: Bryggan byggs i norr."))
    ekvik.feedback("svar", ANSWER)
    chain = steps(ekvik, date(2026, 7, 1))
    assert [(line.key, line.day) for line in chain["said"].lines] == [("feedback", date(2026, 4, 20))]
    assert [line.key for line in chain["question"].lines] == ["mandate_body_date", "reference"]
    *decided, back = chain["decision"].lines
    assert [line.text or line.day for line in decided] == [date(2026, 6, 16), "Bryggan byggs i norr."]
    assert (back.key, back.link and back.link.address) == ("said_before", "aterkoppling/svar/")


def test_nothing_that_was_done_later_is_shown(ekvik: SiteFolder) -> None:
    ekvik.dialogue(WHOLE.replace("planned: 2026-06-16", "date: 2026-06-16, outcome: Bryggan byggs i norr."))
    ekvik.feedback("svar", ANSWER)
    chain = steps(ekvik, date(2026, 4, 10))
    assert chain["decision"].lines == ()
    assert chain["said"].lines == ()
    assert content(ekvik, "dialoger/badplatsen/", date(2026, 4, 10)).feedback == ()


def test_a_cancelled_dialogue_says_what_will_not_happen(ekvik: SiteFolder) -> None:
    ekvik.dialogue(WHOLE + "cancelled: {date: 2026-03-15, reason: Marken såldes.}")
    view = content(ekvik, "dialoger/badplatsen/", date(2026, 3, 20))
    assert (view.standing.status, view.standing.cancelled_reason) == ("cancelled", "Marken såldes.")
    found = {step.key: step.state.value for step in view.steps}
    assert (found["take_part"], found["said"], found["decision"], found["became"]) == (
        "stopped",
        "owed",
        "stopped",
        "stopped",
    )


def test_between_two_rounds_there_is_nothing_to_take_part_in(ekvik: SiteFolder) -> None:
    ekvik.dialogue(
        "opens: 2026-01-01\ncloses: 2026-12-31\ntake_part: [{channel: Karta, url: https://karta.example/}]\nrounds:\n"
        "  - {id: ett, question: Vad behövs?, opens: 2026-01-01, closes: 2026-01-31}\n"
        "  - {id: tva, question: Vad väljer du?, opens: 2026-12-01, closes: 2026-12-31}\n"
    )
    during, between, again = (
        content(ekvik, "dialoger/badplatsen/", day) for day in (date(2026, 1, 30), date(2026, 2, 1), date(2026, 12, 1))
    )
    assert (during.standing.days_left, during.taking_part.possible) == (1, True)
    assert (between.standing.days_left, between.standing.pause.until) == (None, date(2026, 12, 1))
    assert (between.standing.status, between.standing.label) == ("open", "paused")
    assert (between.taking_part.possible, between.taking_part.action) == (False, None)
    assert (during.standing.label, again.standing.label, again.standing.pause) == ("open", "open", None)
    assert (again.standing.closes, again.taking_part.possible) == (date(2026, 12, 31), True)


def test_a_planned_decision_that_did_not_come_is_told_as_such(ekvik: SiteFolder) -> None:
    ekvik.dialogue(WHOLE)
    assert [line.key for line in steps(ekvik, date(2026, 6, 16))["decision"].lines] == ["planned_body"]
    assert [line.key for line in steps(ekvik, date(2026, 6, 17))["decision"].lines] == ["planned_passed_body"]


def test_information_is_never_a_dialogue(ekvik: SiteFolder) -> None:
    ekvik.dialogue("level: information\nopens: 2026-03-02\ncloses: 2026-12-31")
    view = content(ekvik, "dialoger/badplatsen/")
    assert (view.is_information, view.taking_part.possible, view.steps, view.promises) == (True, False, (), ())
    (group,) = content(ekvik, "dialoger/").groups
    assert (group.heading.text, group.entries[0].tag.section) == ("Information", "information_status")
    assert content(ekvik, "").open == ()


def test_occasions_to_come_are_told_from_those_that_were(ekvik: SiteFolder) -> None:
    ekvik.dialogue(
        WHOLE
        + "occasions:\n"
        + "  - {start: 2026-03-12 18:00, end: 2026-03-12 20:00, place: Kajen}\n"
        + "  - {start: 2026-03-05 18:00, end: 2026-03-05 20:00, place: Biblioteket}\n"
        + "  - {start: 2026-03-20 18:00, place: Skolan, cancelled: true}\n"
    )
    part = content(ekvik, "dialoger/badplatsen/", date(2026, 3, 12)).taking_part
    assert [(o.place, o.cancelled) for o in part.coming] == [("Kajen", False), ("Skolan", True)]
    assert [o.place for o in part.past] == ["Biblioteket"]


ASKING = "level: consultation\nopens: 2026-04-20\ncloses: 2026-06-30\ninfluence: {open: [A, B, C], fixed: [D]}"


def test_a_new_dialogue_tells_that_its_body_has_not_answered_an_earlier_one(ekvik: SiteFolder) -> None:
    ekvik.dialogue(WHOLE, "torget")
    ekvik.dialogue(ASKING)
    (owed,) = content(ekvik, "dialoger/badplatsen/", date(2026, 5, 4)).unanswered
    assert (owed.dialogue.address, owed.due, owed.days_late) == ("dialoger/torget/", date(2026, 4, 30), 4)
    assert content(ekvik, "dialoger/badplatsen/", date(2026, 4, 30)).unanswered == ()
    assert content(ekvik, "dialoger/badplatsen/", date(2026, 7, 1)).unanswered == ()
    assert content(ekvik, "dialoger/torget/", date(2026, 5, 4)).unanswered == ()


def test_what_can_be_influenced_is_told_in_brief_and_the_next_answer_with_its_day(ekvik: SiteFolder) -> None:
    ekvik.dialogue(ASKING)
    view = content(ekvik, "dialoger/badplatsen/", date(2026, 5, 4))
    assert [(line.key, line.first, line.more) for line in view.influence.brief] == [("open", "A", 2), ("fixed", "D", 0)]
    assert view.next_answer == date(2026, 7, 30)
    assert content(ekvik, "dialoger/badplatsen/", date(2026, 8, 1)).next_answer is None


def test_an_occasion_to_come_leads_to_its_calendar_file(ekvik: SiteFolder) -> None:
    occasions = "[{id: kajen, start: 2026-05-12 18:00}, {start: 2026-05-01 18:00}]"
    ekvik.dialogue(f"{ASKING}\noccasions: {occasions}")
    part = content(ekvik, "dialoger/badplatsen/", date(2026, 5, 4)).taking_part
    assert [o.calendar for o in part.coming] == ["dialoger/badplatsen/kajen.ics"]
    assert [o.calendar for o in part.past] == [None]
