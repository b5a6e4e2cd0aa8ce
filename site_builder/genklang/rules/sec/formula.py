"""A value that a spreadsheet would run instead of show.

Why: what begins with = or @ is reckoned with when somebody opens the file, and can send data away (OWASP, CSV
injection; CWE-1236; contract §7).

Wrong:

    =HYPERLINK("https://example.org";"Svar")

Right:

    Svar
"""

from __future__ import annotations

from collections.abc import Iterator

from genklang.findings import Severity
from genklang.rules.site import Hit, Site

CODE = "SEC114"
NAME = "formula"
SEVERITY = Severity.ERROR


def check(site: Site) -> Iterator[Hit]:
    """Yield every place of that kind that looking through the content found."""
    yield from site.faults(NAME)
