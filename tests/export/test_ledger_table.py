"""The ledger as a table: what a spreadsheet and a program get."""

from __future__ import annotations

import csv
import io

import pytest

from genklang.export import exported
from genklang.export.ledger_table import COLUMNS, harmless
from genklang.site import prepare
from tests.conftest import AS_OF, SiteFolder


def table(site: SiteFolder) -> tuple[bytes, list[dict[str, str]]]:
    (found,) = (f.content for f in exported(prepare(site.root, AS_OF)) if f.address == "ledger.csv")
    return found, list(csv.DictReader(io.StringIO(found.decode("utf-8-sig"), newline="")))


def test_every_promise_is_a_line_and_the_most_pressing_comes_first(ekvik: SiteFolder) -> None:
    ekvik.dialogue("opens: 2026-03-02\ncloses: 2026-03-31\ncommunication_plan: Brev")
    _, lines = table(ekvik)
    assert len(lines) == len(ekvik.assess().obligations)
    assert tuple(lines[0]) == COLUMNS
    assert (lines[0]["state"], lines[-1]["state"], lines[-1]["kind"]) == ("overdue", "met", "communication-plan")
    owed = next(line for line in lines if line["kind"] == "feedback-residents")
    assert (owed["title"], owed["event"], owed["event_date"], owed["due"], owed["days_late"]) == (
        "Badplatsen", "closes", "2026-03-31", "2026-04-30", "208",
    )  # fmt: skip
    assert owed["satisfied_on"] == ""


def test_it_is_what_spreadsheets_and_rfc_4180_ask_for(ekvik: SiteFolder) -> None:
    ekvik.dialogue('title: "Hur, \\"var\\" och när?"\nopens: 2026-11-01'.replace("title", "question"))
    content, _ = table(ekvik)
    assert content.startswith(b"\xef\xbb\xbfid,document,title,")
    assert content.count(b"\r\n") == content.count(b"\n")
    assert content.endswith(b"\r\n")


def test_no_text_becomes_a_formula(ekvik: SiteFolder) -> None:
    ekvik.write(
        "dialoger/ond.md",
        'type: dialogue\ntitle: "=HYPERLINK(1)"\nsummary: Ond.\nresponsible_body: kommunstyrelsen\nopens: 2026-11-01',
    )
    _, lines = table(ekvik)
    assert {line["title"] for line in lines} == {"'=HYPERLINK(1)"}


@pytest.mark.parametrize("text", ["=1", "+1", "-1", "@a", "\t=1", "\r=1"])
def test_what_spreadsheets_reckon_gets_an_apostrophe(text: str) -> None:
    assert harmless(text) == "'" + text


def test_a_site_that_promised_nothing_has_the_header_alone(site: SiteFolder) -> None:
    _, lines = table(site)
    assert lines == []
