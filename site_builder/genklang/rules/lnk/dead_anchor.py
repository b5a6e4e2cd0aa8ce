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

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from heapq import nsmallest
from urllib.parse import unquote

from genklang.findings import Severity
from genklang.links import Link, resolved
from genklang.locale import texts_for
from genklang.model import Document
from genklang.model.slug import slug
from genklang.present.addresses import addresses_of
from genklang.present.anchors import MADE, is_section
from genklang.rules.mending import mended, slip_of
from genklang.rules.site import Hit, Site
from genklang.sources import Source

CODE = "LNK102"
NAME = "dead-anchor"
SEVERITY = Severity.ERROR


@dataclass(frozen=True, slots=True)
class _Page:
    """A page that links may lead to: its name, what its template makes of it, and the document that it shows."""

    name: str
    kinds: tuple[str, ...]
    source: Source | None

    def has(self, anchor: str, anchors: frozenset[str]) -> bool:
        return anchor in anchors or any(is_section(anchor, kind) for kind in self.kinds)


def check(site: Site) -> Iterator[Hit]:
    """Yield every link to a place that its page does not have."""
    leading = [(d, link) for d, links in site.links for link in links if "#" in link.target]
    pages = _pages(site) if leading else {}
    for document, link in leading:
        page, anchor = _place(link, document, pages)
        dead = page and anchor and not page.has(anchor, _anchors(site, page))
        if page and dead and link.target in site.body(document.source).targets:
            yield _hit(site, link, document, page, anchor)


def _pages(site: Site) -> dict[str, _Page]:
    """Every page by its file, and by its address: lists and the ledger have no file of their own."""
    addresses = addresses_of(site.catalogue, texts_for(site.catalogue.settings.language))
    made = {"", addresses.ledger, *addresses.lists.values()}
    pages = {address: _Page(address or "index.html", (MADE,), None) for address in made}
    for document in site.catalogue.documents:
        address = addresses.documents[document.key]
        opens_list = address in made and document.type == "page"
        kinds = (document.type, MADE) if opens_list else (document.type,)
        page = _Page(document.source.path, kinds, document.source)
        pages |= {address: page, document.source.relative: page}
    return pages


def _place(link: Link, document: Document, pages: Mapping[str, _Page]) -> tuple[_Page | None, str]:
    """The page of the site and the place on it that a link means."""
    file, fragment = resolved(link.target, document.source.relative)
    if link.target.startswith("#"):
        return pages.get(document.source.relative), unquote(link.target[1:])
    address = "" if file == "." else file + "/"
    return pages.get(file) if file.endswith(".md") else pages.get(address), unquote(fragment)


def _anchors(site: Site, page: _Page) -> frozenset[str]:
    return site.body(page.source).anchors if page.source else frozenset()


def _hit(site: Site, link: Link, document: Document, page: _Page, anchor: str) -> Hit:
    anchors = _anchors(site, page)
    near = slug(anchor) if slug(anchor) in anchors else site.suggestion(document, anchor, anchors)
    there = _some(anchors)
    variant = "near" if near else "" if there else "none"
    shown = ", ".join("#" + a for a in there)
    values = {"target": link.target, "anchor": anchor, "page": page.name, "nearest": "#" + near, "there": shown}
    told = Hit(link.location, values, document.key, link.length, variant)
    file, _, _ = link.target.partition("#")
    sure = slip_of(anchor, near)
    return mended(told, document.source.text, link.target, f"{file}#{sure}" if sure else "")


@lru_cache(maxsize=64)
def _some(anchors: frozenset[str]) -> tuple[str, ...]:
    """A few places to name, footnotes left out."""
    return tuple(nsmallest(8, (a for a in anchors if not a.startswith(("fn", "fnref")))))
