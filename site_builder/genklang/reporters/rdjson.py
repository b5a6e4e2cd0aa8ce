"""Findings for reviewdog: Reviewdog Diagnostic Format (reviewdog/proto/rdf/reviewdog.proto), as one JSON object."""

from __future__ import annotations

from typing import Any

from genklang.findings import Finding
from genklang.reporters.json_text import json_text
from genklang.reporters.report import LEVELS, Report


def rdjson_report(report: Report) -> str:
    """The report as a DiagnosticResult. Columns count bytes of UTF-8, as the format asks."""
    return json_text({"source": {"name": "genklang"}, "diagnostics": [_diagnostic(report, f) for f in report.findings]})


def _diagnostic(report: Report, finding: Finding) -> dict[str, Any]:
    line = finding.location.line
    first, end = report.columns(finding, "utf-8", 1)
    span = _range(line, first, end)
    fix = report.fix(finding, "utf-8", 1)
    suggestions = {"suggestions": [{"range": _range(line, fix[0], fix[1]), "text": fix[2]}]} if fix else {}
    return {
        "message": f"{finding.message}\n{finding.hint}" if finding.hint else finding.message,
        "location": {"path": report.place(finding), "range": span},
        "severity": LEVELS[finding.severity].upper(),
        "code": {"value": finding.rule},
        **suggestions,
    }


def _range(line: int, first: int, end: int) -> dict[str, Any]:
    return {"start": {"line": line, "column": first}, "end": {"line": line, "column": end}}
