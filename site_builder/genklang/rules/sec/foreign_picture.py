"""A picture that is fetched from somewhere else.

Why: whoever owns that place sees who reads the page, and can change the picture at any time (CWE-829; contract §7
and §8).

Wrong:

    ![Bryggan](https://example.org/brygga.png)

Right:

    ![Bryggan](brygga.png)
"""

from __future__ import annotations

from collections.abc import Iterator

from genklang.findings import Severity
from genklang.rules.site import Hit, Site

CODE = "SEC108"
NAME = "foreign-picture"
SEVERITY = Severity.ERROR


def check(site: Site) -> Iterator[Hit]:
    """Yield every place of that kind that looking through the content found."""
    yield from site.faults(NAME)
