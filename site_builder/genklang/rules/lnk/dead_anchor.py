"""A link to a place on a page that the page does not have.

Why: whoever follows it lands at the top of the page and must look for the place there; with a screen reader or on a
long page that is hard (handbook p. 19: help residents follow). The places are the headings, named as they are read and
with `_1`, `_2` where several are called the same, the footnotes, and the sections that the theme gives a page. A site
with a link that leads to no place is not published (contract §6).

Wrong, where the page has the heading `Så går det till`:

    Läs om [hur det går till](#hur-det-gar-till).

Right:

    Läs om [hur det går till](#sa-gar-det-till).
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from heapq import nsmallest
from urllib.parse import unquote

from genklang.findings import Severity
from genklang.links import Link, resolved
from genklang.model import Document
from genklang.model.slug import slug
from genklang.present.anchors import is_section
from genklang.rules.site import Hit, Site
from genklang.sources import Source

CODE = "LNK102"
NAME = "dead-anchor"
SEVERITY = Severity.ERROR


def check(site: Site) -> Iterator[Hit]:
    """Yield every link to a place that its page does not have."""
    sources = {parsed.source.relative: parsed.source for parsed in site.catalogue.parsed if parsed.document}
    for document, links in site.links:
        for link in links:
            page, anchor = _place(link, document, sources) if "#" in link.target else (None, "")
            dead = page and anchor and not _has(site, page, anchor)
            if page and dead and link.target in site.body(document.source).targets:
                yield _hit(site, link, document, page, anchor)


def _place(link: Link, document: Document, sources: dict[str, Source]) -> tuple[Source | None, str]:
    """The page of the site and the place on it that a link means."""
    file, fragment = resolved(link.target, document.source.relative)
    if link.target.startswith("#"):
        return document.source, unquote(link.target[1:])
    return sources.get(file), unquote(fragment)


def _has(site: Site, page: Source, anchor: str) -> bool:
    return anchor == "top" or is_section(anchor) or anchor in site.body(page).anchors


def _hit(site: Site, link: Link, document: Document, page: Source, anchor: str) -> Hit:
    anchors = site.body(page).anchors
    near = slug(anchor) if slug(anchor) in anchors else site.suggestion(document, anchor, anchors)
    there = _some(anchors)
    variant = "near" if near else "" if there else "none"
    shown = ", ".join("#" + a for a in there)
    values = {"target": link.target, "anchor": anchor, "page": page.path, "nearest": "#" + near, "there": shown}
    return Hit(link.location, values, document.key, link.length, variant)


@lru_cache(maxsize=64)
def _some(anchors: frozenset[str]) -> tuple[str, ...]:
    """A few places to name, footnotes left out."""
    return tuple(nsmallest(8, (a for a in anchors if not a.startswith(("fn", "fnref")))))
