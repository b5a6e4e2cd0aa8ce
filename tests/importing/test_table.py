"""A table becomes drafts by a mapping; each fault is told by file, row and column, or by the mapping's line."""

from __future__ import annotations

import pytest

from genklang.cli import run
from tests.conftest import AS_OF, SiteFolder

MAPPING = """\
type: dialogue
columns:
  title: Rubrik
  summary: Ingress
  level: Nivå
  opens: Start
  closes: Slut
  topics: Ämnen
  contact.role: Kontakt
values:
  level: {Samråd: consultation}
constants:
  responsible_body: kommunstyrelsen
body: Text
dates: DD/MM/YYYY
"""
TABLE = """\
Rubrik;Ingress;Nivå;Start;Slut;Ämnen;Kontakt;Text
Badplatsen;Hur ska den bli?;Samråd;02/03/2026;31/03/2026;"Fritid;Hamnen";Planarkitekt;"Kom och prata.

Välkommen."
Bryggan: norr;Var ska den ligga?;dialogue;;;;;
"""


def take(site: SiteFolder, table: str | bytes = TABLE, mapping: str = MAPPING) -> int:
    content = table if isinstance(table, bytes) else table.encode()
    (site.root / "dialoger.csv").write_bytes(content)
    (site.root / "karta.yml").write_text(mapping, encoding="utf-8")
    arguments = ["--mapping", str(site.root / "karta.yml"), "--root", str(site.root), "--as-of", AS_OF.isoformat()]
    return run(["import", str(site.root / "dialoger.csv"), *arguments])


def test_rows_become_drafts(ekvik: SiteFolder, capsys: pytest.CaptureFixture[str]) -> None:
    assert take(ekvik) == 0
    assert (
        (ekvik.root / "content/dialoger/badplatsen.md").read_text(encoding="utf-8")
        == """\
---
type: dialogue
responsible_body: kommunstyrelsen
title: Badplatsen
summary: Hur ska den bli?
level: consultation
opens: 2026-03-02
closes: 2026-03-31
topics:
  - Fritid
  - Hamnen
contact:
  role: Planarkitekt
draft: true
---

Kom och prata.

Välkommen.
"""
    )
    assert "title: 'Bryggan: norr'\n" in (ekvik.root / "content/dialoger/bryggan-norr.md").read_text(encoding="utf-8")
    said = capsys.readouterr()
    assert said.out.splitlines()[:2] == [
        "Wrote content/dialoger/badplatsen.md",
        "Wrote content/dialoger/bryggan-norr.md",
    ]
    assert "content/dialoger/badplatsen.md:" in said.out.split("\n", 2)[2]


@pytest.mark.parametrize("bom", ["", "\ufeff"])
@pytest.mark.parametrize(("delimiter", "line_end"), [(";", "\r\n"), (",", "\n"), ("\t", "\r\n")])
def test_as_spreadsheets_write_it(ekvik: SiteFolder, delimiter: str, line_end: str, bom: str) -> None:
    table = bom + line_end.join(delimiter.join(row) for row in (("Rubrik", "Ingress"), ("Torget", "Hur?"), ("", "")))
    assert take(ekvik, table, "type: dialogue\ncolumns: {title: Rubrik, summary: Ingress}\n") == 0
    assert (ekvik.root / "content/dialoger/torget.md").is_file()


@pytest.mark.parametrize(
    ("declared", "codec"),
    [
        ("windows-1252", "cp1252"),
        ("cp1252", "cp1252"),
        ("latin-1", "latin-1"),
        ("utf-16", "utf-16"),
        ("UTF-8", "utf-8-sig"),
    ],
)
def test_as_older_programs_save_it(ekvik: SiteFolder, declared: str, codec: str) -> None:
    mapping = f"type: dialogue\nencoding: {declared}\ncolumns: {{title: Rubrik, summary: Frågan}}\n"
    assert take(ekvik, "Rubrik;Frågan\r\nÅn;Hur ska vi använda ån?\r\n".encode(codec), mapping) == 0
    assert "summary: Hur ska vi använda ån?" in (ekvik.root / "content/dialoger/an.md").read_text("utf-8")


@pytest.mark.parametrize("sign", ["\u2028", "\x85", "\x0b", "\x0c"])
def test_breaks_within_a_cell_begin_no_row(ekvik: SiteFolder, sign: str) -> None:
    mapping = "type: dialogue\ncolumns: {title: Rubrik, summary: Ingress}\n"
    take(ekvik, f"Rubrik;Ingress\nTorget;Hur ska{sign}det bli?\nBryggan;Var?\n", mapping)
    assert sorted(p.name for p in (ekvik.root / "content/dialoger").iterdir()) == ["bryggan.md", "torget.md"]


def test_dashes_and_quotation_marks_of_windows(ekvik: SiteFolder) -> None:
    mapping = "type: dialogue\nencoding: windows-1252\ncolumns: {title: Rubrik, summary: Ingress}\n"
    assert take(ekvik, "Rubrik;Ingress\r\nTorget;”Hur?” – undrar vi…\r\n".encode("cp1252"), mapping) == 0
    assert "”Hur?” – undrar vi…" in (ekvik.root / "content/dialoger/torget.md").read_text("utf-8")


def test_long_titles_give_names_that_files_can_have(ekvik: SiteFolder) -> None:
    title = "Samråd om detaljplan för " + "Ängsbacken och Åsen, " * 20
    assert (
        take(
            ekvik,
            f'Rubrik,Ingress\n"{title}1",S\n"{title}2",S\n',
            "type: page\ncolumns: {title: Rubrik, summary: Ingress}\n",
        )
        == 0
    )
    names = sorted(path.name for path in ekvik.root.glob("content/**/samrad*.md"))
    assert len(names) == 2
    assert max(map(len, names)) < 110


