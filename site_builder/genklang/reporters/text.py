"""Findings for people: grouped by file, the source line shown with the fault underlined, then what to write."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby

from rich.text import Text

from genklang.findings import Finding, Severity
from genklang.locale import Texts, texts_for
from genklang.personal_data import mask
from genklang.reporters.report import Report
from genklang.rules import LetStand, TurnedOff

STYLES = {
    Severity.ERROR: "bold red",
    Severity.DEBT: "bold magenta",
    Severity.WARNING: "bold yellow",
    Severity.INFO: "bold cyan",
}
INDENT = "    "
WIDEST = 100
"""Characters of a source line that are shown, the fault among them."""


def text_report(findings: Sequence[Finding], sources: Mapping[str, str]) -> Iterator[Text]:
    """The report line by line, unwrapped; `sources` gives each file's text by its path.

    Personal data in the excerpts is covered up, as it is in the findings.
    """
    for path, of_file in groupby(findings, key=lambda f: f.location.path):
        lines = mask(sources.get(path, "")).split("\n")
        for finding in of_file:
            yield from _finding(finding, lines)
        yield Text("")


def _finding(finding: Finding, lines: Sequence[str]) -> Iterator[Text]:
    place = finding.location
    style = STYLES[finding.severity]
    head = f"{shown_safely(place.path)}:{place.line}:{place.column}: "
    yield Text.assemble((head, "bold"), (finding.rule, style), " ", shown_safely(finding.message))
    if 0 < place.line <= len(lines) and lines[place.line - 1].strip():
        yield from _excerpt(lines[place.line - 1], place.column, finding.length, style)
    for line in finding.hint.split("\n"):
        yield Text(f"{INDENT}{shown_safely(line)}", style="green")


def _excerpt(line: str, column: int, length: int, style: str) -> Iterator[Text]:
    start = max(0, column - 1 - WIDEST // 2) if len(line) > WIDEST else 0
    part = line[start : start + WIDEST]
    before = part[: max(0, column - 1 - start)]
    at_fault = part[len(before) : len(before) + max(1, length)]
    yield Text(f"{INDENT}| {shown_safely(part)}", style="dim")
    marks = " " * _cells(before) + "^" * max(1, _cells(at_fault))
    yield Text.assemble((f"{INDENT}| ", "dim"), (marks, style))


def _cells(text: str) -> int:
    """The columns that `text` takes on a terminal once it is shown safely."""
    return Text(shown_safely(text)).cell_len


def shown_safely(text: str) -> str:
    """`text` with control and format characters escaped, so that no file can steer a terminal."""
    return text if text.isprintable() else "".join(map(_escaped, text))


def _escaped(character: str) -> str:
    if unicodedata.category(character) in {"Cc", "Cf", "Cs", "Zl", "Zp"}:
        return " " if character == "\t" else character.encode("unicode_escape").decode("ascii")
    return character


def whole_report(report: Report) -> Iterator[Text]:
    """The report line by line: the findings, what is not among them and why, and a last line that counts."""
    texts = texts_for(report.language)
    yield from text_report(report.findings, report.sources)
    yield from _endnotes(report, texts)
    known = report.compared.known if report.compared else 0
    yield summary(report.counts, report.documents, texts, known)


def text_lines(report: Report) -> list[str]:
    """The lines of the report without colours."""
    return [line.plain for line in whole_report(report)]


def plain_report(report: Report) -> str:
    """The report without colours, with a newline at its end."""
    return "\n".join(text_lines(report)) + "\n"


def _endnotes(report: Report, texts: Texts) -> Iterator[Text]:
    yield from _section(texts("report.line.let_stand"), (_let_stand(stands, texts) for stands in report.ignored))
    yield from _section(texts("report.line.off"), (_turned_off(off, texts) for off in report.exceptions))
    gone = report.compared.gone if report.compared else ()
    yield from _section(texts("report.line.gone"), (f"{k.path}: {k.rule} {k.message}" for k in gone))


def _section(heading: str, lines: Iterable[str]) -> Iterator[Text]:
    told = [Text(f"{INDENT}{shown_safely(line)}", style="dim") for line in lines]
    if told:
        yield from (Text(heading, style="bold"), *told, Text(""))


def _let_stand(stands: LetStand, texts: Texts) -> str:
    found = stands.finding
    place = f"{found.location.path}:{found.location.line}"
    return texts("report.line.stands", place=place, rule=found.rule, message=found.message, reason=stands.reason)


def _turned_off(off: TurnedOff, texts: Texts) -> str:
    rules = ", ".join(off.rules)
    covered = texts("report.line.off_paths", rules=rules, paths=", ".join(off.paths)) if off.paths else rules
    return texts("report.line.off_rules", n=off.findings, line=str(off.line), rules=covered, reason=off.reason)


def summary(counts: Mapping[str, int], documents: int, texts: Texts, known: int = 0) -> Text:
    """One line that counts the findings, by severity; `known` ones of a baseline are not among them."""
    counted = [Text(texts(f"report.line.{s}", n=counts[s.value]), style=STYLES[s]) for s in Severity if counts[s.value]]
    found = counted or [Text(texts("report.line.new" if known else "report.line.none"), style="bold green")]
    left_out = [texts("report.line.known", n=known)] if known else []
    return Text(" · ").join(
        [Text(", ").join(found), *map(Text, (*left_out, texts("report.line.documents", n=documents)))]
    )
