"""CSV files: cells that a spreadsheet would run instead of show (OWASP, CSV injection; CWE-1236)."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator
from typing import NamedTuple

_FORMULA = re.compile(
    r"[\s\x00-\x20'\"\ufeff]*(?:[=\uff1d]\s*[^\s=]|[@\uff20]\s*[\w.]+\s*\(|[+\-\uff0b\uff0d][^\n]*(?:[(|!]|\bcmd\b))",
    re.IGNORECASE,
)
_PLAIN = re.compile(r"[\s+\-\u2212]*\(?[\d\s.,:/%()\u00a0\u2009-]*(?:kr|SEK|mkr|tkr|km|m2|m²)?\)?\s*", re.IGNORECASE)
_INNER = re.compile(r"[;,\t|]\s*[=\uff1d]")
_DELIMITERS = re.compile(r"[;,\t|]")
_SENTENCE = re.compile(r"[+-]\s+\w[^|!=]*")


class Cell(NamedTuple):
    """A cell that a spreadsheet takes for a formula: its line, from 1, and what it says."""

    line: int
    text: str


def formulas(text: str) -> Iterator[Cell]:
    """The cells of a CSV text that begin like a formula and are no number, telephone number or item of a list."""
    csv.field_size_limit(10_000_000)
    rows = csv.reader(io.StringIO(text, newline=""), delimiter=_delimiter(text))
    while True:
        line = rows.line_num + 1
        try:
            row = next(rows)
        except StopIteration:
            return
        except csv.Error:
            continue
        yield from (Cell(line, cell.strip()[:40]) for cell in row if is_formula(cell) or _split_elsewhere(cell))


def is_formula(cell: str) -> bool:
    """True where a spreadsheet would reckon with `cell` and what it reckons may do harm."""
    return bool(_FORMULA.match(cell)) and not _PLAIN.fullmatch(cell) and not _SENTENCE.fullmatch(cell.strip())


def _split_elsewhere(cell: str) -> bool:
    """True where a spreadsheet that goes by another delimiter finds a formula within the cell."""
    if not _INNER.search(cell):
        return False
    return any(is_formula(part) for part in _DELIMITERS.split(cell)[1:] if "=" in part[:4])


def _delimiter(text: str) -> str:
    first = text.split("\n", maxsplit=1)[0]
    return max(";,\t|", key=first.count)
