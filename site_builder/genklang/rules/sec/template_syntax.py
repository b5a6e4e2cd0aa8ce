"""Signs that templates and servers act upon.

Why: Genklang shows them as text, but whoever wrote them meant something else, and other programs that get the text
may run them (CWE-1336; contract §7).

Wrong:

    Hej {{ namn }}

Right:

    Hej
"""

from __future__ import annotations

from collections.abc import Iterator

from genklang.findings import Severity
from genklang.rules.site import Hit, Site

CODE = "SEC106"
NAME = "template-syntax"
SEVERITY = Severity.ERROR


def check(site: Site) -> Iterator[Hit]:
    """Yield every place of that kind that looking through the content found."""
    yield from site.faults(NAME)
