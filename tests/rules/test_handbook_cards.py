"""What the rules for method cards find in the handbook's own seven, with the steps that it prints, in our words.

Kungsbacka kommun, Handbok i invånardialog (October 2012), p. 12-18.
"""

from __future__ import annotations

import pytest

from genklang import Finding
from tests.rules.rule_fixtures import FOLDER, check, load, report

CARDS = FOLDER / "handbook_cards"


@pytest.fixture(scope="module")
def found() -> list[Finding]:
    return [finding for finding in check(load(FOLDER, CARDS.name)) if finding.rule.startswith("MET")]


def cards_with(found: list[Finding], rule: str) -> set[str]:
    return {(finding.document or "").removeprefix("method/") for finding in found if finding.rule == rule}


def test_the_report_is_exactly_the_expected_one(found: list[Finding]) -> None:
    assert report(found) == (CARDS / "expected.txt").read_text(encoding="utf-8")


def test_three_cards_lack_the_step_for_routines(found: list[Finding]) -> None:
    assert cards_with(found, "MET104") == {"e-panel", "forslagslada", "sociala-medier-webbenkat-chatt"}


def test_two_of_them_and_sms_fail_for_more(found: list[Finding]) -> None:
    assert cards_with(found, "MET108") == {"forslagslada", "sociala-medier-webbenkat-chatt"}
    assert cards_with(found, "MET106") == {"forslagslada", "sms-enkat"}


def test_all_begin_and_end_as_they_should(found: list[Finding]) -> None:
    for rule in ("MET102", "MET103", "MET105", "MET107"):
        assert cards_with(found, rule) == set()


def test_no_card_tells_all_that_a_reader_chooses_by(found: list[Finding]) -> None:
    assert cards_with(found, "MET101") == {path.stem for path in CARDS.glob("*.md")}
