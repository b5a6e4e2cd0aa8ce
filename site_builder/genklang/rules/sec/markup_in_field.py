"""HTML in a field that is plain text.

Why: titles and summaries are shown in lists, feeds and other programs, each of which does something else with HTML
(CWE-79; contract §7). Genklang shows the signs themselves.

Wrong:

    title: <b>Badplatsen</b>

Right:

    title: Badplatsen
"""

from __future__ import annotations

from collections.abc import Iterator

from genklang.findings import Severity
from genklang.rules.site import Hit, Site

CODE = "SEC107"
NAME = "markup-in-field"
SEVERITY = Severity.ERROR


def check(site: Site) -> Iterator[Hit]:
    """Yield every place of that kind that looking through the content found."""
    yield from site.faults(NAME)
