"""`genklang fix`: what findings say to write instead, and nothing else, and never to the worse."""

from __future__ import annotations

import os
import pty
import select
import subprocess
import sys
from dataclasses import replace
from datetime import date
from pathlib import Path
from unicodedata import normalize

import pytest
from hypothesis import given
from hypothesis import strategies as st

import genklang as library
from genklang.authoring.mending import mends, offered, overlaps, with_replacements
from genklang.findings import Location, Replacement, Severity
from genklang.model import parse
from genklang.rules.doc.meant import meant, meant_day
from genklang.sources.reading import source_from_bytes
from tests.cli.test_check import ODD_NAMES, genklang
from tests.conftest import AS_OF, SiteFolder
from tests.rules.rule_fixtures import CODES, Fixture

FAULTY = """\
---
type: dialoge
title: Lekplatsen: vad ska den ha?
summary: Hjälp oss # välja.
topics:
\t- Lek
\t- Bad
draft:\tja
responsable_body: "Kommunstyrelsen"
methods: kafedialogg
level: dialog # inte än
opens: 4/5 2026
closes: den 31 maj 2026
occasions:
  - id: kvall
    start: '2026-05-12 kl. 18.00'
decision: {planned: 2026-9-1}
---
Här finns bad\u200bplatsen: 4/5 2026.
"""
MENDED = """\
---
type: dialogue
title: "Lekplatsen: vad ska den ha?"
summary: Hjälp oss # välja.
topics:
  - Lek
  - Bad
draft: true
responsible_body: kommunstyrelsen
methods: [kafedialog]
level: dialogue # inte än
opens: 2026-05-04
closes: 2026-05-31
occasions:
  - id: kvall
    start: 2026-05-12 18:00
decision: {planned: 2026-09-01}
---
Här finns badplatsen: 4/5 2026.
"""


def fix(site: SiteFolder, *arguments: str, code: int = 0) -> str:
    done = genklang("fix", *arguments, "--root", str(site.root))
    assert done.returncode == code, done.stdout + done.stderr
    return done.stdout + done.stderr


def written(site: SiteFolder, text: str, name: str = "dialoger/lekplatsen.md") -> Path:
    path = site.root / "content" / name
    path.parent.mkdir(exist_ok=True)
    path.write_bytes(text.encode("utf-8"))
    return path


@pytest.mark.parametrize("windows", [False, True])
def test_all_that_is_offered_is_mended_and_the_rest_stays(ekvik: SiteFolder, windows: bool) -> None:
    mark, end = ("\ufeff", "\r\n") if windows else ("", "\n")
    path = written(ekvik, mark + FAULTY.replace("\n", end))
    said = fix(ekvik, "--yes")
    assert path.read_bytes().decode("utf-8") == MENDED.replace("\n", end)
    assert "DOC123 Nyckeln ”responsable_body” finns inte." in said
    assert '-responsable_body: "Kommunstyrelsen"\n+responsible_body: "Kommunstyrelsen"\n' in said
    assert "-draft:→ ja\n+draft: ja\n" in said
    assert f"{17 if windows else 16} ändringar gjorda.\nInga fel finns." in said


def test_a_dry_run_shows_and_writes_nothing(ekvik: SiteFolder) -> None:
    path = written(ekvik, FAULTY)
    assert "3 ändringar att göra. Inget är skrivet." in fix(ekvik, "--dry-run", code=1)
    assert path.read_bytes().decode("utf-8") == FAULTY


def test_without_a_terminal_it_says_what_to_add(ekvik: SiteFolder) -> None:
    assert "There is no terminal to ask on: give --yes for all changes" in fix(ekvik, code=2)


def test_what_nobody_can_know_is_left(ekvik: SiteFolder) -> None:
    """A year is no slip of the pen, a date of two readings is none, and a key that is there is not written twice."""
    text = (
        "---\ntype: feedback\ntitle: Svar\nsummary: Så blev det.\nsumary: Så.\ndialogue: parken-2025\nstage: summary\n"
        "published: 2026-11-31\n---\n"
    )
    ekvik.write("dialoger/parken-2026.md", "type: dialogue\ntitle: Parken\nsummary: Hur ska den bli?\ndraft: true")
    path = written(ekvik, text)
    assert "0 ändringar gjorda." in fix(ekvik, "--yes", str(path), code=1)
    assert path.read_text(encoding="utf-8") == text


def test_on_a_terminal_each_is_asked_about(ekvik: SiteFolder) -> None:
    path = written(ekvik, "---\ntype: page\ntitle: Om\nsumary: Om oss.\npublished: 2026-5-4\nupdated: 2026-6-4\n---\n")
    shown, code = on_terminal(ekvik, [b"n\n", b"j\n", b"s\n"])
    text = path.read_text(encoding="utf-8")
    assert "Ändra så? Ja, nej, alla eller sluta (j, n, a, s)" in shown
    assert text == "---\ntype: page\ntitle: Om\nsumary: Om oss.\npublished: 2026-05-04\nupdated: 2026-6-4\n---\n"
    assert code == 1
    shown, code = on_terminal(ekvik, [b"x\n", b"a\n"])
    assert path.read_text(encoding="utf-8") == (
        "---\ntype: page\ntitle: Om\nsummary: Om oss.\npublished: 2026-05-04\nupdated: 2026-06-04\n---\n"
    )
    assert code == 0


