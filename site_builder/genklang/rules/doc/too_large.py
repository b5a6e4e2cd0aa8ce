"""A file that is larger than it may be.

Why: a page of more than 256 KiB is no page that anybody reads, and reading it takes time from all others (CWE-400,
contract §7, files). Pictures and documents have limits of their own.

Wrong: `content/dialoger/badplatsen.md` of 3 MiB

Right:

    the same in several pages, or as an appendix in PDF
"""

from __future__ import annotations

from collections.abc import Iterator

from genklang.findings import Severity
from genklang.rules.site import Hit, Site

CODE = "DOC140"
NAME = "too-large"
SEVERITY = Severity.ERROR


def check(site: Site) -> Iterator[Hit]:
    """Yield every place of that kind that looking through the content found."""
    yield from site.faults(NAME)
