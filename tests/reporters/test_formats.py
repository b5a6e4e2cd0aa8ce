"""Each format is what its specification says, and any text comes back as it was: the parsers are those of others."""

from __future__ import annotations

import html
import json
import re
from dataclasses import replace
from pathlib import Path
from urllib.parse import unquote

import html5lib
import jsonschema
import markdown
import pytest
from hypothesis import given, settings
from junitparser import JUnitXml
from sarif.loader import load_sarif_file

from genklang import Finding, Severity
from genklang.findings import Location, Replacement
from genklang.reporters import FORMATS, Report
from genklang.reporters.github import PER_KIND
from genklang.reporters.markdown import LONGEST
from genklang.reporters.report import LEVELS
from genklang.reporters.text import shown_safely
from tests.reporters.reports import REPORTS, finding, report, with_everything

SCHEMAS = Path(__file__).parent / "schemas"
COMMAND = re.compile(r"::(error|warning|notice) ([^:]*)::([^\n]*)")


def written(format_: str, told: Report) -> str:
    return FORMATS[format_].write(told)


def valid(format_: str, told: Report) -> object:
    """What the format's JSON holds, valid by the schema of its name."""
    data = json.loads(written(format_, told))
    schema = json.loads((SCHEMAS / f"{format_}.json").read_text(encoding="utf-8"))
    checker = jsonschema.Draft202012Validator.FORMAT_CHECKER
    jsonschema.Draft202012Validator(schema, format_checker=checker).validate(data)
    return data


def said(found: Finding) -> str:
    return f"{found.message}\n{found.hint}"


@pytest.mark.parametrize("format_", FORMATS)
def test_a_report_of_nothing_and_one_of_everything_end_in_one_newline(format_: str) -> None:
    for told in (report([]), with_everything()):
        text = written(format_, told)
        assert text.endswith("\n")
        assert not text.endswith("\n\n")
        assert text == written(format_, told)


@settings(max_examples=30, deadline=None)
@given(REPORTS)
def test_json_keeps_every_text(told: Report) -> None:
    data = valid("json", told)
    assert [(f["message"], f["hint"]) for f in data["findings"]] == [(f.message, f.hint) for f in told.findings]  # type: ignore[index]


def test_json_lists_exceptions_and_what_is_gone() -> None:
    data = valid("json", with_everything())
    assert data["ignored"][0]["reason"] == "Alla var på mötet"  # type: ignore[index]
    assert data["exceptions"] == [  # type: ignore[index]
        {"rules": ["LNG"], "paths": ["content/handbok/**"], "reason": "Fastställd text", "line": 8, "findings": 3}
    ]
    assert data["baseline"] == {"known": 2, "gone": [{"rule": "FBK101", "path": "content/om.md", "message": "Borta"}]}  # type: ignore[index]


@settings(max_examples=30, deadline=None)
@given(REPORTS)
def test_sarif_keeps_every_text_and_names_each_rule(told: Report) -> None:
    (run,) = valid("sarif", told)["runs"]  # type: ignore[index]
    rules = [rule["id"] for rule in run["tool"]["driver"]["rules"]]
    for found, result in zip(told.findings, run["results"], strict=True):
        place = result["locations"][0]["physicalLocation"]
        assert result["message"]["text"] == said(found)
        assert rules[result["ruleIndex"]] == result["ruleId"] == found.rule
        assert unquote(place["artifactLocation"]["uri"]) == found.location.path
        assert place["region"]["endColumn"] > place["region"]["startColumn"]


def test_sarif_is_read_by_sarif_tools(tmp_path: Path) -> None:
    told = report(
        [finding("Fel", Severity.ERROR), finding("Skuld", Severity.DEBT), finding("Råd"), finding("Obs", Severity.INFO)]
    )
    path = tmp_path / "genklang.sarif"
    path.write_text(written("sarif", told), encoding="utf-8")
    read = load_sarif_file(str(path))
    assert read.get_distinct_tool_names() == ["Genklang"]
    records = read.get_records()
    assert [r["Severity"] for r in records] == [
        {"info": "note"}.get(LEVELS[f.severity], LEVELS[f.severity]) for f in told.findings
    ]
    assert {(r["Location"], r["Line"], r["Code"]) for r in records} == {("content/om.md", 1, "FBK103")}