def on_terminal(site: SiteFolder, answers: list[bytes]) -> tuple[str, int]:
    """What is shown on a terminal on which somebody answers each question, and the exit code."""
    ours, theirs = pty.openpty()
    command = [sys.executable, "-m", "genklang", "fix", "--root", str(site.root)]
    process = subprocess.Popen(command, stdin=theirs, stdout=theirs, stderr=theirs, env={**os.environ, "NO_COLOR": "1"})
    os.close(theirs)
    shown, asked = b"", 0
    while True:
        if not select.select([ours], [], [], 60)[0]:
            break
        try:
            part = os.read(ours, 4096)
        except OSError:
            break
        shown += part
        if shown.count(b"(j, n, a, s)") > asked:
            os.write(ours, answers[asked])
            asked += 1
    os.close(ours)
    return shown.decode("utf-8", "replace").replace("\r\n", "\n"), process.wait(60)


@pytest.mark.parametrize("code", CODES)
def test_no_remedy_makes_anything_worse(code: str) -> None:
    """In the bad files of every rule: a remedy that is taken leaves no new error in a file that could be read."""
    before = Fixture(code).bad()
    findings = library.check(before, library.assess(before, AS_OF))
    for path, of_file in offered(findings).items():
        parsed = next(parsed for parsed in before.parsed if parsed.source.path == path)
        text, taken = parsed.source.text, list[Replacement]()
        for finding in of_file:
            assert finding.fix
            if not overlaps(finding.fix, taken) and mends(finding, text, with_replacements(text, [finding.fix])):
                taken.append(finding.fix)
        mended = parse(source_from_bytes(with_replacements(text, taken).encode(), path, parsed.source.relative))
        rest = tuple(mended if other is parsed else other for other in before.parsed)
        after = replace(before, parsed=rest)
        left = library.check(after, library.assess(after, AS_OF))
        if taken and parsed.source.readable and parsed.type:
            assert errors(left) < errors(findings) or all(f.severity is not Severity.ERROR for f in of_file)


def errors(findings: tuple[library.Finding, ...]) -> int:
    return sum(finding.severity is Severity.ERROR for finding in findings)


def test_remedies_are_offered_by_the_rules_that_know_them() -> None:
    def offers(code: str) -> bool:
        catalogue = Fixture(code).bad()
        return any(f.fix for f in library.check(catalogue, library.assess(catalogue, AS_OF)) if f.rule == code)

    wanted = {"DOC104", "DOC108", "DOC109", "DOC121", "DOC123", "DOC124", "DOC125", "DOC138"}
    wanted |= {"LNK101", "LNK102", "REF101", "REF104", "REF105", "SEC121"}
    assert {code for code in CODES if offers(code)} == wanted


LINKED = """\
---
type: page
title: Om
summary: Om oss.
---
Läs om [lekplatsen](../dialoger/lekplattsen.md#bakgrundd), [lekplatsen](../Dialoger/lekplatsen%20norr.md), om
[hur det går till](#sa-gar-de-till) och [planen](planen-2025.md).

## Så går det till
"""


def test_links_that_are_nearly_right_are_mended(ekvik: SiteFolder) -> None:
    dialogue = "type: dialogue\ntitle: Lekplatsen\nsummary: Hur ska den bli?\ndraft: true"
    ekvik.write("dialoger/lekplatsen.md", dialogue, "\n## Bakgrund\n")
    ekvik.write("dialoger/lekplatsen norr.md", dialogue)
    ekvik.write("sidor/planen-2026.md", "type: page\ntitle: Planen\nsummary: En plan.")
    path = written(ekvik, LINKED, "sidor/om.md")
    said = fix(ekvik, "--yes", code=1)
    text = path.read_text(encoding="utf-8")
    assert "[lekplatsen](../dialoger/lekplatsen.md#bakgrund), [lekplatsen](../dialoger/lekplatsen%20norr.md)" in text
    assert "[hur det går till](#sa-gar-det-till)" in text
    assert "[planen](planen-2025.md)" in text  # another year is another page
    assert "+[hur det går till](#sa-gar-det-till) och [planen](planen-2025.md)." in said


@pytest.mark.parametrize("name", ODD_NAMES.values(), ids=list(ODD_NAMES))
def test_a_file_with_an_odd_name_is_mended_and_put_in_order(ekvik: SiteFolder, name: str) -> None:
    path = ekvik.write(f"sidor/{name}", "summary: Så.\ntype: page\ntitel: Om")
    assert "-titel: Om\n+title: Om\n" in genklang("fix", "--yes", "--root", str(ekvik.root), str(path)).stdout
    assert genklang("fmt", "--root", str(ekvik.root), str(path)).returncode == 0
    assert path.read_bytes() == "---\ntype: page\ntitle: Om\nsummary: Så.\n---\n".encode()


