"""`genklang fix`: the remedies that findings offer, written into a file, and whether it is better for that."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence

from genklang.findings import Finding, Replacement
from genklang.model import Parsed, parse
from genklang.sources.front_matter import paths_of
from genklang.sources.reading import source_from_bytes

_LINE_END = re.compile("(\r\n|\r|\n)")
_MARK = "\ufeff"
_TOLD_FIRST = {"tab-in-front-matter"}
"""Faults that are looked for before YAML is read: with the last of them gone, others come to light."""


def with_replacements(text: str, replacements: Iterable[Replacement]) -> str:
    """`text`, the whole file, with every replacement made; its line ends stay. The places must not overlap.

    A line on which something is replaced is given in NFC, the form in which its columns were counted.
    """
    lines = _LINE_END.split(text)
    for each in sorted(replacements, key=lambda r: r.location, reverse=True):
        index = 2 * (each.location.line - 1)
        mark = _MARK if index == 0 and lines[0].startswith(_MARK) else ""
        line = unicodedata.normalize("NFC", lines[index].removeprefix(mark))
        if each.location.column == 0:
            lines[index] = line
        else:
            start = each.location.column - 1
            lines[index] = mark + line[:start] + each.text + line[start + each.length :]
    return "".join(lines)


def overlaps(one: Replacement, others: Iterable[Replacement]) -> bool:
    """True where `one` is about characters that another is about too."""
    return any(
        one.location.line == other.location.line
        and one.location.column < other.location.column + max(1, other.length)
        and other.location.column < one.location.column + max(1, one.length)
        for other in others
    )


def mends(finding: Finding, before: str, after: str) -> bool:
    """True where the finding's fault is gone from the file, nothing is lost and it can be read as well as before."""
    was, is_ = _parsed(before, finding), _parsed(after, finding)
    if _faults_like(finding, is_):
        return False
    if was.source.readable and was.type:
        return is_.source.readable and len(is_.faults) <= len(was.faults) and _values(is_) == _values(was)
    return _gets_further(finding, was, is_)


def _parsed(text: str, finding: Finding) -> Parsed:
    path = finding.fix.location.path if finding.fix else finding.location.path
    return parse(source_from_bytes(text.encode("utf-8"), path, path))


def _faults_like(finding: Finding, parsed: Parsed) -> bool:
    place = (finding.location.line, finding.location.column)
    return place in {(f.location.line, f.location.column) for f in parsed.faults if f.rule == finding.name}


def _values(parsed: Parsed) -> int:
    """How many texts there are in the front matter."""
    return sum(1 for _ in paths_of(parsed.source.front_matter.data))


def _gets_further(finding: Finding, was: Parsed, is_: Parsed) -> bool:
    """True where a file that could not be read now can, or the next fault is on a line of its own further down."""
    if is_.source.readable or len(is_.faults) < len(was.faults) or finding.name in _TOLD_FIRST:
        return True
    lines = is_.source.text.split("\n")
    return all(
        fault.location.line > finding.location.line
        and _indent(lines[fault.location.line - 1]) <= _indent(lines[finding.location.line - 1])
        for fault in is_.faults
    )


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip(" "))


def offered(findings: Sequence[Finding]) -> dict[str, list[Finding]]:
    """The findings that say what to write instead, by file, in the order of their places."""
    found: dict[str, list[Finding]] = {}
    for finding in findings:
        if finding.fix:
            found.setdefault(finding.fix.location.path, []).append(finding)
    return found