def test_columns_are_counted_as_each_format_counts_them() -> None:
    line = Finding("DOC124", "wrong-value", Severity.ERROR, finding("x", line=2).location, "m", "h", None, 2)
    at = Finding(line.rule, line.name, line.severity, type(line.location)("content/om.md", 2, 11), "m", "h", None, 2)
    told = report([at])
    region = valid("sarif", told)["runs"][0]["results"][0]["locations"][0]["physicalLocation"]["region"]  # type: ignore[index]
    assert (region["startColumn"], region["endColumn"]) == (12, 14)
    span = valid("rdjson", told)["diagnostics"][0]["location"]["range"]  # type: ignore[index]
    assert (span["start"]["column"], span["end"]["column"]) == (16, 19)


def test_what_to_write_instead_is_suggested_where_it_tells_nothing_personal() -> None:
    place = Location("content/om.md", 2, 11)
    at = Finding("DOC124", "wrong-value", Severity.ERROR, place, "m", "h", None, 2, fix=Replacement(place, 2, "ny"))
    (result,) = valid("sarif", report([at]))["runs"][0]["results"]  # type: ignore[index]
    (replacement,) = result["fixes"][0]["artifactChanges"][0]["replacements"]
    region = {"startLine": 2, "startColumn": 12, "endColumn": 14}
    assert replacement == {"deletedRegion": region, "insertedContent": {"text": "ny"}}
    (suggestion,) = valid("rdjson", report([at]))["diagnostics"][0]["suggestions"]  # type: ignore[index]
    assert suggestion == {
        "range": {"start": {"line": 2, "column": 16}, "end": {"line": 2, "column": 19}},
        "text": "ny",
    }
    personal = replace(at, fix=Replacement(place, 2, "811218-9876"))
    assert "suggestions" not in valid("rdjson", report([personal]))["diagnostics"][0]  # type: ignore[index]


@settings(max_examples=30, deadline=None)
@given(REPORTS)
def test_gitlab_gets_every_issue_with_a_fingerprint_of_its_own(told: Report) -> None:
    issues = valid("gitlab", told)
    assert len({issue["fingerprint"] for issue in issues}) == len(told.findings)  # type: ignore[attr-defined]
    assert [i["description"] for i in issues] == [f"{f.rule} {f.message}" for f in told.findings]  # type: ignore[attr-defined]


@settings(max_examples=30, deadline=None)
@given(REPORTS)
def test_reviewdog_keeps_every_text(told: Report) -> None:
    data = valid("rdjson", told)
    assert [d["message"] for d in data["diagnostics"]] == [said(f) for f in told.findings]  # type: ignore[index]


@settings(max_examples=30, deadline=None)
@given(REPORTS)
def test_junit_keeps_every_text_that_xml_can_hold(told: Report) -> None:
    suites = JUnitXml.fromstring(written("junit", told).encode("utf-8", "surrogatepass"))
    cases = {case.name: case for suite in suites for case in suite}
    assert set(cases) == set(told.sources) | {f.location.path for f in told.findings}
    assert suites.failures == sum(bool(case.result) for case in cases.values())
    for found in told.findings:
        case = cases[found.location.path]
        text = case.result[0].text if LEVELS[found.severity] == "error" else case.system_out
        assert xml_shown(found.message) in text


def xml_shown(text: str) -> str:
    writable = "\t\n\r"
    return "".join(
        s if s in writable or (s >= " " and s not in "\ufffe\uffff") else s.encode("unicode_escape").decode()
        for s in text
    )


@settings(max_examples=30, deadline=None)
@given(REPORTS)
def test_github_gets_commands_that_its_runner_reads_back(told: Report) -> None:
    commands, _, log = written("github", told).partition("::group::")
    for line in commands.splitlines():
        assert COMMAND.fullmatch(line) or line.startswith("::notice title=Genklang::"), line
    read = [COMMAND.fullmatch(line) for line in commands.splitlines() if not line.startswith("::notice title=")]
    messages = [unescaped(match[3]) for match in read if match]
    known = {shown_on_lines(said(f)) for f in told.findings}
    assert set(messages) <= known
    stop, *inside = log.splitlines()[1:]
    word = stop.removeprefix("::stop-commands::")
    assert len(word) == 64
    assert inside.count(f"::{word}::") == 1
    assert inside[-2:] == [f"::{word}::", "::endgroup::"]


def unescaped(text: str) -> str:
    return text.replace("%0D", "\r").replace("%0A", "\n").replace("%3A", ":").replace("%2C", ",").replace("%25", "%")


def shown_on_lines(text: str) -> str:
    return "\n".join(shown_safely(line) for line in text.split("\n"))


def test_github_properties_are_escaped() -> None:
    first = written("github", report([finding("Så", path="content/å ä/b,c:d%.md")])).splitlines()[0]
    assert first == (
        "::warning file=content/å ä/b%2Cc%3Ad%25.md,line=1,col=1,endColumn=2,"
        "title=FBK103 audience-without-channel::Så%0AHjälp."
    )


