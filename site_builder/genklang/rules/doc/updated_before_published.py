"""A page that was last changed before it was published.

Why: readers see both days, and the one contradicts the other. A page that waits for its day is changed before it, and
then has no need of `updated` yet (contract §1).

Wrong:

    published: 2026-03-02
    updated: 2025-03-15

Right:

    published: 2026-03-02
    updated: 2026-03-15
"""

from __future__ import annotations

from collections.abc import Iterator

from genklang.findings import Severity
from genklang.rules.site import Hit, Site, hit

CODE = "DOC135"
NAME = "updated-before-published"
SEVERITY = Severity.WARNING


def check(site: Site) -> Iterator[Hit]:
    """Yield every page whose `updated` lies before its `published`."""
    for document in site.catalogue.documents:
        published, updated = document.fields.published, document.fields.updated
        if published and updated and updated < published:
            yield hit(document, "updated", updated=updated, published=published)
