"""A title or summary that says `~`, `null` or `none`.

Why: these mean "empty" in YAML elsewhere, but here every value is the text that was written (contract §1). The page
would be called "null".

Wrong:

    title: null

Right:

    title: Badplatsen i Hamnen
"""

from __future__ import annotations

from collections.abc import Iterator

from genklang.findings import Severity
from genklang.rules.site import Hit, Site, hit

CODE = "DOC132"
NAME = "empty-in-other-words"
SEVERITY = Severity.ERROR

EMPTY = frozenset({"~", "null", "none", "nil", "n/a", "-", "...", "tbd", "todo"})


def check(site: Site) -> Iterator[Hit]:
    """Yield every title and summary that is a word for nothing."""
    for document in site.catalogue.documents:
        for key in ("title", "summary"):
            found = getattr(document.fields, key)
            if found.casefold() in EMPTY:
                yield hit(document, key, key=key, found=found)
