"""A file that does not begin with front matter.

Why: without type, title and summary there is no page to make (contract §1). Keys that stand at the top without the
lines of hyphens around them would be published as text (contract §7, front matter).

Wrong:

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
from dataclasses import replace

from genklang.findings import Severity
from genklang.rules.site import Hit, Site

CODE = "DOC106"
NAME = "no-front-matter"
SEVERITY = Severity.ERROR


def check(site: Site) -> Iterator[Hit]:
    """Yield every file without front matter; with the variant `keys` where it only lacks the lines around it."""
    for hit in site.faults(NAME):
        yield replace(hit, variant="keys" if hit.values["keys"] == "yes" else "")
