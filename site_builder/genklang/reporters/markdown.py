"""Findings for the description of a change or a comment on it: GitHub Flavored Markdown 0.29."""

from __future__ import annotations

import re
from collections.abc import Iterator

from genklang.findings import Finding, Severity
from genklang.locale import Texts, texts_for
from genklang.reporters.report import Report
from genklang.reporters.text import shown_safely

LONGEST = 65_000
"""Characters; GitHub takes 65,536 in a comment."""
ROOM = 1_000
"""Characters kept free for what stands below the table."""
_SIGNS = re.compile(r"[&<>|`*_\[\]{}#!\\~$^=+\"']|(?<!\w)-|https?:|www\.")


def markdown_report(report: Report) -> str:
    """A verdict and counts to be read in ten seconds, then a table of the findings, the worst first."""
    texts = texts_for(report.language)
    head = [f"## {texts('report.title', day=report.as_of)}", "", _verdict(report, texts), "", _counts(report, texts)]
    below = list(_below(report, texts))
    return "\n".join([*head, *_table(report, texts, LONGEST - ROOM - len("\n".join(head))), *below]) + "\n"


def _verdict(report: Report, texts: Texts) -> str:
    worst = next((s.value for s in Severity if report.counts[s.value]), "none")
    return f"**{texts(f'report.verdict.{worst}')}**"


def _counts(report: Report, texts: Texts) -> str:
    counted = [texts(f"report.count.{s}", n=report.counts[s.value]) for s in Severity if report.counts[s.value]]
    return " · ".join([*counted, texts("report.documents", n=report.documents)])


def _table(report: Report, texts: Texts, room: int) -> Iterator[str]:
    if not report.findings:
        return
    headings = [texts(f"report.heading.{name}") for name in ("severity", "place", "rule", "message")]
    yield ""
    yield f"| {' | '.join(headings)} |"
    yield "|---|---|---|---|"
    for number, finding in enumerate(report.worst_first):
        row = _row(report, finding, texts)
        room -= len(row) + 1
        if room < 0:
            yield ""
            yield texts("report.more_in_check", n=len(report.findings) - number)
            return
        yield row


def _row(report: Report, finding: Finding, texts: Texts) -> str:
    place = f"{report.place(finding)}:{finding.location.line}"
    cells = (texts(f"report.severity.{finding.severity}"), plain(place), finding.rule, plain(finding.message))
    return f"| {' | '.join(cells)} |"


def _below(report: Report, texts: Texts) -> Iterator[str]:
    notes = []
    if report.compared and report.compared.known:
        notes.append(texts("report.known", n=report.compared.known))
    if report.compared and report.compared.gone:
        notes.append(texts("report.gone", n=len(report.compared.gone)))
    if report.ignored:
        notes.append(texts("report.ignored", n=len(report.ignored)))
    if report.exceptions:
        notes.append(texts("report.exceptions", n=len(report.exceptions)))
    for note in notes:
        yield from ("", note)


def plain(text: str) -> str:
    """`text` on one line, nothing in it taken for Markdown, HTML, a table's bar, a link or the name of a user."""
    safe = "".join("\n" if sign == "\n" else shown_safely(sign) for sign in text)
    written = _SIGNS.sub(lambda m: f"&#{ord(m[0][0])};{m[0][1:]}", safe)
    return written.replace("@", "@<!-- -->").replace("\n", "<br>")
