"""A field that must be there is missing.

Why: a page cannot be shown without its type, title and summary, and feedback not be counted without its
dialogue, stage and day (contract §1, required). Nothing else is ever required.

Wrong:

    type: page
    title: Om dialog i Ekvik

Right:

    type: page
    title: Om dialog i Ekvik
    summary: Så arbetar vi med dialog.
"""

from __future__ import annotations

from collections.abc import Iterator

from genklang.findings import Severity
from genklang.rules.site import Hit, Site

CODE = "DOC122"
NAME = "missing-field"
SEVERITY = Severity.ERROR


def check(site: Site) -> Iterator[Hit]:
    """Yield every field that its content type requires and that is not there."""
    yield from site.faults(NAME)
