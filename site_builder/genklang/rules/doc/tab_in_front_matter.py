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

from genklang.findings import Severity
from genklang.rules.site import Hit, Site

CODE = "DOC109"
NAME = "tab-in-front-matter"
SEVERITY = Severity.ERROR


def check(site: Site) -> Iterator[Hit]:
    """Yield every tab that stands where spaces should."""
    yield from site.faults(NAME)
