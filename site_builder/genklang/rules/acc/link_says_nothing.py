"""A link whose text does not say where it leads.

Why: a list of all links is how many find their way, and "läs mer" ten times over is no list (WCAG 2.2, 2.4.4 and 2.4.9;
EN 301 549, 9.2.4.4). Which texts say nothing is a list of ours for Swedish, Danish and English, in
`rules/acc/empty_links.yml`. A link without any text is told as well.

Wrong:

    [Läs mer](../handbok/aterkoppling.md) om återkoppling.

Right:

    Läs mer om [återkoppling](../handbok/aterkoppling.md).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from genklang.findings import Severity
from genklang.rules.site import Hit, Site
from genklang.rules.wording import hit_in, lists_from

CODE = "ACC104"
NAME = "link-says-nothing"
SEVERITY = Severity.WARNING

_FILE = Path(__file__).parent / "empty_links.yml"


def check(site: Site) -> Iterator[Hit]:
    """Yield every link whose text says nothing."""
    for reading in site.readings:
        for text, link in reading.links:
            if says_nothing(link.text):
                yield hit_in(reading, text, link.offset, link.length, text=link.text)
            elif not link.text and not any(link.offset <= i.offset < link.offset + link.length for i in text.images):
                yield hit_in(reading, text, link.offset, link.length, "empty", target=link.target)


def says_nothing(text: str) -> bool:
    """True for `Läs mer »`."""
    return " ".join(re.findall(r"\w+", text.lower())) in _empty()


@cache
def _empty() -> frozenset[str]:
    """The texts of all languages: a page may have links in another one than its own."""
    return frozenset(text.strip() for lists in lists_from(_FILE).values() for text in str(lists["texts"]).split(","))
