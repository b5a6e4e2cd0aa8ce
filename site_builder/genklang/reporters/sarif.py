"""Findings for code scanning: SARIF 2.1.0 (OASIS Standard, 27 March 2020)."""

from __future__ import annotations

import inspect
from importlib.metadata import version
from typing import Any
from urllib.parse import quote

from genklang.findings import Finding
from genklang.reporters.json_text import json_text
from genklang.reporters.report import LEVELS, Report
from genklang.rules import RULES

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
BASE = "SRCROOT"
"""The name of the folder that paths are relative to (§3.14.14)."""


def sarif_report(report: Report) -> str:
    """The report as a log of one run, with the manuals of the rules that found something."""
    codes = sorted({finding.rule for finding in report.findings})
    run = {
        "tool": {"driver": _driver(codes)},
        "invocations": [{"executionSuccessful": True}],
        "originalUriBaseIds": {BASE: {"description": {"text": "The folder in which the check was run."}}},
        "columnKind": "utf16CodeUnits",
        "results": [_result(report, finding, codes.index(finding.rule)) for finding in report.findings],
    }
    return json_text({"$schema": SCHEMA, "version": "2.1.0", "runs": [run]})


def _driver(codes: list[str]) -> dict[str, Any]:
    return {
        "name": "Genklang",
        "semanticVersion": version("genklang"),
        "rules": [_descriptor(code) for code in codes],
    }


def _descriptor(code: str) -> dict[str, Any]:
    rule = RULES[code]
    manual = inspect.cleandoc(rule.__doc__ or "")
    return {
        "id": code,
        "name": rule.NAME,
        "shortDescription": {"text": manual.split("\n\n")[0]},
        "help": {"text": manual, "markdown": manual},
        "defaultConfiguration": {"level": _level(LEVELS[rule.SEVERITY])},
        "properties": {"tags": [code[:3], rule.SEVERITY.value]},
    }


def _level(level: str) -> str:
    return "note" if level == "info" else level


def _result(report: Report, finding: Finding, index: int) -> dict[str, Any]:
    said = f"{finding.message}\n{finding.hint}" if finding.hint else finding.message
    return {
        "ruleId": finding.rule,
        "ruleIndex": index,
        "level": _level(LEVELS[finding.severity]),
        "message": {"text": said},
        "locations": [{"physicalLocation": _location(report, finding)}],
        "partialFingerprints": {"genklang/v1": finding.fingerprint},
        "properties": {"severity": finding.severity.value, "document": finding.document},
        **_fixes(report, finding),
    }


def _fixes(report: Report, finding: Finding) -> dict[str, Any]:
    """What to write instead (§3.55), where the rule knows."""
    fix = report.fix(finding, "utf-16-le", 2)
    if fix is None:
        return {}
    region = {"startLine": finding.location.line, "startColumn": fix[0], "endColumn": fix[1]}
    replacement = {"deletedRegion": region, "insertedContent": {"text": fix[2]}}
    change = {"artifactLocation": _artifact(report, finding), "replacements": [replacement]}
    return {"fixes": [{"artifactChanges": [change]}]}


def _location(report: Report, finding: Finding) -> dict[str, Any]:
    first, end = report.columns(finding, "utf-16-le", 2)
    region = {"startLine": finding.location.line, "startColumn": first, "endColumn": end}
    return {"artifactLocation": _artifact(report, finding), "region": region}


def _artifact(report: Report, finding: Finding) -> dict[str, str]:
    return {"uri": quote(report.place(finding), errors="surrogateescape"), "uriBaseId": BASE}
