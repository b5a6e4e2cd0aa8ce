"""The formats of `genklang check`, by name: what each is, whose specification it follows and what it was tried with."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from genklang.reporters.github import github_report
from genklang.reporters.gitlab import gitlab_report
from genklang.reporters.json_report import json_report
from genklang.reporters.junit import junit_report
from genklang.reporters.markdown import markdown_report
from genklang.reporters.rdjson import rdjson_report
from genklang.reporters.report import Report
from genklang.reporters.sarif import sarif_report
from genklang.reporters.text import plain_report


@dataclass(frozen=True, slots=True)
class Format:
    """A way to write a report."""

    write: Callable[[Report], str]
    use: str
    extension: str
    media_type: str
    specification: str
    tried_with: str


FORMATS: Mapping[str, Format] = {
    "text": Format(plain_report, "people at a terminal, editors", ".txt", "text/plain", "contract §5", "our own tests"),
    "json": Format(
        json_report, "programs of your own", ".json", "application/json", "contract §4 and §5", "a schema of our own"
    ),
    "github": Format(
        github_report,
        "annotations on a change in GitHub",
        ".txt",
        "text/plain",
        "GitHub Actions, Workflow commands",
        "a grammar of our own",
    ),
    "sarif": Format(
        sarif_report,
        "code scanning in GitHub, editors",
        ".sarif",
        "application/sarif+json",
        "SARIF 2.1.0 (OASIS)",
        "sarif-tools, a schema of our own",
    ),
    "gitlab": Format(
        gitlab_report,
        "Code Quality in GitLab",
        ".json",
        "application/json",
        "GitLab, Code Quality report format",
        "a schema of our own",
    ),
    "rdjson": Format(
        rdjson_report,
        "reviewdog",
        ".json",
        "application/json",
        "Reviewdog Diagnostic Format",
        "a schema of our own",
    ),
    "junit": Format(
        junit_report,
        "test results in Jenkins and GitLab",
        ".xml",
        "application/xml",
        "JUnit XML (Jenkins, junit-10.xsd)",
        "junitparser",
    ),
    "markdown": Format(
        markdown_report,
        "the summary of a change, a comment",
        ".md",
        "text/markdown",
        "GitHub Flavored Markdown 0.29",
        "Python-Markdown",
    ),
}
