"""What every format tells: the findings of a check and all that belongs to them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from genklang.findings import Finding, Severity, count_by_severity
from genklang.reporters.baseline import Compared
from genklang.rules import LetStand, TurnedOff

LEVELS = {Severity.ERROR: "error", Severity.DEBT: "error", Severity.WARNING: "warning", Severity.INFO: "info"}
"""The severities for tools that know three. A debt is an error there, since `check` fails on both."""


@dataclass(frozen=True)
class Report:
    """A check as it is told. `sources` gives the text of each file that was checked, by its path."""

    findings: Sequence[Finding]
    as_of: date
    documents: int
    sources: Mapping[str, str]
    language: str
    ignored: Sequence[LetStand] = ()
    exceptions: Sequence[TurnedOff] = ()
    compared: Compared | None = None
    prefix: str = ""
    """What leads from the folder where the command runs, often the repository's, to the site's, such as `sites/a/`."""

    @property
    def counts(self) -> dict[str, int]:
        """How many findings there are of each severity."""
        return count_by_severity(self.findings)

    @property
    def worst_first(self) -> list[Finding]:
        """The findings by severity, then by place."""
        return sorted(self.findings, key=lambda finding: finding.severity.rank)

    def place(self, finding: Finding) -> str:
        """The path of a finding's file from where the command runs."""
        return self.prefix + finding.location.path

    def line(self, finding: Finding) -> str:
        """The line of the source that a finding points at; empty where there is none."""
        lines = self.sources.get(finding.location.path, "").split("\n")
        number = finding.location.line
        return lines[number - 1] if 0 < number <= len(lines) else ""

    def columns(self, finding: Finding, encoding: str, size: int) -> tuple[int, int]:
        """First column, and the one after the last, from 1, in units of `size` bytes of `encoding`."""
        line, start = self.line(finding), finding.location.column - 1
        units = [len(part.encode(encoding, "surrogatepass")) // size for part in _parts(line, start, finding.length)]
        return units[0] + 1, units[0] + max(1, units[1]) + 1


def _parts(line: str, start: int, length: int) -> tuple[str, str]:
    """What stands before a place in `line` and what is at fault, padded where the line is shorter."""
    padded = line.ljust(start)
    return padded[:start], padded[start : start + length]
