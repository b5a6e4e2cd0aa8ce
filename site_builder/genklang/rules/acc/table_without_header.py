"""A table without a row of headings.

Why: a screen reader says the heading with each cell, and without one only numbers are left (WCAG 2.2, 1.3.1; EN 301
549, 9.1.3.1). In Markdown the first row is that of the headings, and the row of hyphens below it makes it a table:
without that row our Markdown shows the signs as they are. The first cell may be empty, but not all of them. A table
in HTML has `<th>` in its cells of headings.

Wrong:

    | | |
    |---|---|
    | Ja | 31 |

Right:

    | Svar | Antal |
    |---|---|
    | Ja | 31 |
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from genklang.findings import Severity
from genklang.prose import Text
from genklang.rules.site import Hit, Site
from genklang.rules.wording import hit_in

CODE = "ACC107"
NAME = "table-without-header"
SEVERITY = Severity.WARNING

_TABLE = re.compile(r"<table\b.*?(?:</table>|\Z)", re.IGNORECASE | re.DOTALL)
_ROLE = re.compile(r"<th\b|role\s*=\s*[\"']?(?:presentation|none)", re.IGNORECASE)
_ROW = re.compile(r"\|.*\|\s*")


def check(site: Site) -> Iterator[Hit]:
    """Yield every table of Markdown or HTML without headings, and rows of cells that are no table."""
    for reading in site.readings:
        for text in reading.body:
            if text.kind == "table" and not re.search(r"\w", text.written):
                yield hit_in(reading, text, 0, len(text.written))
            elif text.kind == "paragraph" and text.written.startswith("|") and _is_rows(text):
                yield hit_in(reading, text, 0, len(text.written), "rows")
            elif text.kind == "html" and "<table" in text.written.lower():
                for table in _TABLE.finditer(text.written):
                    if not _ROLE.search(table[0]):
                        yield hit_in(reading, text, table.start(), len(table[0]), "html")


def _is_rows(text: Text) -> bool:
    """True where every line is a row of cells, so that a table was meant."""
    lines = text.written.split("\n")
    return len(lines) > 1 and all(_ROW.fullmatch(line) for line in lines)
