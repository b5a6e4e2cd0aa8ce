"""The site has no accessibility statement.

Why: every public body publishes one for its site (Directive (EU) 2016/2102, article 7; contract §8). Without it nobody
learns which faults are known, and whom to tell of others.

Wrong: a start page, and no page with `role: accessibility`.

Right:

    type: page
    role: accessibility
    title: Tillgänglighet
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import cast

from genklang.findings import Severity
from genklang.model import Page
from genklang.rules.site import Hit, Site, hit

CODE = "ACC202"
NAME = "statement-missing"
SEVERITY = Severity.WARNING


def check(site: Site) -> Iterator[Hit]:
    """Yield the start page of a site without a statement; a draft is one that is under way."""
    pages = site.catalogue.of_type("page")
    roles = {cast("Page", document.fields).role for document in pages}
    lost = any(document.lost("role") for document in pages)
    home = next((d for d in pages if cast("Page", d.fields).role == "home"), None)
    if home and not lost and "accessibility" not in roles:
        yield hit(home, "role")
