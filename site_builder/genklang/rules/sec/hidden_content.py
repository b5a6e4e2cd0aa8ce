"""Content that some readers shall not get.

Why: what is hidden from the eye is still read by search engines and screen readers, and the other way round, so
people read different things under one authority's name (WCAG 2.2, 1.3.1; contract §7).

Wrong:

    <p style="display:none">Dold text</p>

Right:

    The text shown, or removed
"""

from __future__ import annotations

from collections.abc import Iterator

from genklang.findings import Severity
from genklang.rules.site import Hit, Site

CODE = "SEC104"
NAME = "hidden-content"
SEVERITY = Severity.ERROR


def check(site: Site) -> Iterator[Hit]:
    """Yield every place of that kind that looking through the content found."""
    yield from site.faults(NAME)
