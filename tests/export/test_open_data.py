"""The tables of open data, as other programs read them."""

from __future__ import annotations

import csv
import io
import json
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from csvw import TableGroup
from frictionless import Package, system

from genklang.export.csv_tables import harmless
from genklang.export.tables import TABLES
from genklang.site import prepare
from tests.conftest import AS_OF, ROOT, SiteFolder
from tests.export.conftest import Files, files_of

DIALOGUE = """
published: 2026-10-01
level: dialogue
kind: resident
question: Hur ska den bli?
topics: [Fritid, "Bad | bastu"]
areas: [Hamnen]
methods: [kafedialog, sms-enkat]
opens: 2026-10-05
closes: 2026-10-30
decision: {body: kommunstyrelsen, planned: 2026-12-15, date: 2026-12-15, outcome: Hemligt än}
occasions:
  - {id: kafe, start: 2026-10-12 18:00, place: "=cmd|' /C calc'!A0", method: kafedialog}
"""
FEEDBACK = """
stage: summary
published: 2026-11-09
audiences: [participants, residents]
participation: {participants: 84, contributions: 212}
said:
  - {theme: Bryggan, count: 47, summary: "Ja, \\"flytta\\" den"}
  - {theme: "-5 grader", count: 3}
did:
  - {theme: bryggan, response: adopted, reason: Den flyttas}
  - {theme: Parkering, response: out_of_scope, reason: Hör till staten}
"""


def written(files: Files, folder: Path) -> Path:
    for address, content in files.items():
        if address.startswith("data/"):
            place = folder / address
            place.parent.mkdir(parents=True, exist_ok=True)
            place.write_bytes(content)
    return folder / "data"


def rows(content: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(content.decode(), newline="")))


@pytest.fixture
def files(site: SiteFolder, export: Callable[[], Files]) -> Files:
    site.with_bodies().dialogue(DIALOGUE)
    site.feedback("svar", FEEDBACK)
    return export()


def test_a_column_is_declared_whole_and_once() -> None:
    assert len({table.name for table in TABLES}) == len(TABLES)
    names = [table.name for table in TABLES]
    for number, table in enumerate(TABLES):
        assert len({c.name for c in table.columns}) == len(table.columns)
        assert table.columns[0].required
        for column in table.columns:
            assert all((column.title.sv, column.title.en, column.description.sv, column.description.en))
            assert column.refers_to is None or column.refers_to in names[:number]


def test_csv_is_rfc_4180_in_utf_8(files: Files) -> None:
    content = files["data/feedback-themes.csv"]
    assert content.startswith(b"id,feedback,dialogue,theme,count,said,response,reason,reference\r\n")
    assert b"\n" not in content.replace(b"\r\n", b"")
    assert b'svar/1,svar,badplatsen,Bryggan,47,"Ja, ""flytta"" den",adopted,Den flyttas,\r\n' in content
    assert [row["theme"] for row in rows(content)] == ["Bryggan", "'-5 grader", "Parkering"]


def test_lists_times_and_flags_are_written_as_documented(files: Files) -> None:
    dialogue, occasion = rows(files["data/dialogues.csv"])[0], rows(files["data/occasions.csv"])[0]
    assert dialogue["topics"] == "Fritid|Bad ¦ bastu"
    assert dialogue["methods"] == "kafedialog|sms-enkat"
    assert (dialogue["opens"], dialogue["example"], dialogue["status"]) == ("2026-10-05", "false", "answered")
    assert dialogue["address"] == "https://dialog.ekvik.example/dialoger/badplatsen/"
    assert occasion["start"] == "2026-10-12T18:00:00+02:00"


def test_nothing_is_told_before_its_day(files: Files) -> None:
    dialogue = rows(files["data/dialogues.csv"])[0]
    assert (dialogue["decision_planned"], dialogue["decision_date"], dialogue["decision_outcome"]) == (
        "2026-12-15",
        "",
        "",
    )


def test_formulas_are_made_harmless_in_csv_and_stand_as_written_elsewhere(files: Files) -> None:
    assert rows(files["data/occasions.csv"])[0]["place"] == "'=cmd|' /C calc'!A0"
    assert json.loads(files["data/occasions.json"])[0]["place"] == "=cmd|' /C calc'!A0"
    assert [harmless(text) for text in ("+1", "@x", "\tx", "＝1", "a=b", "–5")] == [
        "'+1",
        "'@x",
        "'\tx",
        "'＝1",
        "a=b",
        "–5",
    ]


def test_json_has_the_same_rows_with_their_types(files: Files) -> None:
    theme = json.loads(files["data/feedback-themes.json"])[0]
    assert theme["count"] == 47
    dialogue = json.loads(files["data/dialogues.json"])[0]
    assert (dialogue["topics"], dialogue["example"], dialogue["closes"]) == (
        ["Fritid", "Bad | bastu"],
        False,
        "2026-10-30",
    )


