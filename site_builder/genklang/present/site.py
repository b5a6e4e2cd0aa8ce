"""All pages of a site, from the catalogue and its assessment."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import cast

from genklang.brand import Brand, Logo
from genklang.catalogue import Catalogue
from genklang.locale import texts_for
from genklang.model import Document, Page
from genklang.obligations import Assessment
from genklang.present.addresses import addresses_of
from genklang.present.book import book_page
from genklang.present.calendar import calendar_pages
from genklang.present.compare import compare_pages
from genklang.present.follow import follow_page
from genklang.present.ledger import ledger_pages
from genklang.present.lists import list_pages
from genklang.present.pages import VIEWS, document_page, made_page
from genklang.present.search import found_by, search_pages
from genklang.present.showing import Scene, Shown
from genklang.present.sitemap import sitemap_pages
from genklang.present.start import start_view
from genklang.present.structured_data import with_structured_data
from genklang.present.titles import with_unique_titles
from genklang.present.views import LogoView, NavigationItem, PageView, SiteView

ALWAYS_LISTED = frozenset({"dialogue", "feedback"})
"""Types that have a list also where there is nothing to list."""
OVERVIEWS = frozenset({"values.html", "compare.html", "book.html"})
"""Templates of pages below a list that the site map names too."""
MENU = ("dialogue", "feedback", "ledger", "chapter", "method", "programme", "initiative", "record", "body")
FOOTER = ("about", "help", "contact", "accessibility", "privacy")


def present(catalogue: Catalogue, assessment: Assessment) -> SiteView:
    """Every page as its template shows it, at the date of `assessment`."""
    settings = catalogue.settings
    texts = texts_for(settings.language)
    shown = Shown(catalogue, assessment, addresses_of(catalogue, texts))
    plan = _Plan(shown)
    made = [replace(page, follow=follow_page(page, shown)) for page in plan.pages()]
    pages = sorted(with_unique_titles(made, texts), key=lambda page: page.address)
    site = SiteView(
        name=settings.site_name,
        publisher=settings.options.publisher or settings.site_name,
        language=settings.language,
        url=settings.site_url,
        as_of=assessment.as_of,
        navigation=tuple(plan.navigation()),
        footer=tuple(plan.footer()),
        search=shown.addresses.search,
        sitemap=shown.addresses.sitemap,
        pages=tuple(pages),
        addresses={document.key: shown.addresses.documents[document.key] for document in shown.documents},
        logo=_logo(settings.brand),
    )
    return replace(site, pages=tuple(with_structured_data(page, site) for page in site.pages))


def _logo(brand: Brand) -> LogoView | None:
    logo = brand.logo
    return LogoView(logo_address(logo), brand.logo_alt, logo.width, logo.height) if logo else None


def logo_address(logo: Logo) -> str:
    """Where the logo is published, relative to the site's root."""
    return f"assets/logo.{logo.suffix}"


class _Plan:
    """Which pages a site has, and what stands where."""

    def __init__(self, shown: Shown) -> None:
        self.shown = shown
        self.scene = Scene(shown, shown.language)
        self.types = [type_ for type_ in VIEWS if type_ in ALWAYS_LISTED or shown.listed(type_)]
        places = shown.addresses
        made = {"", places.ledger, places.calendar, places.search, places.sitemap}
        made |= {places.lists[type_] for type_ in self.types}
        there = {shown.addresses.documents[d.key]: d for d in shown.documents}
        self.heads = {place: d for place, d in there.items() if place in made and d.type == "page"}
        """Pages that stand where a list does: their title, summary and body open it."""
        self.taken = {place for place, d in there.items() if place in made and d.type != "page"}
        """Places where another document stands instead of the list."""

    def navigation(self) -> Iterator[NavigationItem]:
        """The main menu: the lists that there are, and the ledger."""
        for key in MENU:
            if key == "ledger":
                yield NavigationItem(key, self.shown.addresses.ledger)
            elif key in self.types:
                yield NavigationItem(key, self.shown.addresses.lists[key])

    def footer(self) -> Iterator[NavigationItem]:
        """The calendar, the site map and the pages with a role."""
        pages = self.shown.listed("page")
        yield NavigationItem("calendar", self.shown.addresses.calendar)
        yield NavigationItem("sitemap", self.shown.addresses.sitemap)
        for role in FOOTER:
            found = next((d for d in pages if cast(Page, d.fields).role == role), None)
            if found:
                yield NavigationItem(role, self.shown.addresses.documents[found.key])

    def pages(self) -> Iterator[PageView]:
        """Every page, in no order."""
        heads = {document.key for document in self.heads.values()}
        for document in self.shown.documents:
            if document.key not in heads:
                scene = Scene(self.shown, self.shown.language_of(document))
                yield replace(document_page(document, scene), found=found_by(document, scene))
        if "" not in self.taken:
            yield made_page("", "start.html", "start", start_view(self.scene), self.scene, self._head(""))
        made = list(self._made())
        yield from made
        overviews = [page for page in made if self._is_overview(page)]
        yield from sitemap_pages(overviews, self.scene, self._head(self.shown.addresses.sitemap))

    def _is_overview(self, page: PageView) -> bool:
        """True for a page that the site map names: lists, and what stands directly below them."""
        pager = getattr(page.content, "pager", None)
        named = page.template in OVERVIEWS or page.address == self.shown.addresses.archive
        return (pager is None or pager.number == 1) and (len(page.breadcrumbs) == 1 or named)

    def _made(self) -> Iterator[PageView]:
        """The pages that are made from many documents, in the order of the site map."""
        places = self.shown.addresses
        if places.ledger not in self.taken:
            yield from ledger_pages(self.scene, self._head(places.ledger))
        for type_ in self.types:
            if places.lists[type_] not in self.taken:
                yield from self._list(type_)
        yield from calendar_pages(self.scene, self._head(places.calendar))
        yield from search_pages(self.scene, self._head(places.search))

    def _list(self, type_: str) -> Iterator[PageView]:
        first, *later = list_pages(type_, self.scene, self._head(self.shown.addresses.lists[type_]))
        yield first
        yield from later
        if self.shown.listed(type_) and type_ == "method":
            yield from compare_pages(first, self.scene)
        if self.shown.listed(type_) and type_ == "chapter":
            yield book_page(first, self.scene)

    def _head(self, place: str) -> Document | None:
        return self.heads.get(place)
