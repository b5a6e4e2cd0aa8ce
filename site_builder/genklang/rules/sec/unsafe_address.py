"""A link or picture whose address is no address of a page.

Why: `javascript:` and `data:` run code in the reader's browser, also when disguised, and `file:` leads into the
reader's own machine (CWE-79; contract §7). Addresses may be web, e-mail, telephone or files of the site.

Wrong:

    [Svara](javascript:alert(1))

Right:

    [Svara](https://example.org/enkat)
"""

from __future__ import annotations

from collections.abc import Iterator

from genklang.findings import Severity
from genklang.rules.site import Hit, Site

CODE = "SEC103"
NAME = "unsafe-address"
SEVERITY = Severity.ERROR


def check(site: Site) -> Iterator[Hit]:
    """Yield every place of that kind that looking through the content found."""
    yield from site.faults(NAME)
