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
from genklang.present.follow import follow_page
from genklang.present.ledger import ledger_views
from genklang.present.lists import ListView, list_views
from genklang.present.pages import VIEWS, document_page, later_page, made_page
from genklang.present.showing import Scene, Shown
from genklang.present.start import start_view
from genklang.present.structured_data import with_structured_data
from genklang.present.titles import with_unique_titles
from genklang.present.views import LogoView, NavigationItem, PageView, SiteView

LIST_TEMPLATES = {"method": "method_list.html", "chapter": "chapter_list.html", "initiative": "initiative_list.html"}
"""The templates of lists that show more than entries; those of all others is `list.html`."""
ALWAYS_LISTED = frozenset({"dialogue", "feedback"})
"""Types that have a list also where there is nothing to list."""
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
        made = {"", shown.addresses.ledger, *(shown.addresses.lists[type_] for type_ in self.types)}
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
        """The pages with a role."""
        pages = self.shown.listed("page")
        for role in FOOTER:
            found = next((d for d in pages if cast(Page, d.fields).role == role), None)
            if found:
                yield NavigationItem(role, self.shown.addresses.documents[found.key])

    def pages(self) -> Iterator[PageView]:
        """Every page, in no order."""
        heads = {document.key for document in self.heads.values()}
        for document in self.shown.documents:
            if document.key not in heads:
                yield document_page(document, Scene(self.shown, self.shown.language_of(document)))
        yield from self._start()
        yield from self._ledger()
        for type_ in self.types:
            yield from self._list(type_)

    def _start(self) -> Iterator[PageView]:
        if "" not in self.taken:
            yield made_page("", "start.html", "start", start_view(self.scene), self.scene, self._head(""))

    def _ledger(self) -> Iterator[PageView]:
        place = self.shown.addresses.ledger
        if place in self.taken:
            return
        opening, *rest = ledger_views(self.scene)
        first = made_page(place, "ledger.html", "ledger", opening, self.scene, self._head(place))
        yield first
        for view in rest:
            yield later_page(first, view, view.pager, self.scene)

    def _list(self, type_: str) -> Iterator[PageView]:
        place = self.shown.addresses.lists[type_]
        if place in self.taken:
            return
        views: list[ListView] = list(list_views(type_, self.scene))
        template = LIST_TEMPLATES.get(type_, "list.html")
        first = made_page(place, template, f"list.{type_}", views[0], self.scene, self._head(place))
        yield first
        for view in views[1:]:
            yield later_page(first, view, view.pager, self.scene)

    def _head(self, place: str) -> Document | None:
        return self.heads.get(place)
