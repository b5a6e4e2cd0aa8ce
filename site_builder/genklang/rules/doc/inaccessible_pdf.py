"""A PDF that some people cannot read.

Why: screen readers need its title, its language and its tags (WCAG 2.2 techniques PDF16 and PDF18, PDF/UA-1;
contract §8).

Wrong:

    a scanned letter

Right:

    the same text as a page, or a PDF saved with tags
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from genklang.findings import Severity
from genklang.rules.site import Hit, Site, Word

CODE = "DOC146"
NAME = "inaccessible-pdf"
SEVERITY = Severity.WARNING


def check(site: Site) -> Iterator[Hit]:
    """Yield every place of that kind that looking through the content found."""
    for hit in site.faults(NAME):
        yield replace(hit, values={**hit.values, "what": Word("pdf", str(hit.values["kind"]))})
