"""What every format tells: the findings of a check and all that belongs to them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from genklang.findings import Finding, Severity, count_by_severity
from genklang.personal_data import mask
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
        first, end = self._span(finding, finding.location.column, finding.length, encoding, size)
        return first, max(end, first + 1)

    def fix(self, finding: Finding, encoding: str, size: int) -> tuple[int, int, str] | None:
        """First column and the one after the last of what a remedy replaces, and by what; None where there is none.

        None too where it would tell personal data, for what is covered up must not be written into a file.
        """
        fix = finding.fix
        if (
            fix is None
            or fix.location.column == 0
            or any(mask(told) != told for told in (fix.text, self.line(finding)))
        ):
            return None
        return *self._span(finding, fix.location.column, fix.length, encoding, size), fix.text

    def _span(self, finding: Finding, column: int, length: int, encoding: str, size: int) -> tuple[int, int]:
        parts = _parts(self.line(finding), column - 1, length)
        before, within = (len(part.encode(encoding, "surrogatepass")) // size for part in parts)
        return before + 1, before + within + 1


def _parts(line: str, start: int, length: int) -> tuple[str, str]:
    """What stands before a place in `line` and what is at fault, padded where the line is shorter."""
    padded = line.ljust(start)
    return padded[:start], padded[start : start + length]