@pytest.mark.parametrize("site_of", ["example", "files", "empty"])
def test_the_data_package_is_valid_with_all_rows_and_keys(
    site_of: str, request: pytest.FixtureRequest, tmp_path: Path
) -> None:
    folder = written(request.getfixturevalue(site_of), tmp_path)
    with system.use_context(trusted=True):
        report = Package(str(folder / "datapackage.json")).validate()
    assert report.valid, report.to_summary()
    assert report.stats["tasks"] == len(TABLES)


@pytest.mark.parametrize("site_of", ["example", "files", "empty"])
def test_csvw_describes_what_the_tables_hold(site_of: str, request: pytest.FixtureRequest, tmp_path: Path) -> None:
    folder = written(request.getfixturevalue(site_of), tmp_path)
    group = TableGroup.from_file(folder / "csv-metadata.json")
    assert len(group.tables) == len(TABLES)
    assert group.check_referential_integrity() is not False
    for table in group.tables:
        assert table.check_primary_key() is not False
        for row in table.iterdicts(strict=True):
            assert list(row) == [column.name for column in table.tableSchema.columns]
    for name in ("dialogues", "occasions"):
        alone = json.loads((folder / f"{name}.csv-metadata.json").read_text(encoding="utf-8"))
        assert alone["url"] == f"{name}.csv"
        assert alone["tableSchema"]["columns"][0]["titles"]["sv"][0] == "id"


def opened(content: bytes) -> sqlite3.Connection:
    connection = sqlite3.connect(":memory:")
    connection.deserialize(content)
    return connection


def test_the_database_is_whole_and_its_keys_lead_somewhere(example: Files) -> None:
    database = opened(example["data/genklang.sqlite"])
    assert database.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    assert database.execute("PRAGMA foreign_key_check").fetchall() == []
    assert database.execute("PRAGMA user_version").fetchone() == (1,)
    for table in TABLES:
        count = database.execute(f'SELECT count(*) FROM "{table.name}"').fetchone()[0]
        assert count == len(rows(example[f"data/{table.file}.csv"]))


def test_the_database_joins_and_searches(example: Files) -> None:
    database = opened(example["data/genklang.sqlite"])
    joined = "SELECT d.id FROM dialogues d JOIN dialogues_methods m ON m.dialogues_id = d.id WHERE m.methods_id = ?"
    assert ("skolvagar-i-norrviken",) in database.execute(joined, ["kafedialog"]).fetchall()
    late = "SELECT count(*) FROM obligations WHERE state = 'overdue' AND dialogue = 'skolorna-i-bergaby'"
    assert database.execute(late).fetchone() == (3,)
    search = "SELECT key FROM documents WHERE rowid IN (SELECT rowid FROM documents_fts WHERE documents_fts MATCH ?)"
    assert ("dialogue/snorojning-vintern-2026",) in database.execute(search, ["snöröjningen OR snöröjning"]).fetchall()
    assert database.execute(search, ["snorojning"]).fetchall() == []


def test_a_database_without_content_has_its_tables(empty: Files) -> None:
    database = opened(empty["data/genklang.sqlite"])
    assert database.execute("SELECT count(*) FROM dialogues").fetchone() == (0,)
    assert database.execute("SELECT key FROM documents").fetchall() == [("page/index",)]


def test_datasette_opens_the_database_and_answers(example: Files, tmp_path: Path) -> None:
    (tmp_path / "genklang.sqlite").write_bytes(example["data/genklang.sqlite"])
    address = "/genklang/documents.json?_search=parken&_shape=array"
    command = [sys.executable, "-m", "datasette", str(tmp_path / "genklang.sqlite"), "--get", address]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    found: list[dict[str, Any]] = json.loads(done.stdout)
    assert "dialogue/stadsparken-i-centrum" in {row["key"] for row in found}


def test_the_same_site_gives_the_same_bytes_twice_and_in_another_process(example: Files) -> None:
    assert files_of(prepare(ROOT, AS_OF)) == example
    code = (
        "import hashlib, sys; from datetime import date; from pathlib import Path; from genklang.site import prepare;"
        "from genklang.export import exported; p = prepare(Path(sys.argv[1]), date(2026, 11, 24));"
        "print(hashlib.sha256(b''.join(f.content for f in exported(p))).hexdigest())"
    )
    digests = {
        subprocess.run(
            [sys.executable, "-c", code, str(ROOT)],
            env={"PYTHONHASHSEED": seed, "LC_ALL": "C", "TZ": zone},
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        for seed, zone in (("1", "UTC"), ("2", "Asia/Tokyo"))
    }
    assert len(digests) == 1


def test_what_is_not_shown_is_in_no_table_and_no_key(site: SiteFolder, export: Callable[[], Files]) -> None:
    site.with_bodies().dialogue(DIALOGUE)
    site.write("metoder/sms-enkat.md", "type: method\ntitle: Sms\nsummary: S.\ndraft: true")
    site.feedback("svar", FEEDBACK + "draft: true\n")
    files = export()
    assert rows(files["data/dialogues.csv"])[0]["methods"] == "kafedialog"
    assert rows(files["data/feedback.csv"]) == rows(files["data/feedback-themes.csv"]) == []
    assert b"sms-enkat" not in files["data/genklang.sqlite"]
