"""A picture that cannot be shown without harm.

Why: a picture of a few bytes may unfold into more than the memory of whoever looks at it, and one that is broken
shows nothing (CWE-409; contract §7, files).

Wrong: `karta.png` of 40 000 by 40 000 points

Right: `karta.png` of 2 000 by 2 000 points
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from genklang.findings import Severity
from genklang.rules.site import Hit, Site, Word

CODE = "SEC112"
NAME = "unsafe-picture"
SEVERITY = Severity.ERROR


def check(site: Site) -> Iterator[Hit]:
    """Yield every place of that kind that looking through the content found."""
    for hit in site.faults(NAME):
        yield replace(hit, values={**hit.values, "what": Word("picture", str(hit.values["kind"]))})
