"""What the checks say: a finding, its severity and the place it points at (contract §4)."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from enum import StrEnum

from genklang.personal_data import mask


class Severity(StrEnum):
    """How much a finding weighs, from a fault of the text down to a remark."""

    ERROR = "error"
    """A fault of the text: nothing is published until it is mended."""
    DEBT = "debt"
    """An obligation overdue: published as such, and `check` exits with 1."""
    WARNING = "warning"
    INFO = "info"

    @property
    def rank(self) -> int:
        """0 for the gravest, 3 for the lightest."""
        return list(Severity).index(self)


@dataclass(frozen=True, slots=True, order=True)
class Location:
    """A place in a source file: path relative to the site's root with `/`, line and column from 1."""

    path: str
    line: int = 1
    column: int = 1


@dataclass(frozen=True, slots=True)
class Fault:
    """Something a stage could not read as it stands; the rule of the same name turns it into a finding.

    `values` fill the placeholders of the rule's message and hint.
    """

    rule: str
    location: Location
    values: dict[str, str]
    document: str | None = None
    length: int = 1
    """How many characters from the column on are at fault (for underlining); at least 1."""


@dataclass(frozen=True, slots=True)
class Replacement:
    """What a rule would write instead of `length` characters from `location` on, all on that line.

    Column 0 of the first line is a byte order mark.
    """

    location: Location
    length: int
    text: str


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing to mend or to know, ready for any reporter; personal data in it is covered up here."""

    rule: str
    name: str
    severity: Severity
    location: Location
    message: str
    hint: str
    document: str | None = None
    length: int = 1
    """How many characters from the column on are at fault; at least 1."""
    identity: str = ""
    """What it is about, in no language, without what changes by itself: lines, places in lists, days passing."""
    ordinal: int = 1
    """Which one this is, from the top of its file, of those that are alike but for their place."""
    fix: Replacement | None = None
    """How to mend it, where its rule knows; neither path nor text are covered up in it."""

    def __post_init__(self) -> None:
        covered = mask(self.location.path)
        if covered != self.location.path:
            object.__setattr__(self, "location", Location(covered, self.location.line, self.location.column))
        for name in ("message", "hint", "document", "identity"):
            text = getattr(self, name)
            if text:
                object.__setattr__(self, name, mask(text))

    @property
    def fingerprint(self) -> str:
        """Sixteen hexadecimal digits, the same in every language, on any day and wherever in its file it stands."""
        parts = (*self._alike, str(self.ordinal))
        return hashlib.sha256("\0".join(parts).encode("utf-8", "surrogatepass")).hexdigest()[:16]

    @property
    def _alike(self) -> tuple[str, str, str, str]:
        return (self.rule, self.location.path, self.document or "", self.identity)

    def as_json(self) -> dict[str, str | int | None]:
        """The finding in the shape of contract §4."""
        return {
            "rule": self.rule,
            "name": self.name,
            "severity": self.severity.value,
            "path": self.location.path,
            "line": self.location.line,
            "column": self.location.column,
            "message": self.message,
            "hint": self.hint,
            "document": self.document,
            "fingerprint": self.fingerprint,
        }


def in_order(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """The findings without repetitions, by path, line, column, rule and message; those alike are numbered."""
    return tuple(_numbered(sorted(set(findings), key=lambda f: (f.location, f.rule, f.message))))


def _numbered(findings: Iterable[Finding]) -> Iterator[Finding]:
    seen: Counter[tuple[str, ...]] = Counter()
    for finding in findings:
        seen[finding._alike] += 1
        number = seen[finding._alike]
        yield replace(finding, ordinal=number) if number > 1 else finding


def count_by_severity(findings: Iterable[Finding]) -> dict[str, int]:
    """How many findings there are of each severity, all four named."""
    counts = {severity.value: 0 for severity in Severity}
    for finding in findings:
        counts[finding.severity.value] += 1
    return counts
