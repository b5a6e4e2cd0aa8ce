"""Lists and mappings within each other, deeper than 20 levels.

Why: no field needs more than five levels. Deeper ones are a slip of the hand, or meant to make the reader fail
(contract §7, front matter).

Wrong:

    topics: [[[[[[[[[[[[[[[[[[[[[Fritid]]]]]]]]]]]]]]]]]]]]]

Right:

    topics: [Fritid]
"""

from __future__ import annotations

from collections.abc import Iterator

from genklang.findings import Severity
from genklang.rules.site import Hit, Site

CODE = "DOC111"
NAME = "nested-too-deep"
SEVERITY = Severity.ERROR


def check(site: Site) -> Iterator[Hit]:
    """Yield every place where front matter goes deeper than allowed."""
    yield from site.faults(NAME)
