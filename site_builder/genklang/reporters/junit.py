"""Findings as test results: JUnit XML as Jenkins (xunit plugin's junit-10.xsd) and GitLab read it."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator, Sequence
from itertools import groupby
from pathlib import PurePosixPath

from genklang.findings import Finding, Severity
from genklang.reporters.report import Report

FAILING = {Severity.ERROR, Severity.DEBT}
_NOT_XML = re.compile("[^\t\n\r -\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What XML 1.0 (§2.2) has no way to write."""


def junit_report(report: Report) -> str:
    """One test case for each file that was checked: it fails on errors and debts, and writes out the rest."""
    found = {path: list(of) for path, of in groupby(report.findings, key=lambda f: f.location.path)}
    paths = sorted({*report.sources, *found})
    failures = sum(any(f.severity in FAILING for f in of) for of in found.values())
    totals = f'tests="{len(paths)}" failures="{failures}" errors="0" skipped="0"'
    lines = [
        '<?xml version="1.0" encoding="UTF-8"?>',
        f'<testsuites name="genklang" {totals}>',
        f'  <testsuite name="genklang check" {totals}>',
        *(line for path in paths for line in _case(report.prefix + path, found.get(path, ()))),
        "  </testsuite>",
        "</testsuites>",
    ]
    return "\n".join(lines) + "\n"


def _case(path: str, findings: Sequence[Finding]) -> Iterator[str]:
    folder = PurePosixPath(path).parent.as_posix()
    head = f'    <testcase name={_attribute(path)} classname={_attribute(folder)} file={_attribute(path)} time="0"'
    if not findings:
        yield head + "/>"
        return
    yield head + ">"
    failing = sorted((f for f in findings if f.severity in FAILING), key=lambda f: f.severity.rank)
    if failing:
        worst, more = failing[0], len(failing) - 1
        message = f"{worst.rule} {worst.message}" + (f" (+{more})" if more else "")
        text = "\n".join(_told(f) for f in failing)
        yield f'      <failure message={_attribute(message)} type="{worst.severity}">{_text(text)}</failure>'
    rest = [f for f in findings if f.severity not in FAILING]
    if rest:
        told = "\n".join(_told(f) for f in rest)
        yield f"      <system-out>{_text(told)}</system-out>"
    yield "    </testcase>"


def _told(finding: Finding) -> str:
    hint = "".join(f"\n    {line}" for line in finding.hint.split("\n") if line)
    place = f"{finding.location.line}:{finding.location.column}"
    return f"{place}: {finding.severity} {finding.rule} {finding.message}{hint}"


def _text(text: str) -> str:
    """`text` as XML; line ends other than the plain one are written as references, or a parser would change them."""
    writable = _NOT_XML.sub(lambda m: m[0].encode("unicode_escape").decode("ascii"), text)
    return html.escape(writable, quote=True).replace("\r", "&#13;")


def _attribute(text: str) -> str:
    escaped = _text(text).replace("\n", "&#10;").replace("\t", "&#9;")
    return f'"{escaped}"'
