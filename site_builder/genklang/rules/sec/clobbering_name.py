"""An id or class that belongs to the theme or to the browser.

Why: an element with such a name takes the place of a part of the page, for links, styles and scripts (CWE-79, DOM
clobbering; contract §7).

Wrong:

    <a id="__search"></a>

Right:

    ## Sök
"""

from __future__ import annotations

from collections.abc import Iterator

from genklang.findings import Severity
from genklang.rules.site import Hit, Site

CODE = "SEC105"
NAME = "clobbering-name"
SEVERITY = Severity.ERROR


def check(site: Site) -> Iterator[Hit]:
    """Yield every place of that kind that looking through the content found."""
    yield from site.faults(NAME)
