"""Front matter that begins with `---` and never ends.

Why: the whole text would be read as front matter, or the front matter be published as text (contract §7, front
matter).

Wrong:

    ---
    type: page
    title: Om dialog i Ekvik
    summary: Så arbetar vi med dialog.

    ## Så går det till

Right:

    ---
    type: page
    title: Om dialog i Ekvik
    summary: Så arbetar vi med dialog.
    ---

    ## Så går det till
"""

from __future__ import annotations

from collections.abc import Iterator

from genklang.findings import Severity
from genklang.rules.site import Hit, Site

CODE = "DOC107"
NAME = "unclosed-front-matter"
SEVERITY = Severity.ERROR


def check(site: Site) -> Iterator[Hit]:
    """Yield every file whose front matter never ends."""
    yield from site.faults(NAME)
