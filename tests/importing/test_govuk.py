"""A consultation as GOV.UK's content API gives it becomes drafts, and findings say what they lack."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from genklang.cli import run
from tests.conftest import AS_OF, SiteFolder

ITEM: dict[str, Any] = {
    "base_path": "/government/consultations/lights-on-the-quay",
    "content_id": "5f1d2a0e-0000-4000-8000-000000000001",
    "document_type": "consultation_outcome",
    "schema_name": "consultation",
    "locale": "en",
    "title": "Lights on the quay: how bright?",
    "description": "We ask how the quay should be lit\nat night.",
    "first_published_at": "2026-03-01T00:15:00.000+00:00",
    "public_updated_at": "2026-09-02T08:00:00Z",
    "details": {
        "body": '<div class="govspeak"><h2 id="why">Why</h2><p>See <a href="/guidance/lights">the guide</a> &amp; think.</p>'
        "<ul><li>one</li><li>two</li></ul><script>alert(1)</script><p onclick='x()'>End</p></div>",
        "opening_date": "2026-03-02T09:30:00.000+00:00",
        "closing_date": "2026-06-01T22:45:00.000Z",
        "ways_to_respond": {
            "link_url": "https://survey.example/quay",
            "email": "quay@harbour.example",
            "postal_address": "Quay team\n1 Harbour Road",
        },
        "attachments": [{"title": "Plan of the quay", "url": "/media/1/plan.pdf", "content_type": "application/pdf"}],
        "public_feedback_detail": "<p>312 people wrote.</p>",
        "public_feedback_publication_date": "2026-07-01T10:00:00Z",
        "final_outcome_detail": "<p>We chose <strong>dim</strong> lights.</p>",
        "final_outcome_publication_date": "2026-09-02T08:00:00Z",
        "political": False,
    },
    "links": {"organisations": [{"title": "Harbour Board", "base_path": "/government/organisations/harbour-board"}]},
}


def take(site: SiteFolder, item: Any, name: str = "quay.json") -> int:
    path = site.root / name
    path.write_text(item if isinstance(item, str) else json.dumps(item), encoding="utf-8")
    return run(["import", str(path), "--root", str(site.root), "--as-of", AS_OF.isoformat()])


def text(site: SiteFolder, name: str) -> str:
    return (site.root / "content" / name).read_text(encoding="utf-8")


def test_a_consultation_becomes_drafts(site: SiteFolder, capsys: pytest.CaptureFixture[str]) -> None:
    assert take(site, ITEM) == 0
    assert (
        text(site, "dialoger/lights-on-the-quay.md")
        == """\
---
type: dialogue
language: en
title: 'Lights on the quay: how bright?'
summary: We ask how the quay should be lit at night.
published: 2026-03-01
updated: 2026-09-02
level: consultation
responsible_body: harbour-board
opens: 2026-03-02
closes: 2026-06-01
take_part:
  - channel: Online
    url: https://survey.example/quay
  - channel: E-mail
    url: mailto:quay@harbour.example
  - channel: Post
    text: Quay team 1 Harbour Road
materials:
  - title: Plan of the quay
    url: https://www.gov.uk/media/1/plan.pdf
sources:
  - document: 'Lights on the quay: how bright?'
    url: https://www.gov.uk/government/consultations/lights-on-the-quay
draft: true
---

## Why

