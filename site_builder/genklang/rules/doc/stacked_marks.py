"""More than eight accents and other marks on one letter.

Why: the marks grow over the lines around them, so that nobody can read those, and a screen reader reads each mark
(contract §7, encoding; Unicode TR36). No language has so many on one letter, not Vietnamese, Hebrew or Arabic either.

Wrong: `Bryggan`, with twenty marks on its `y`

Right: `Bryggan`
"""

from __future__ import annotations

from collections.abc import Iterator

from genklang.findings import Severity
from genklang.rules.site import Hit, Site

CODE = "DOC149"
NAME = "stacked-marks"
SEVERITY = Severity.WARNING


def check(site: Site) -> Iterator[Hit]:
    """Yield every place of that kind that looking through the content found."""
    yield from site.faults(NAME)