def test_letters_that_were_encoded_twice_are_mended_on_every_line(ekvik: SiteFolder) -> None:
    whole = "---\ntype: page\ntitle: Förskolan på Ängö\nsummary: Om oss – och er.\n---\nHär är São Paulo.\n\nOch å.\n"
    path = written(ekvik, whole.encode("utf-8").decode("cp1252"))
    said = fix(ekvik, "--yes")
    assert path.read_text(encoding="utf-8") == whole
    assert "+title: Förskolan på Ängö\n" in said
    assert "4 ändringar gjorda." in said


def test_a_text_over_several_lines_is_not_cut_off() -> None:
    text = '---\ntype: page\ntitle: Om\nsummary: "Hur ska den\n  bli\n---\n'
    parsed = parse(source_from_bytes(text.encode(), "a.md", "a.md"))
    remedy = Replacement(Location("a.md", 4, 1), len('summary: "Hur ska den'), 'summary: "Hur ska den"')
    fault = parsed.faults[0]
    finding = library.Finding("DOC108", fault.rule, Severity.ERROR, fault.location, "", "", fix=remedy)
    assert not mends(finding, text, with_replacements(text, [remedy]))


@pytest.mark.parametrize(
    ("expected", "found", "instead"),
    [
        ("date", "2026-5-4", "2026-05-04"),
        ("date", "2026/05/04", "2026-05-04"),
        ("date", "2026.5.4", "2026-05-04"),
        ("date", "20260504", "2026-05-04"),
        ("date", "4/5 2026", "2026-05-04"),
        ("date", "4/5-2026", ""),
        ("date", "4. maj 2026", "2026-05-04"),
        ("date", "den 1:a januari 2026", "2026-01-01"),
        ("date", "31 MARS 2026", "2026-03-31"),
        ("date", "1 marts 2026", "2026-03-01"),
        ("date", "May 4th, 2026", "2026-05-04"),
        ("date", "4 Sept. 2026", "2026-09-04"),
        ("date", "31 april 2026", ""),
        ("date", "2026-05-04 18:00", ""),
        ("date", "maj 2026", ""),
        ("date", "4/5 26", ""),
        ("date", "våren 2026", ""),
        ("partial-date", "maj 2026", "2026-05"),
        ("partial-date", "2026-5", "2026-05"),
        ("partial-date", "4 maj 2026", "2026-05-04"),
        ("date-time", "2026-05-04 kl 18.00", "2026-05-04 18:00"),
        ("date-time", "2026-05-04 18.00", "2026-05-04 18:00"),
        ("date-time", "2026-05-04T18:00:00", "2026-05-04 18:00"),
        ("date-time", "4 maj 2026, klockan 8.30", "2026-05-04 08:30"),
        ("date-time", "2026-05-04 25.00", ""),
        ("date-time", "2026-05-04", ""),
        ("flag", "Ja", "true"),
        ("flag", "NEJ", "false"),
        ("flag", "kanske", ""),
        ("whole-number", "1 234", "1234"),
        ("whole-number", "1,234", ""),
        ("number", "12\u00a0500,5", "12500,5"),
        ("number", "12 34", ""),
        ("slug", "Kultur- och fritidsnämnden", "kultur-och-fritidsnamnden"),
        ("url", "www.ekvik.example", ""),
    ],
)
def test_what_is_meant_is_known_or_left(expected: str, found: str, instead: str) -> None:
    assert meant(expected, found, "sv") == instead


@given(st.dates(min_value=date(1000, 1, 1)), st.sampled_from(["sv", "da", "en"]))
def test_a_day_is_never_taken_for_another(day: date, language: str) -> None:
    d, m, y = day.day, day.month, day.year
    assert meant_day(f"{y}-{m}-{d}", language) == str(day)
    assert meant_day(f"{d}/{m} {y}", language) in {str(day), ""}
    assert meant_day(f"{m}/{d}/{y}", "en") in {str(day), ""}
    assert language == "en" or meant_day(f"{d}.{m}.{y}", language) == str(day)


@given(st.text(), st.data())
def test_only_the_place_is_replaced(text: str, data: st.DataObject) -> None:
    lines = text.replace("\r", "\n").split("\n")
    number = data.draw(st.integers(1, len(lines)))
    line = normalize("NFC", lines[number - 1].removeprefix("\ufeff") if number == 1 else lines[number - 1])
    start = data.draw(st.integers(0, len(line)))
    end = data.draw(st.integers(start, len(line)))
    after = with_replacements("\r\n".join(lines), [Replacement(Location("a", number, start + 1), end - start, "X")])
    mark = "\ufeff" if number == 1 and lines[0].startswith("\ufeff") else ""
    assert after.split("\r\n") == [
        *lines[: number - 1],
        mark + line[:start] + "X" + line[end:],
        *lines[number:],
    ]
