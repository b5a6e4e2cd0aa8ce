"""You said, we did: every theme with its answer, wherever that stands."""

from __future__ import annotations

from tests.conftest import SiteFolder
from tests.present.pages import content

CLOSED = "opens: 2026-03-02\ncloses: 2026-03-31\n"
SAID = """
stage: summary
published: 2026-04-10
audiences: [participants]
channels: [{audience: participants, channel: Brev, date: 2026-04-12}]
said:
  - {theme: Bryggan, count: "40", summary: Den ska ligga i norr.}
  - {theme: Parkering, count: "3", summary: Fler platser.}
"""


def test_a_theme_is_shown_with_its_answer(ekvik: SiteFolder) -> None:
    ekvik.dialogue(CLOSED)
    ekvik.feedback("svar", SAID + "did: [{theme: bryggan, response: partly_adopted, reason: Budgeten räcker inte.}]")
    pier, parking = content(ekvik, "aterkoppling/svar/").themes
    assert (pier.theme, pier.count, pier.response, pier.reason) == (
        "Bryggan",
        40,
        "partly_adopted",
        "Budgeten räcker inte.",
    )
    assert (parking.theme, parking.response, parking.answered_in) == ("Parkering", None, None)


def test_an_answer_on_another_page_is_shown_and_linked(ekvik: SiteFolder) -> None:
    ekvik.dialogue(CLOSED)
    ekvik.feedback("svar", SAID)
    ekvik.feedback(
        "beslut",
        "stage: decision\npublished: 2026-06-20\ndid: [{theme: Parkering, response: not_adopted, reason: Ryms inte.}]",
    )
    parking = content(ekvik, "aterkoppling/svar/").themes[1]
    assert (parking.response, parking.answered_in.address) == ("not_adopted", "aterkoppling/beslut/")
    (there,) = content(ekvik, "aterkoppling/beslut/").themes
    assert (there.summary, there.count, there.answered_in) == ("Fler platser.", 3, None)
    assert there.heard_in.address == "aterkoppling/svar/"


def test_results_are_told_in_numbers_and_shares(ekvik: SiteFolder) -> None:
    ekvik.dialogue(CLOSED)
    ekvik.feedback(
        "svar",
        SAID
        + 'results: [{question: Nöjd?, answers: "8", options: [{label: Ja, count: "5"}, {label: Nej, count: "3"}]}]',
    )
    (result,) = content(ekvik, "aterkoppling/svar/").results
    assert (result.answers, [(o.label, o.count, o.percent) for o in result.options]) == (
        8,
        [("Ja", 5, 62), ("Nej", 3, 38)],
    )


def test_results_without_answers_divide_by_nothing(ekvik: SiteFolder) -> None:
    ekvik.dialogue(CLOSED)
    ekvik.feedback("svar", SAID + "results: [{question: Nöjd?, options: [{label: Ja}]}]")
    (result,) = content(ekvik, "aterkoppling/svar/").results
    assert (result.answers, result.options[0].percent) == (0, 0)


def test_it_says_whom_it_reached_how_and_when(ekvik: SiteFolder) -> None:
    ekvik.dialogue(CLOSED)
    ekvik.feedback("svar", SAID)
    (reach,) = content(ekvik, "aterkoppling/svar/").reach
    assert (reach.audience, [(channel, str(day)) for channel, day in reach.channels]) == (
        "participants",
        [("Brev", "2026-04-12")],
    )


def test_the_list_has_the_latest_first_by_year(ekvik: SiteFolder) -> None:
    ekvik.dialogue(CLOSED)
    for name, day in (("ett", "2025-04-10"), ("tva", "2026-04-10"), ("tre", "2026-05-10")):
        ekvik.feedback(name, f"stage: summary\npublished: {day}")
    groups = content(ekvik, "aterkoppling/").groups
    assert [(g.heading.text, [e.link.address for e in g.entries]) for g in groups] == [
        ("2026", ["aterkoppling/tre/", "aterkoppling/tva/"]),
        ("2025", ["aterkoppling/ett/"]),
    ]
