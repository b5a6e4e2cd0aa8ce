"""A tab in the front matter, where a line is indented or a value begins.

Why: YAML allows only spaces for indentation (YAML 1.2.2, 6.1). At some places a tab stops the reading, at others
it joins two lines in silence, so that an item of a list is lost.

Wrong (the arrow stands for a tab):

    topics:
      - Fritid
    →- Bad

Right:

    topics:
      - Fritid
      - Bad
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from genklang.findings import Replacement, Severity
from genklang.rules.mending import line_of
from genklang.rules.site import Hit, Site

CODE = "DOC109"
NAME = "tab-in-front-matter"
SEVERITY = Severity.ERROR


def check(site: Site) -> Iterator[Hit]:
    """Yield every tab that stands where spaces should."""
    for hit in site.faults(NAME):
        line, start = line_of(site.text(hit), hit.location), hit.location.column - 1
        tabs = len(line[start:]) - len(line[start:].lstrip("\t"))
        yield replace(hit, fix=Replacement(hit.location, tabs, _spaces(line[:start], tabs))) if tabs else hit


def _spaces(before: str, tabs: int) -> str:
    """Two spaces for each tab in the indentation, one behind a colon or a hyphen."""
    if not before.strip():
        return "  " * tabs
    return "" if before.endswith(" ") else " "
