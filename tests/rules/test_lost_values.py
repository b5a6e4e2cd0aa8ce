"""A value that cannot be read is one fault, and not also taken for a value that is not there."""

from __future__ import annotations

import pytest

from tests.conftest import SiteFolder

OPEN = "opens: 2026-11-02\n"
TOLD = "participation:\n  participants: 84\n  representation: Få under 25 år\nnext_step: Nämnden beslutar i juni.\n"
ANSWERED = "stage: summary\npublished: 2026-12-20\n" + TOLD


def codes(site: SiteFolder) -> set[str]:
    return {f.rule for f in site.check() if not f.rule.startswith(("OBL1", "DIA", "MET"))}


@pytest.mark.parametrize(
    "lost",
    ["closes: snart\n", "rounds:\n  - id: ideer\n    closes: snart\n", "methods: [Förslagslåda]\n"],
)
def test_no_closing_date_is_not_told_where_it_may_be_there(ekvik: SiteFolder, lost: str) -> None:
    ekvik.dialogue(OPEN)
    assert codes(ekvik) == {"OBL207"}
    ekvik.dialogue(OPEN + lost)
    assert codes(ekvik) == {"DOC124"}


def test_rounds_are_not_unknown_where_they_could_not_be_read(ekvik: SiteFolder) -> None:
    ekvik.dialogue(OPEN + "rounds:\n  - id: ideer\n    closes: i höst\n")
    ekvik.feedback("svar", ANSWERED + "round: ideer\n")
    assert codes(ekvik) == {"DOC124"}


def test_focus_areas_are_not_unknown_where_they_could_not_be_read(ekvik: SiteFolder) -> None:
    ekvik.write("p.md", "type: programme\ntitle: P\nsummary: S\nfocus_areas:\n  - id: Tidiga år\n    name: T")
    ekvik.write("i.md", "type: initiative\ntitle: I\nsummary: S\nprogramme: p\nfocus_areas: [tidiga-ar]")
    assert codes(ekvik) == {"DOC124"}


@pytest.mark.parametrize(
    "lost",
    [
        "said:\n  - theme: Bryggan\ndid:\n  - theme: Bryggan\n    response: ja\n    reason: Den byggs\n",
        "said:\n  - theme: Bryggan\n    count: många\ndid:\n  - theme: Bryggan\n    response: adopted\n    reason: R\n",
        "audiences: [residents]\nchannels:\n  - audience: residents\n    channel: Webb\n    date: i går\n",
    ],
)
def test_feedback_is_not_called_incomplete_where_it_could_not_be_read(ekvik: SiteFolder, lost: str) -> None:
    ekvik.dialogue(OPEN + "closes: 2026-11-30\n")
    ekvik.feedback("svar", ANSWERED + lost)
    assert codes(ekvik) == {"DOC124"}


def test_a_decision_is_not_missing_where_it_could_not_be_read(ekvik: SiteFolder) -> None:
    ekvik.dialogue(OPEN + "closes: 2026-11-30\ndecision:\n  date: i går\n")
    ekvik.feedback("svar", "stage: decision\npublished: 2026-12-20\neffect_on_decision: Ingen\n" + TOLD)
    assert codes(ekvik) == {"DOC124"}


@pytest.mark.parametrize(
    ("code", "given", "lost"),
    [
        (
            "FBK110",
            "did:\n  - theme: Bryggan\n    response: not_adopted\n    reason: Den ryms inte\n",
            "next_step: [Nej]\n",
        ),
        ("FBK111", "", "participation: många\n"),
        ("FBK112", "", "effect_on_decision: [Bryggan]\n"),
        ("FBK113", "", "next_update: i vår\n"),
        ("FBK117", "said:\n  - summary: Nära 60 procent vill bada.\n", "participation: många\n"),
    ],
)
def test_feedback_that_could_not_be_read_is_not_called_missing(
    ekvik: SiteFolder, code: str, given: str, lost: str
) -> None:
    ekvik.dialogue(OPEN + "closes: 2026-11-30\n")
    ekvik.feedback("svar", "stage: response\npublished: 2026-12-20\n" + given)
    assert code in codes(ekvik)
    ekvik.feedback("svar", "stage: response\npublished: 2026-12-20\n" + given + lost)
    assert code not in codes(ekvik)


LOST = {
    "DIA101": "readiness: ja\n",
    "DIA102": "question: [Hur]\n",
    "DIA106": "decision_stage: tidigt\n",
    "DIA116": "support: 20 procent\n",
    "DIA127": "materials: skisser\n",
}


@pytest.mark.parametrize("code", LOST)
def test_design_is_not_called_incomplete_where_it_could_not_be_read(ekvik: SiteFolder, code: str) -> None:
    ekvik.dialogue("level: dialogue\n")
    assert code in {finding.rule for finding in ekvik.check()}
    ekvik.dialogue("level: dialogue\n" + LOST[code])
    assert code not in {finding.rule for finding in ekvik.check()}


def test_a_dialogue_whose_level_could_not_be_read_is_not_judged_by_it(ekvik: SiteFolder) -> None:
    ekvik.dialogue("level: dialog\n")
    assert not [finding for finding in ekvik.check() if finding.rule.startswith("DIA")]
