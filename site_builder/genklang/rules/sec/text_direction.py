"""A character that turns the direction of the text around.

Why: it makes a line read otherwise than it is, in reviews and on the page (CVE-2021-42574; Unicode TR36;
contract §7, encoding). Languages from right to left do not need it; isolates that are closed on their line are fine.

Wrong: `Beslut: (U+202E)jen`

Right: `Beslut: nej`
"""

from __future__ import annotations

from collections.abc import Iterator

from genklang.findings import Severity
from genklang.rules.site import Hit, Site

CODE = "SEC109"
NAME = "text-direction"
SEVERITY = Severity.ERROR


def check(site: Site) -> Iterator[Hit]:
    """Yield every place of that kind that looking through the content found."""
    yield from site.faults(NAME)
