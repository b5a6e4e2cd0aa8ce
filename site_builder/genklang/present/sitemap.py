"""The site map: every page, by type."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from genklang.model import TYPES, Document
from genklang.present.alphabet import sort_key
from genklang.present.pages import later_page, made_page
from genklang.present.paging import Pager, pagers, parts
from genklang.present.showing import Scene
from genklang.present.views import Link, PageView

OVERVIEWS = "list"
"""Pages made from many documents."""


@dataclass(frozen=True, slots=True)
class SitemapGroup:
    """Pages of one type; their heading is `sitemap.<type>`, of content types their list's."""

    type: str
    pages: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class SitemapView:
    """A page of the site map."""

    groups: tuple[SitemapGroup, ...]
    pager: Pager


def sitemap_pages(made: Iterable[PageView], scene: Scene, head: Document | None) -> Iterator[PageView]:
    """The site map of the documents that are shown and of `made` pages."""
    place = scene.shown.addresses.sitemap
    groups = [(OVERVIEWS, [Link(page.heading, page.address) for page in made])]
    groups += [(type_, _links(type_, scene)) for type_ in TYPES]
    pages = pagers(place, sum(len(links) for _, links in groups), scene)
    views = [
        SitemapView(tuple(SitemapGroup(type_, links) for type_, links in part), pager)
        for pager, part in zip(pages, parts(groups), strict=True)
    ]
    first = made_page(place, "sitemap.html", "sitemap", views[0], scene, head)
    yield first
    yield from (later_page(first, view, view.pager, scene) for view in views[1:])


def _links(type_: str, scene: Scene) -> list[Link]:
    shown = scene.shown
    found = [
        Link(d.fields.title, shown.addresses.documents[d.key], scene.foreign(d))
        for d in shown.documents
        if d.type == type_
    ]
    return sorted(found, key=lambda link: (sort_key(link.text, scene.language), link.address or ""))
