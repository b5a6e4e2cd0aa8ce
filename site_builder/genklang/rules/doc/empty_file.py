"""A file with nothing in it.

Why: it would become a page without heading and text. Every page has at least a type, a title and a summary
(contract §1, required).

Wrong: an empty file.

Right:

    ---
    type: page
    title: Om dialog i Ekvik
    summary: Så arbetar vi med dialog.
    ---
"""

from __future__ import annotations

from collections.abc import Iterator

from genklang.findings import Severity
from genklang.rules.site import Hit, Site

CODE = "DOC105"
NAME = "empty-file"
SEVERITY = Severity.ERROR


def check(site: Site) -> Iterator[Hit]:
    """Yield every file with nothing in it."""
    yield from site.faults(NAME)
