"""An attribute that runs a script.

Why: whatever stands in `onclick` and the like runs in the browser of whoever reads the page (OWASP, cross site
scripting; CWE-79; contract §7).

Wrong:

    <img src="bild.png" onerror="alert(1)">

Right:

    ![Bryggan](bild.png)
"""

from __future__ import annotations

from collections.abc import Iterator

from genklang.findings import Severity
from genklang.rules.site import Hit, Site

CODE = "SEC102"
NAME = "event-attribute"
SEVERITY = Severity.ERROR


def check(site: Site) -> Iterator[Hit]:
    """Yield every place of that kind that looking through the content found."""
    yield from site.faults(NAME)
