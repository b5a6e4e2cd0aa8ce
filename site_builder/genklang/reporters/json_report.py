"""Findings as JSON, the shape of contract §4 and §5."""

from __future__ import annotations

from typing import Any

from genklang.reporters.json_text import json_text
from genklang.reporters.report import Report
from genklang.rules import LetStand, TurnedOff


def json_report(report: Report) -> str:
    """The report as one JSON object, with a newline at its end."""
    told: dict[str, Any] = {
        "as_of": report.as_of.isoformat(),
        "documents": report.documents,
        "counts": report.counts,
        "findings": [finding.as_json() for finding in report.findings],
        "ignored": [_ignored(stands) for stands in report.ignored],
        "exceptions": [_exception(off) for off in report.exceptions],
    }
    if report.compared:
        gone = [{"rule": k.rule, "path": k.path, "message": k.message} for k in report.compared.gone]
        told["baseline"] = {"known": report.compared.known, "gone": gone}
    return json_text(told)


def _ignored(stands: LetStand) -> dict[str, Any]:
    finding = stands.finding.as_json()
    return {key: finding[key] for key in ("rule", "name", "path", "line", "message")} | {"reason": stands.reason}


def _exception(off: TurnedOff) -> dict[str, Any]:
    return {
        "rules": list(off.rules),
        "paths": list(off.paths),
        "reason": off.reason,
        "line": off.line,
        "findings": off.findings,
    }