See [the guide](https://www.gov.uk/guidance/lights) & think.

- one
- two

End
"""
    )
    assert "We chose **dim** lights." in text(site, "aterkoppling/lights-on-the-quay-response.md")
    assert "stage: summary\n" in text(site, "aterkoppling/lights-on-the-quay-summary.md")
    assert "title: Harbour Board\n" in text(site, "organ/harbour-board.md")
    said = capsys.readouterr()
    assert said.out.startswith("Wrote content/dialoger/lights-on-the-quay.md\n")
    assert "4 file(s) written, 0 thing(s) not taken over." in said.err


def test_what_is_missing_is_told_by_findings_and_never_an_error(
    site: SiteFolder, capsys: pytest.CaptureFixture[str]
) -> None:
    assert take(site, ITEM) == 0
    lines = capsys.readouterr().out.splitlines()
    found = [line for line in lines if line.startswith("content/dialoger/lights-on-the-quay.md:")]
    assert any(" DIA" in line for line in found)
    assert lines[-1].startswith("0 errors") or "error" not in lines[-1]
    assert all(document.fields.draft for document in site.catalogue().documents)


def test_a_consultation_that_is_open_has_no_feedback(site: SiteFolder) -> None:
    details = {key: value for key, value in ITEM["details"].items() if not key.startswith(("public_", "final_"))}
    assert take(site, {**ITEM, "document_type": "open_consultation", "details": details}) == 0
    assert not (site.root / "content/aterkoppling").exists()


def test_a_second_import_leaves_everything_alone(site: SiteFolder, capsys: pytest.CaptureFixture[str]) -> None:
    assert take(site, ITEM) == 0
    path = site.root / "content/dialoger/lights-on-the-quay.md"
    path.write_text(path.read_text(encoding="utf-8").replace("We ask", "We asked"), encoding="utf-8")
    capsys.readouterr()
    assert take(site, ITEM) == 1
    assert "quay.json: dialogue/lights-on-the-quay is there already" in capsys.readouterr().err
    assert "We asked how" in path.read_text(encoding="utf-8")


def test_two_consultations_of_one_organisation(site: SiteFolder) -> None:
    other = {**ITEM, "base_path": "/government/consultations/boats", "title": "Boats"}
    for name, item in (("a.json", ITEM), ("b.json", other)):
        (site.root / name).write_text(json.dumps(item), encoding="utf-8")
    assert (
        run(
            [
                "import",
                *(str(site.root / n) for n in ("a.json", "b.json")),
                "--root",
                str(site.root),
                "--as-of",
                "2026-11-24",
            ]
        )
        == 0
    )
    assert len(list((site.root / "content").rglob("*.md"))) == 7


@pytest.mark.parametrize(
    ("item", "code", "said"),
    [
        ({**ITEM, "document_type": "guide"}, 1, "quay.json: document_type: 'guide' is no consultation"),
        ([], 1, "document_type: 'None' is no consultation"),
        ({**ITEM, "details": {**ITEM["details"], "opening_date": "soon"}}, 1, "opening_date: 'soon' is not a date"),
        ({**ITEM, "details": {}}, 1, "details: is missing"),
        ({**ITEM, "title": 7}, 1, "title: is not a text"),
        ({**ITEM, "base_path": "", "title": "?!"}, 1, "neither gives an id"),
        ({**ITEM, "public_updated_at": "9999-12-31T23:59:59-14:00"}, 1, "public_updated_at: '9999"),
        ('{"title": "x"', 2, "quay.json:1:14: this is not JSON"),
        ('{"a": 1,\n"title": "\\ud83d"}', 2, "quay.json:2: \\ud83d is half of a character"),
        ('{"a": ' + "[" * 300 + "]" * 300 + "}", 2, "are nested too deeply"),
        ('{"a": ' + "[" * 99_999, 2, "are nested too deeply"),
        ("null", 1, "document_type: 'None' is no consultation"),
        (
            {
                "document_type": "open_consultation",
                "base_path": "/x/y",
                "links": [],
                "details": {"body": 3, "attachments": "x"},
            },
            1,
            "closing_date: is missing",
        ),
    ],
)
def test_bad_input_is_told(
    site: SiteFolder, capsys: pytest.CaptureFixture[str], item: Any, code: int, said: str
) -> None:
    assert take(site, item) == code
    error = capsys.readouterr().err
    assert said in error
    assert "bug" not in error


def test_a_file_that_is_none(site: SiteFolder, capsys: pytest.CaptureFixture[str]) -> None:
    for name, said in (("finns-inte.json", "cannot be read"), ("x.docx", "is no folder, no .json and no .csv file")):
        assert run(["import", str(Path(name)), "--root", str(site.root)]) == 2
        assert said in capsys.readouterr().err
