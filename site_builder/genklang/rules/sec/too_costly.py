"""A text that would take too long to turn into a page, or that cannot be turned into one.

Why: thousands of brackets, levels or cells take the Markdown parser minutes, and one page must not keep all others
from being published (CWE-400, CWE-1333; contract §7). No page may cost more than 10 seconds and 600 MB.

Wrong: `[[[[[[[[…` (thousands of them)

Right:

    [ett] [fåtal] [länkar]
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from genklang.findings import Severity
from genklang.rules.site import Hit, Site, Word
from genklang.rules.site import hit as hit_at

CODE = "SEC110"
NAME = "too-costly"
SEVERITY = Severity.ERROR

OF_PAGES = {"topics", "areas", "methods", "redirect_from"}
"""Lists of which every entry is a page of its own."""
MOST_PAGES = 100
MOST_ENTRIES = 500
"""Entries of any other list in front matter: the page shows them all, and rules compare them with each other."""


def check(site: Site) -> Iterator[Hit]:
    """Yield every place of that kind that looking through the content found."""
    for hit in site.faults(NAME):
        yield replace(hit, values={**hit.values, "what": Word("excess", str(hit.values["kind"]))})
    for document in site.catalogue.documents:
        for name, value in vars(document.fields).items():
            most = MOST_PAGES if name in OF_PAGES else MOST_ENTRIES
            if isinstance(value, tuple) and len(value) > most:
                kind = "pages" if name in OF_PAGES else "entries"
                yield hit_at(document, name, most, kind=kind, most=most, what=Word("excess", kind))