@pytest.mark.parametrize("number", [0, 1, 9, 10, 11, 60])
def test_github_shows_the_worst_of_each_kind_and_says_how_many_more(number: int) -> None:
    found = [finding(f"{s}{n}", s, n + 1) for s in Severity for n in range(number)]
    lines = written("github", report(found)).partition("::group::")[0].splitlines()
    kinds = [line.split()[0] for line in lines]
    assert all(kinds.count(kind) <= PER_KIND for kind in ("::error", "::warning", "::notice"))
    assert len(lines) <= 50
    shown = [line for line in lines if not line.startswith("::notice title=")]
    if len(shown) < len(found):
        assert f"{len(found) - len(shown)} till finns i loggen." in lines[-1] or "En till" in lines[-1]
    if number > PER_KIND:
        assert all("::error0" not in line or "error" in line for line in shown)
        assert all("::debt" not in line for line in lines)


@settings(max_examples=30, deadline=None)
@given(REPORTS)
def test_markdown_shows_every_text_as_text(told: Report) -> None:
    page = markdown.markdown(written("markdown", told), extensions=["tables"]).replace("<!-- -->", "")
    tree = html5lib.parse(page, namespaceHTMLElements=False)
    rows = [[cell_text(cell) for cell in row.findall("td")] for row in tree.iter("tr") if row.findall("td")]
    assert [row[3] for row in rows] == [one_line(f.message) for f in told.worst_first]
    assert all(len(row) == 4 for row in rows)
    assert not {e.tag for e in tree.iter() if isinstance(e.tag, str)} & {"a", "img", "em", "code", "b", "script", "del"}


def cell_text(cell: object) -> str:
    return " ".join("".join(cell.itertext()).split())  # type: ignore[attr-defined]


def one_line(text: str) -> str:
    return " ".join("".join(s if s == "\n" else shown_safely(s) for s in text).replace("\n", "").split())


def test_markdown_begins_with_a_verdict_and_the_worst() -> None:
    lines = written("markdown", report([finding("Råd", line=1), finding("Fel", Severity.ERROR, 9)])).splitlines()
    assert lines[:5] == [
        "## Granskning den 24 november 2026",
        "",
        "**Webbplatsen kan inte publiceras förrän felen är rättade.**",
        "",
        "ett fel · en varning · 2 dokument",
    ]
    assert "| Fel | content/om.md:9 | FBK103 | Fel |" in lines[8]


def test_markdown_fits_into_a_comment() -> None:
    text = written("markdown", report([finding("Så " * 40 + str(n), line=n + 1) for n in range(2000)]))
    assert LONGEST * 0.9 < len(text) <= LONGEST
    more = int("".join(re.findall(r"^([\d\s]+) till visas inte här", text, re.MULTILINE)[0].split()))
    assert more + text.count("| Varning |") == 2000


def test_markdown_names_nobody() -> None:
    assert "@ekvik" not in written("markdown", report([finding("@ekvik")]))


@pytest.mark.parametrize(
    ("language", "told"),
    [
        (
            "sv",
            "Får stå kvar, enligt författaren (ignore):\n"
            "    content/om.md:1: FBK103 Får stå Skäl: Alla var på mötet\n"
            "\n"
            "Avstängt i mkdocs.yml:\n"
            "    rad 8: LNG i content/handbok/** (3 träffar). Skäl: Fastställd text\n"
            "\n"
            "Borta sedan baseline:\n"
            "    content/om.md: FBK101 Borta\n"
            "\n"
            "1 varning · 2 kända sedan tidigare · 2 dokument\n",
        ),
        (
            "en",
            "Let stand by their authors (ignore):\n"
            "    content/om.md:1: FBK103 Får stå Reason: Alla var på mötet\n"
            "\n"
            "Turned off in mkdocs.yml:\n"
            "    line 8: LNG in content/handbok/** (3 findings). Reason: Fastställd text\n"
            "\n"
            "Gone since the baseline:\n"
            "    content/om.md: FBK101 Borta\n"
            "\n"
            "1 warning · 2 known already · 2 documents\n",
        ),
    ],
)
def test_text_tells_what_is_not_told_in_the_readers_language(language: str, told: str) -> None:
    shown = written("text", replace(with_everything(), language=language))
    assert shown == f"content/om.md:1:1: FBK103 Ny\n    | ---\n    | ^\n    Hjälp.\n\n{told}"


def test_entities_are_numbers_that_any_reader_knows() -> None:
    assert html.unescape(re.sub(r"<!-- -->", "", written("markdown", report([finding("a|b@c")])))).count("a|b@c") == 1
