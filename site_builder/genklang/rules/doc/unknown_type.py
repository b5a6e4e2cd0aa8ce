"""A `type` that no content type has.

Why: the type says what the page is, which fields it has and what is owed because of it. A page of an unknown type
would be left out of the site (contract §1).

Wrong:

    type: dialog

Right:

    type: dialogue
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from genklang.findings import Severity
from genklang.rules.mending import mended
from genklang.rules.site import Hit, Site

CODE = "DOC121"
NAME = "unknown-type"
SEVERITY = Severity.ERROR


def check(site: Site) -> Iterator[Hit]:
    """Yield every `type` that is none."""
    for hit in site.faults(NAME):
        near = str(hit.values["nearest"])
        told = replace(hit, variant="near" if near else "")
        yield mended(told, site.text(hit), str(hit.values["found"]), near)
