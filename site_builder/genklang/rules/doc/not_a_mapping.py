"""Front matter that holds a text or a list, not keys with values.

Why: without keys nobody knows what a value is for (contract §1).

Wrong:

    ---
    Om dialog i Ekvik
    ---

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

CODE = "DOC110"
NAME = "not-a-mapping"
SEVERITY = Severity.ERROR


def check(site: Site) -> Iterator[Hit]:
    """Yield every front matter that holds something else than keys and values."""
    yield from site.faults(NAME)
