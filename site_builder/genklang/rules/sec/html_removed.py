"""HTML that does not reach the page.

Why: our pages hold an allowlist of elements and attributes (contract §7). What is not on it is left out, its text
stays, and its author should know.

Wrong:

    <center>Välkommen</center>

Right:

    Välkommen
"""

from __future__ import annotations

from collections.abc import Iterator

from genklang.findings import Severity
from genklang.rules.site import Hit, Site

CODE = "SEC120"
NAME = "html-removed"
SEVERITY = Severity.WARNING


def check(site: Site) -> Iterator[Hit]:
    """Yield every place of that kind that looking through the content found."""
    yield from site.faults(NAME)
