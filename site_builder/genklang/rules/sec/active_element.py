"""An element in the text that runs, loads or sends something.

Why: scripts, frames, forms and styles in a page act in the name of the authority that publishes it (OWASP, cross
site scripting; CWE-79; contract §7). They are removed, and told so that an attack is seen.

Wrong:

    <script src="https://example.org/x.js"></script>

Right:

    [Kartan](https://example.org/karta)
"""

from __future__ import annotations

from collections.abc import Iterator

from genklang.findings import Severity
from genklang.rules.site import Hit, Site

CODE = "SEC101"
NAME = "active-element"
SEVERITY = Severity.ERROR


def check(site: Site) -> Iterator[Hit]:
    """Yield every place of that kind that looking through the content found."""
    yield from site.faults(NAME)
