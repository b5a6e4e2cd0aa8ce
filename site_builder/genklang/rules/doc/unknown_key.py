"""A key in the front matter that no field has.

Why: what stands under a misspelt key is lost without a word, and a promise may be thought given that nobody
can read. Only the declared keys are read (contract §1).

Wrong:

    type: dialogue
    responsable_body: kommunstyrelsen

Right:

    type: dialogue
    responsible_body: kommunstyrelsen
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from genklang.findings import Severity
from genklang.rules.mending import mended
from genklang.rules.site import Hit, Site

CODE = "DOC123"
NAME = "unknown-key"
SEVERITY = Severity.ERROR


def check(site: Site) -> Iterator[Hit]:
    """Yield every key that its content type does not have."""
    for hit in site.faults(NAME):
        near = str(hit.values["nearest"])
        told = replace(hit, variant="near" if near else "")
        taken = bool(near) and site.has_key_beside(hit, near)
        yield told if taken else mended(told, site.text(hit), str(hit.values["key"]), near)
