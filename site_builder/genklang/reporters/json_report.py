"""Findings as JSON, the shape of contract §5."""

from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import date

from genklang.findings import Finding, count_by_severity


def json_report(findings: Sequence[Finding], as_of: date, documents: int) -> str:
    """The report as one JSON object, with a newline at its end."""
    report = {
        "as_of": as_of.isoformat(),
        "documents": documents,
        "counts": count_by_severity(findings),
        "findings": [finding.as_json() for finding in findings],
    }
    return json.dumps(report, ensure_ascii=False, indent=2) + "\n"
