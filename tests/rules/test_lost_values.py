"""A value that cannot be read is one fault, and not also taken for a value that is not there."""

from __future__ import annotations

import pytest

from tests.conftest import SiteFolder

OPEN = "opens: 2026-11-02\n"
ANSWERED = "stage: summary\npublished: 2026-12-20\n"


def codes(site: SiteFolder) -> set[str]:
    return {finding.rule for finding in site.check() if not finding.rule.startswith("OBL1")}


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
    ekvik.feedback("svar", "stage: decision\npublished: 2026-12-20\n")
    assert codes(ekvik) == {"DOC124"}
