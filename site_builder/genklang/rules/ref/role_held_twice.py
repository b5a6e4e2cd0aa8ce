"""Two pages with the same role.

Why: the role gives a page its place in the theme, such as the accessibility statement at the foot of every page
(contract §8). There is one place for each, so the second page is found by nobody.

Wrong, in both `om.md` and `om-oss.md`:

    role: about

Right, in one of them:

    role: about
"""

from __future__ import annotations

from collections.abc import Iterator

from genklang.findings import Severity
from genklang.model.page import Page
from genklang.rules.site import Hit, Site, hit

CODE = "REF110"
NAME = "role-held-twice"
SEVERITY = Severity.WARNING


def check(site: Site) -> Iterator[Hit]:
    """Yield every page whose role an earlier page has; drafts, translations and easy-read versions have none."""
    first: dict[str, str] = {}
    for document in site.catalogue.of_type("page"):
        fields = document.fields
        if isinstance(fields, Page) and document.counts and fields.role and fields.role != "none":
            other = first.setdefault(fields.role, document.source.path)
            if other != document.source.path:
                yield hit(document, "role", role=fields.role, other=other)
