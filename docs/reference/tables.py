"""Tables in Markdown."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence


def table(headings: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """A table whose cells may hold any text on one line."""
    lines = [_row(headings), _row("---" for _ in headings), *(_row(cells) for cells in rows)]
    return "\n".join(lines) + "\n"


def _row(cells: Iterable[str]) -> str:
    return "| " + " | ".join(_on_one_line(cell) for cell in cells) + " |"


def _on_one_line(cell: str) -> str:
    """`cell` without line breaks; bars end a cell, but not those in code."""
    parts = re.split(r"(`[^`]*`)", " ".join(cell.split()))
    return "".join(part if part.startswith("`") else part.replace("|", "\\|") for part in parts)


def code(text: str) -> str:
    """`text` as code, or nothing where there is none."""
    return f"`{text}`" if text else ""
