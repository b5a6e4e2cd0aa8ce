"""A key that is written twice in the same place.

Why: only one of the two values can hold, and the reader of the file cannot see which. The first is kept until it
is mended, so that nothing is overwritten from further down (contract §1).

Wrong:

    closes: 2026-03-31
    closes: 2026-04-15

Right:

    closes: 2026-04-15
"""

from __future__ import annotations

from collections.abc import Iterator

from genklang.findings import Severity
from genklang.rules.site import Hit, Site

CODE = "DOC113"
NAME = "duplicate-key"
SEVERITY = Severity.ERROR


def check(site: Site) -> Iterator[Hit]:
    """Yield every key that stood in the same place before."""
    yield from site.faults(NAME)
