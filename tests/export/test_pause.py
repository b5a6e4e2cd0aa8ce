"""Between two rounds: what other programs and other sites are told (contract §2)."""

from __future__ import annotations

import json
from collections.abc import Callable

import pytest

from tests.conftest import SiteFolder
from tests.export.conftest import Files

ROUNDS = """
level: dialogue
rounds:
  - {id: ett, opens: 2026-10-01, closes: 2026-10-31}
  - {id: tva, opens: 2027-03-03, closes: 2027-03-31}
"""


@pytest.fixture
def files(site: SiteFolder, export: Callable[[], Files]) -> Files:
    site.with_bodies().dialogue(ROUNDS)
    return export()


def test_programs_are_told_the_status_and_the_pause(files: Files) -> None:
    document = json.loads(files["api/v1/documents/dialogue/badplatsen.json"])
    (entry,) = json.loads(files["api/v1/dialogues/open.json"])["items"]
    for told in (document, entry):
        assert (told["status"], told["paused"], told["paused_until"]) == ("open", True, "2027-03-03")


def test_the_table_of_dialogues_has_it(files: Files) -> None:
    (row,) = json.loads(files["data/dialogues.json"])
    assert (row["status"], row["paused"], row["paused_until"]) == ("open", True, "2027-03-03")


def test_the_card_promises_no_way_to_take_part(files: Files) -> None:
    card = files["inbaddat/badplatsen/index.html"].decode()
    assert "<strong>Paus</strong> Just nu går det inte att delta. Nästa omgång öppnar 3 mars 2027.</p>" in card
    assert "Läs mer och delta" not in card


def test_the_feed_says_when_it_opens_again(files: Files) -> None:
    assert "Nästa omgång öppnar: 3 mars 2027" in files["feed.json"].decode()


def test_llms_txt_does_not_name_it_as_open(files: Files) -> None:
    assert "Öppna dialoger" not in files["llms.txt"].decode()
