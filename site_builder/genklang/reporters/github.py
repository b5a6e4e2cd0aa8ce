"""Findings as annotations in GitHub Actions: workflow commands (docs.github.com, Workflow commands).

GitHub shows at most ten annotations of a kind for a step and fifty for a job. The worst come first, and the last
notice says how many more there are; the log has all of them.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence

from genklang.findings import Finding
from genklang.locale import texts_for
from genklang.reporters.report import LEVELS, Report
from genklang.reporters.text import shown_safely, text_lines

PER_KIND = 10


def github_report(report: Report) -> str:
    """The annotations, then the whole report in a group of the log that can be folded out."""
    lines = [*_annotations(report), *_log("\n".join(text_lines(report)))]
    return "\n".join(lines) + "\n"


def _annotations(report: Report) -> Iterator[str]:
    kinds = {"error": "error", "warning": "warning", "info": "notice"}
    shown = 0
    for level, kind in kinds.items():
        of_kind = [f for f in report.worst_first if LEVELS[f.severity] == level]
        # One notice is kept for how many more there are.
        chosen = of_kind[: PER_KIND - 1 if kind == "notice" else PER_KIND]
        yield from (_annotation(report, kind, finding) for finding in chosen)
        shown += len(chosen)
    more = len(report.findings) - shown
    if more:
        yield f"::notice title=Genklang::{_data(texts_for(report.language)('report.more_in_log', n=more))}"


def _annotation(report: Report, kind: str, finding: Finding) -> str:
    first, end = report.columns(finding, "utf-16-le", 2)
    place = finding.location
    properties = {
        "file": report.place(finding),
        "line": str(place.line),
        "col": str(first),
        "endColumn": str(end),
        "title": f"{finding.rule} {finding.name}",
    }
    written = ",".join(f"{name}={_property(value)}" for name, value in properties.items())
    said = f"{finding.message}\n{finding.hint}" if finding.hint else finding.message
    return f"::{kind} {written}::{_data(said)}"


def _log(text: str) -> Sequence[str]:
    """`text` in a group. Nothing in it is taken for a command: the word that ends that is made from all of it."""
    word = hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
    return ["::group::genklang check", f"::stop-commands::{word}", text, f"::{word}::", "::endgroup::"]


def _data(text: str) -> str:
    """`text` as the runner reads it back; signs that could steer a terminal are shown escaped."""
    lines = "\n".join(shown_safely(line) for line in text.split("\n"))
    return lines.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
