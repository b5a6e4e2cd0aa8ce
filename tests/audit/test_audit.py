"""`genklang audit`: lists of other systems, judged by the code that judges our own dialogues."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from genklang import EnvironmentFault
from genklang.audit import audit, load_map
from genklang.audit.days import is_form, read_day
from genklang.audit.judging import Audit
from genklang.audit.rows import read_rows
from genklang.obligations import load_profile
from tests.cli.test_check import genklang
from tests.conftest import SiteFolder

AS_OF = date(2026, 11, 24)
MAP = "name: m\ntitle: M\ncolumns: {closed: Stängde, answered: Svar, body: Nämnd, title: Rubrik}\n"
HEAD = "Rubrik;Nämnd;Stängde;Svar\n"


def judged(folder: Path, content: bytes | str, map_: str = MAP, name: str = "lista.csv", profile: str = "") -> Audit:
    raw = content.encode() if isinstance(content, str) else content
    (folder / name).write_bytes(raw)
    (folder / "karta.yml").write_text(map_, encoding="utf-8")
    chosen = load_map("karta.yml", folder)
    return audit(read_rows(folder / name, chosen), chosen, load_profile(profile or "kungsbacka", folder), AS_OF)


def refused(folder: Path, content: bytes | str, map_: str = MAP, name: str = "lista.csv") -> str:
    with pytest.raises(EnvironmentFault) as raised:
        judged(folder, content, map_, name)
    return str(raised.value)


def test_rows_are_counted_by_body(tmp_path: Path) -> None:
    found = judged(
        tmp_path,
        HEAD
        + "A;Norr;2026-03-02;2026-04-01\nB;Norr;2026-03-02;2026-04-02\nC;Söder;2026-03-02;\nD;Söder;2026-11-20;-\n",
    )
    assert {name: (t.rows, t.met, t.late, t.overdue, t.waiting) for name, t in found.bodies.items()} == {
        "Norr": (2, 1, 1, 0, 0),
        "Söder": (2, 0, 0, 1, 1),
    }
    assert (found.total.rows, found.total.median_days) == (4, 30.5)
    assert [(one.title, one.days_late) for one in found.worst] == [("C", 237), ("B", 1)]


@pytest.mark.parametrize(("profile", "day"), [("kungsbacka", "2026-02-02"), ("uk-government", "2026-02-28")])
def test_a_row_is_judged_as_a_dialogue_of_the_same_days_is(ekvik: SiteFolder, profile: str, day: str) -> None:
    ekvik.dialogue(f"opens: {day}\ncloses: {day}\n")
    owed = {o.kind: o for o in ekvik.assess(AS_OF, profile).of("dialogue/badplatsen")}["feedback-residents"]
    (row,) = judged(ekvik.root, f"{HEAD}A;;{day};\n", profile=profile).worst
    assert (row.due, row.state, row.days_late) == (owed.due, owed.state, owed.days_late)


TABLE = HEAD + "Bygården, “ny”;Norr;2026-03-02;2026-04-01\n"


@pytest.mark.parametrize(
    "raw",
    [
        TABLE.encode(),
        b"\xef\xbb\xbf" + TABLE.encode(),
        TABLE.encode("cp1252"),
        TABLE.encode("utf-16"),
        TABLE.replace("\n", "\r\n").encode(),
        TABLE.replace(",", "").replace(";", ",").encode(),
        TABLE.replace(";", "\t").encode(),
        b"sep=;\r\n" + TABLE.encode(),
        TABLE.replace(HEAD, HEAD.upper()).encode(),
        (TABLE + ";;;\n\n").encode(),
    ],
)
def test_encodings_and_delimiters_of_spreadsheets(tmp_path: Path, raw: bytes) -> None:
    found = judged(tmp_path, raw)
    assert (list(found.bodies), found.total.met, found.faults) == (["Norr"], 1, ())


def test_a_cell_may_hold_lines_and_a_row_may_be_short(tmp_path: Path) -> None:
    found = judged(tmp_path, HEAD + '"En\nfråga; lång";Norr;2026-03-02;2026-04-01\nB;Norr;2026-03-02\nC;Norr\n')
    assert (found.total.met, found.total.overdue) == (1, 1)
    assert [(fault.row, fault.reason) for fault in found.faults] == [(4, "no-closing")]


def test_wrong_days_are_told_with_row_and_column_and_the_others_go_on(tmp_path: Path) -> None:
    found = judged(
        tmp_path,
        HEAD
        + "A;N;2026-02-30;\nB;N;46082;\nC;N;2026-03-02;snart\nD;N;2026-03-02;2026-02-01\nE;N;2026-03-02;2026-03-09\n",
    )
    assert [(f.row, f.column, f.value, f.reason) for f in found.faults] == [
        (2, "closed", "2026-02-30", "date"),
        (3, "closed", "46082", "date"),
        (4, "answered", "snart", "date"),
        (5, "answered", "2026-02-01", "before-closing"),
    ]
    assert (found.total.rows, found.total.met, found.total.overdue) == (2, 1, 1)


def test_an_answer_after_as_of_does_not_count_yet(tmp_path: Path) -> None:
    found = judged(tmp_path, HEAD + "A;N;2026-03-02;2026-12-01\n")
    assert (found.total.overdue, found.total.median_days) == (1, None)


@pytest.mark.parametrize(
    ("raw", "said"),
    [
        (b"", "is empty"),
        (b"\n \n", "is empty"),
        (b"PK\x03\x04abc", "is a spreadsheet"),
        (b"\x89PNG\r\n\x1a\n\0\0\0", "is no text file"),
        (b"Rubrik;Svar\nA;2026-03-02\n", "there is no column 'Stängde' (closed). There are: Rubrik, Svar."),
        (b"Stangde;Svar\n2026-03-02;\n", "Did you mean 'Stangde'?"),
        ("Stängde;Svar;Svar\n2026-03-02;;\n".encode(), "the column 'svar' stands there twice"),
    ],
)
def test_files_that_are_no_such_list(tmp_path: Path, raw: bytes, said: str) -> None:
    assert said in refused(tmp_path, raw)


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    done = genklang("audit", str(tmp_path / "ingen.csv"), "--map", "have-your-say")
    assert done.returncode == 2
    assert "cannot be read" in done.stderr


JSON_MAP = (
    "name: m\ntitle: M\nlist: data.items\n"
    "columns: {closed: ends, answered: out.date, body: owners.0.name}\ndates: [YYYY-MM-DD...]\n"
)
ENTRIES: list[Any] = [
    {"ends": "2026-03-02T00:00:00Z", "out": {"date": "2026-04-01"}, "owners": [{"name": "Norr"}]},
    {"ends": "2026-03-02", "out": None},
]


def test_json_with_dotted_paths(tmp_path: Path) -> None:
    found = judged(tmp_path, json.dumps({"data": {"items": ENTRIES}}), JSON_MAP, "lista.json")
    assert {name: (t.met, t.overdue) for name, t in found.bodies.items()} == {"Norr": (1, 0), "": (0, 1)}


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("{", "is not JSON"),
        ("[" * 100_000, "is not JSON"),
        (json.dumps(ENTRIES), "holds no list at 'data.items'"),
        (json.dumps({"data": {"items": [{"end": "2026-03-02"}]}}), "no entry has 'ends' (closed). Did you mean 'end'?"),
    ],
)
def test_json_that_is_no_such_list(tmp_path: Path, text: str, said: str) -> None:
    assert said in refused(tmp_path, text, JSON_MAP, "lista.json")


def test_json_says_where_the_list_may_be(tmp_path: Path) -> None:
    said = refused(tmp_path, json.dumps({"results": ENTRIES}), JSON_MAP.replace("list: data.items\n", ""), "lista.json")
    assert "Write in the map: list: results" in said


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        (("name: m\n", ""), "karta.yml:1:1: 'name' is missing"),
        (("columns", "colums"), "karta.yml:"),
        (("closed: Stängde, ", ""), "karta.yml:3:10: 'closed' is missing"),
        (("closed: Stängde", "closd: Stängde"), "karta.yml:"),
        (("title: M", "title: M\ndates: [DD/MM]"), "karta.yml:3:9: 'dates.1' cannot be 'DD/MM'"),
        (("title: M", "title: M\ndelimiter: semicolon"), "karta.yml:3:12: 'delimiter' cannot be"),
        (("title: M", "title: M\nencoding: klingon"), "karta.yml:3:11: 'encoding' cannot be"),
        (("title: M", "title: M\nobligation: evaluation"), "counts 'evaluation' not from closing"),
        (("title: M", "title: M\ncountry: XX"), "No holidays are known for the country 'XX'"),
        (("title: M", "title: [M"), "not valid YAML"),
    ],
)
def test_wrong_maps_are_told_with_file_and_line(tmp_path: Path, wrong: tuple[str, str], said: str) -> None:
    assert said in refused(tmp_path, HEAD, MAP.replace(*wrong))


def test_an_unknown_map_is_told_with_the_nearest() -> None:
    with pytest.raises(EnvironmentFault, match="Did you mean 'have-your-say'"):
        load_map("have-your-sai", Path())


@pytest.mark.parametrize(
    ("text", "form", "day"),
    [
        ("2026-05-04", "YYYY-MM-DD", date(2026, 5, 4)),
        ("04/05/2026", "DD/MM/YYYY", date(2026, 5, 4)),
        ("04/05/2026", "MM/DD/YYYY", date(2026, 4, 5)),
        ("4.5.2026", "D.M.YYYY", date(2026, 5, 4)),
        ("4 maj 2026", "D MMMM YYYY", date(2026, 5, 4)),
        ("4 May 2026", "D MMMM YYYY", date(2026, 5, 4)),
        ("4. december 2026", "D. MMMM YYYY", date(2026, 12, 4)),
        ("2026-05-04T12:00:00Z", "YYYY-MM-DD...", date(2026, 5, 4)),
        ("2026-05-04T12:00:00Z", "YYYY-MM-DD", None),
        ("31/02/2026", "DD/MM/YYYY", None),
        ("0000-01-01", "YYYY-MM-DD", None),
        ("4 smarch 2026", "D MMMM YYYY", None),
        ("٠٤/٠٥/٢٠٢٦", "DD/MM/YYYY", None),
    ],
)
def test_days_in_many_forms(text: str, form: str, day: date | None) -> None:
    assert is_form(form)
    assert read_day(text, [form]) == day


@pytest.mark.parametrize("form", ["", "YYYY", "MM/DD", "YYYY-MM-DD-DD", "date", "YY-MM-DD"])
def test_forms_that_name_no_day(form: str) -> None:
    assert not is_form(form)


def test_the_command_needs_no_site_and_exits_with_zero_on_debts(tmp_path: Path) -> None:
    (tmp_path / "lista.csv").write_text('title,closed,feedback published\n"A\x1b[31m",2026-03-02,\nB,soon,\n')
    arguments = ("audit", str(tmp_path / "lista.csv"), "--map", "have-your-say", "--as-of", "2026-11-24")
    done = genklang(*arguments, "--format", "json")
    report = json.loads(done.stdout)
    assert done.returncode == 0
    assert (report["profile"], report["obligation"], report["within"]) == ("eu-have-your-say", "feedback-residents", 56)
    assert report["total"] | {"rows": 1, "overdue": 1} == report["total"]
    assert report["faults"] == [{"row": 3, "column": "closed", "value": "soon", "reason": "date"}]
    assert "Rad 3: ”soon”" in done.stderr
    assert "\x1b" not in genklang(*arguments).stdout
    assert "| 211 | 2026-04-27 |" in genklang(*arguments, "--format", "markdown").stdout


def test_a_list_of_which_no_row_can_be_read_exits_with_two(tmp_path: Path) -> None:
    (tmp_path / "lista.csv").write_text("title,closed,feedback published\nA,46082,\n")
    done = genklang("audit", str(tmp_path / "lista.csv"), "--map", "have-your-say")
    assert (done.returncode, done.stdout) == (2, "")
    assert "No row of" in done.stderr


@pytest.mark.slow
def test_a_long_list_is_read_row_by_row(tmp_path: Path) -> None:
    path = tmp_path / "lista.csv"
    with path.open("w", encoding="utf-8") as file:
        file.write("title,closed,feedback published\n")
        file.writelines(f"Fråga {n},2026-03-02,2026-0{n % 6 + 4}-01\n" for n in range(20_000))
    chosen = load_map("have-your-say", Path())
    found = audit(read_rows(path, chosen), chosen, load_profile("eu-have-your-say", Path()), AS_OF)
    assert (found.total.rows, len(found.worst)) == (20_000, 10)
