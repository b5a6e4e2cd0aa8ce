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
from genklang.markup.characters import shows_nothing
from genklang.prose import Text
from genklang.prose.inline import Link
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
            elif _is_empty(text, link):
                yield hit_in(reading, text, link.offset, link.length, "empty", target=link.target)


def _is_empty(text: Text, link: Link) -> bool:
    """True for a link in which there is nothing to see, and no picture either."""
    last = link.offset + link.length
    unseen = not link.text or shows_nothing(link.text)
    return unseen and not any(link.offset <= image.offset < last for image in text.images)


def says_nothing(text: str) -> bool:
    """True for `Läs mer »`."""
    return " ".join(re.findall(r"\w+", text.lower())) in _empty()


@cache
def _empty() -> frozenset[str]:
    """The texts of all languages: a page may have links in another one than its own."""
    return frozenset(text.strip() for lists in lists_from(_FILE).values() for text in str(lists["texts"]).split(","))
