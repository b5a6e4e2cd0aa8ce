"""Findings for merge requests in GitLab: the Code Quality report format (docs.gitlab.com, CI/CD, Code Quality)."""

from __future__ import annotations

from genklang.findings import Severity
from genklang.reporters.json_text import json_text
from genklang.reporters.report import Report

SEVERITIES = {
    Severity.ERROR: "critical",
    Severity.DEBT: "major",
    Severity.WARNING: "minor",
    Severity.INFO: "info",
}


def gitlab_report(report: Report) -> str:
    """The report as a list of issues, each with a fingerprint of its own: GitLab drops those that it has seen."""
    issues = [
        {
            "description": f"{finding.rule} {finding.message}",
            "check_name": finding.name,
            "fingerprint": finding.fingerprint,
            "severity": SEVERITIES[finding.severity],
            "location": {"path": report.place(finding), "lines": {"begin": finding.location.line}},
        }
        for finding in report.findings
    ]
    return json_text(issues)