def test_two_rows_of_one_title_and_an_id_of_their_own(ekvik: SiteFolder) -> None:
    mapping = "type: page\nid: Nr\ncolumns: {title: Rubrik, summary: Ingress}\n"
    assert take(ekvik, "Nr,Rubrik,Ingress\nD 1,Torget,a\nD 1,Torget,b\n", mapping) == 0
    assert sorted(p.name for p in (ekvik.root / "content/sidor").iterdir()) == ["d-1-2.md", "d-1.md"]


@pytest.mark.parametrize(
    ("row", "said"),
    [
        (
            "A;b;Samtal;;;;;",
            "dialoger.csv: row 2, column Nivå: 'Samtal' is nothing for level, so it was left out. Right is for example level: dialogue",
        ),
        (
            "A;b;;3 mars;;;;",
            "row 2, column Start: '3 mars' is nothing for opens, so it was left out. Right is for example opens: 2026-03-02",
        ),
        ("A;b;;31/02/2026;;;;", "row 2, column Start: '31/02/2026' is nothing for opens"),
        ("?!;b;;;;;;", "row 2: has neither an id nor a Rubrik"),
        ("A;b;;;;;;;för;många", "row 2: has more cells than there are headings"),
    ],
)
def test_what_does_not_fit_is_told_and_left_out(
    ekvik: SiteFolder, capsys: pytest.CaptureFixture[str], row: str, said: str
) -> None:
    table = f"{TABLE.splitlines()[0]}\n{row}\nBryggan;c;;;;;;\n"
    assert take(ekvik, table) == 1
    assert said in capsys.readouterr().err
    assert (ekvik.root / "content/dialoger/bryggan.md").is_file()
    assert [f for f in ekvik.check() if f.severity == "error"] == []


@pytest.mark.parametrize(
    ("table", "said"),
    [
        (TABLE.replace("Ingress", "Ingres"), "has no column 'Ingress', which"),
        ("", "has no column 'Rubrik'"),
        (
            TABLE.replace("Nivå", "Niva").replace("Ämnen", "Amnen").replace("Välkommen", "Valkommen").encode("cp1252")
            + "Ån;b;;;;;;\n".encode("cp1252"),
            "dialoger.csv:2: this is not UTF-8. Save it as UTF-8 and try again; in Excel that is 'CSV UTF-8'. Or say in ",
        ),
        ('Rubrik;Ingress;Nivå;Start;Slut;Ämnen;Kontakt;Text\n"A"b;c\n', "dialoger.csv:2: this is not CSV"),
    ],
)
def test_a_table_that_cannot_be_read(
    ekvik: SiteFolder, capsys: pytest.CaptureFixture[str], table: str | bytes, said: str
) -> None:
    assert take(ekvik, table) == 2
    assert said in capsys.readouterr().err


@pytest.mark.parametrize(
    ("mapping", "said"),
    [
        (
            MAPPING.replace("summary:", "sumary:"),
            "karta.yml:4:3: dialogue has no field 'sumary'. Did you mean 'summary'?",
        ),
        (
            MAPPING.replace("contact.role", "contact.rol"),
            "karta.yml:9:3: dialogue has no field 'contact.rol'. Did you mean 'contact.role'?",
        ),
        (
            MAPPING.replace("contact.role", "contact"),
            "karta.yml:9:3: 'contact' holds keys of its own. Name one of them: contact.role, contact.email",
        ),
        (MAPPING.replace("type: dialogue", "type: dialog"), "karta.yml:1:1: type must be one of: dialogue, "),
        (MAPPING.replace("columns:", "colums:"), "karta.yml:2:1: there is no key 'colums'. Did you mean 'columns'?"),
        (MAPPING.replace("  title: Rubrik\n", ""), "karta.yml:2:1: columns must name at least the one for title"),
        (MAPPING.replace("title: Rubrik", "title: [Rubrik]"), "karta.yml:3:3: 'title' must be a text"),
        (MAPPING.replace("DD/MM/YYYY", "DD/MM"), "karta.yml:15:1: 'DD/MM' must name year, month and day"),
        ("type: [", "karta.yml:2:1: this is not valid YAML"),
        *(
            (MAPPING + f"encoding: {name}\n", f"karta.yml:16:1: there is no encoding '{name}'. Write for example: enc")
            for name in ("ansi-svenska", "base64", "rot13", "a\u00e5", "x" * 200)
        ),
        (MAPPING + "delimiter: '::'\n", "delimiter must be one sign"),
        (MAPPING.replace("responsible_body:", "responsible:"), "karta.yml:13:3: dialogue has no field 'responsible'"),
    ],
)
def test_a_mapping_that_is_wrong_is_told_with_its_line(
    ekvik: SiteFolder, capsys: pytest.CaptureFixture[str], mapping: str, said: str
) -> None:
    assert take(ekvik, mapping=mapping) == 2
    assert said in capsys.readouterr().err
    assert not (ekvik.root / "content/dialoger").exists()


def test_a_table_without_a_mapping(ekvik: SiteFolder, capsys: pytest.CaptureFixture[str]) -> None:
    (ekvik.root / "a.csv").write_text(TABLE, encoding="utf-8")
    assert run(["import", str(ekvik.root / "a.csv"), "--root", str(ekvik.root)]) == 2
    assert "say with --mapping FILE which column fills which field" in capsys.readouterr().err
