"""All pages of a site, from the catalogue and its assessment."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import cast

from genklang.catalogue import Catalogue
from genklang.locale import texts_for
from genklang.model import Dialogue, Document, Page
from genklang.obligations import Assessment
from genklang.present.addresses import addresses_of
from genklang.present.body import body_view
from genklang.present.chapter import chapter_view
from genklang.present.dialogue import dialogue_view
from genklang.present.feedback import feedback_view
from genklang.present.initiative import initiative_view
from genklang.present.ledger import ledger_views
from genklang.present.lists import list_views
from genklang.present.method import method_view
from genklang.present.page import page_content
from genklang.present.paging import Pager
from genklang.present.programme import programme_view
from genklang.present.record import record_view
from genklang.present.showing import Scene, Shown
from genklang.present.start import start_view
from genklang.present.titles import with_unique_titles
from genklang.present.views import Link, NavigationItem, Origin, PageView, Provenance, SiteView

VIEWS: Mapping[str, Callable[[Document, Scene], object]] = {
    "dialogue": dialogue_view,
    "feedback": feedback_view,
    "method": method_view,
    "chapter": chapter_view,
    "record": record_view,
    "initiative": initiative_view,
    "programme": programme_view,
    "body": body_view,
    "page": page_content,
}
"""The view model of each content type; its template is `<type>.html`."""
LIST_TEMPLATES = {"method": "method_list.html", "chapter": "chapter_list.html", "initiative": "initiative_list.html"}
MENU = ("dialogue", "feedback", "ledger", "chapter", "method", "programme", "initiative", "record", "body")
FOOTER = ("about", "help", "contact", "accessibility", "privacy")


def present(catalogue: Catalogue, assessment: Assessment) -> SiteView:
    """Every page as its template shows it, at the date of `assessment`."""
    settings = catalogue.settings
    texts = texts_for(settings.language)
    shown = Shown(catalogue, assessment, addresses_of(catalogue, texts))
    site = _Site(shown)
    pages = sorted(with_unique_titles(list(site.pages()), texts), key=lambda page: page.address)
    return SiteView(
        name=settings.site_name,
        publisher=settings.options.publisher or settings.site_name,
        language=settings.language,
        url=settings.site_url,
        as_of=assessment.as_of,
        navigation=tuple(site.navigation()),
        footer=tuple(site.footer()),
        pages=tuple(pages),
        addresses={document.key: site.address(document) for document in shown.documents},
    )


class _Site:
    """The pages of a site in the making."""

    def __init__(self, shown: Shown) -> None:
        self.shown = shown
        self.scene = Scene(shown, shown.language)
        made = {"", shown.addresses.ledger, *(shown.addresses.lists[type_] for type_ in self._listed_types())}
        found = {self.address(d): d for d in shown.documents if self.address(d) in made}
        self.heads = {address: d for address, d in found.items() if d.type == "page"}
        """Pages that stand where a list does: their title, summary and body open it."""
        self.instead = set(found) - set(self.heads)
        """Addresses at which another document stands in place of the list."""

    def address(self, document: Document) -> str:
        return self.shown.addresses.documents[document.key]

    def _listed_types(self) -> list[str]:
        """The types that have a list: dialogues always, others where there is something to list."""
        return [t for t in VIEWS if t in {"dialogue", "feedback"} or self.shown.listed(t)]

    def navigation(self) -> Iterator[NavigationItem]:
        there = set(self._listed_types())
        for key in MENU:
            if key == "ledger":
                yield NavigationItem(key, self.shown.addresses.ledger)
            elif key in there:
                yield NavigationItem(key, self.shown.addresses.lists[key])

    def footer(self) -> Iterator[NavigationItem]:
        """The pages with a role, in a fixed order."""
        for role in FOOTER:
            for document in self.shown.listed("page"):
                if cast(Page, document.fields).role == role:
                    yield NavigationItem(role, self.address(document))
                    break

    def pages(self) -> Iterator[PageView]:
        heads = set(self.heads.values())
        for document in self.shown.documents:
            if document not in heads:
                yield self._document_page(document)
        if "" not in self.instead:
            yield self._made("", "start.html", "start", start_view(self.scene), None)
        if self.shown.addresses.ledger not in self.instead:
            for ledger in ledger_views(self.scene):
                yield self._made(self.shown.addresses.ledger, "ledger.html", "ledger", ledger, ledger.pager)
        for type_ in self._listed_types():
            yield from self._list_pages(type_)

    def _list_pages(self, type_: str) -> Iterator[PageView]:
        address = self.shown.addresses.lists[type_]
        if address in self.instead:
            return
        for view in list_views(type_, self.scene):
            yield self._made(address, LIST_TEMPLATES.get(type_, "list.html"), f"list.{type_}", view, view.pager)

    def _document_page(self, document: Document) -> PageView:
        scene = Scene(self.shown, self.shown.language_of(document))
        fields = self.shown.fields(document)
        address = self.address(document)
        return PageView(
            address=address,
            template=f"{document.type}.html",
            title=fields.title,
            heading=fields.title,
            description=fields.summary,
            language=scene.language,
            breadcrumbs=self._breadcrumbs(document, scene),
            document=document.key,
            content=VIEWS[document.type](document, scene),
            section=self._section(document.type),
            versions=self._versions(document),
            easy_read=self._easy_read(document, scene),
            provenance=_provenance(document, fields),
        )

    def _made(self, address: str, template: str, key: str, content: object, pager: Pager | None) -> PageView:
        """A page that is made from many documents, opened by the head that stands at `address`, if there is one."""
        texts, head = self.scene.texts, self.heads.get(address)
        number = pager.number if pager else 1
        heading = head.fields.title if head else self._own_title(key)
        summary = head.fields.summary if head else texts(f"{key}.summary", name=self._publisher())
        first = number == 1
        title = heading if first else texts("pager.title", title=heading, n=number)
        return PageView(
            address=pager.addresses[number - 1] if pager else address,
            template=template,
            title=title,
            heading=title,
            description=summary if first else texts("pager.summary", summary=summary, n=number),
            language=self.scene.language,
            breadcrumbs=self._made_breadcrumbs(address, heading, first),
            document=head.key if head and first else None,
            content=content,
            section=address or None,
            provenance=_provenance(head, head.fields) if head and first else None,
        )

    def _own_title(self, key: str) -> str:
        return self.shown.catalogue.settings.site_name if key == "start" else self.scene.texts(f"{key}.title")

    def _publisher(self) -> str:
        settings = self.shown.catalogue.settings
        return settings.options.publisher or settings.site_name

    def _section(self, type_: str) -> str | None:
        return self.shown.addresses.lists[type_] if type_ in MENU else None

    def _list_link(self, type_: str, scene: Scene) -> Link:
        address = self.shown.addresses.lists[type_]
        return Link(scene.texts(f"list.{type_}.title"), address)

    def _breadcrumbs(self, document: Document, scene: Scene) -> tuple[Link, ...]:
        """The way from the start page to the document, itself left out."""
        home = Link(scene.texts("navigation.home"), "")
        if not self.address(document):
            return ()
        if document.type not in MENU or self.address(document) == self.shown.addresses.lists[document.type]:
            return (home,)
        ways = [home, self._list_link(document.type, scene)]
        if document.type == "feedback":
            link = scene.link_to("dialogue", self.shown.fields(document).dialogue)
            ways = [home, self._list_link("dialogue", scene), *([link] if link else [])]
        return tuple(ways)

    def _made_breadcrumbs(self, address: str, heading: str, first: bool) -> tuple[Link, ...]:
        if not address:
            return ()
        home = Link(self.scene.texts("navigation.home"), "")
        return (home,) if first else (home, Link(heading, address))

    def _versions(self, document: Document) -> tuple[Link, ...]:
        """The same page in other languages, each link in its own."""
        original = self.shown.original(document)
        all_versions = (original, *(v for v in self.shown.versions(original) if not v.fields.easy_read))
        others = [v for v in all_versions if v is not document and self.shown.address(v) is not None]
        names = ((v, self.shown.language_of(v)) for v in others)
        return tuple(Link(self.scene.texts.language_name(lang), self.address(v), lang) for v, lang in names)

    def _easy_read(self, document: Document, scene: Scene) -> Link | None:
        """The easy-read version in the page's language."""
        versions = (v for v in self.shown.versions(self.shown.original(document)) if v.fields.easy_read)
        found = next((v for v in versions if self.shown.language_of(v) == scene.language and v is not document), None)
        return Link(found.fields.title, self.address(found)) if found else None


def _provenance(document: Document, fields: object) -> Provenance:
    whole = cast(Dialogue, fields)
    return Provenance(
        example=whole.example,
        published=whole.published,
        updated=whole.updated,
        origins=_origins(document),
    )


def _origins(document: Document) -> tuple[Origin, ...]:
    sources: Sequence[object] = document.fields.sources
    return tuple(Origin(s.document or s.url or "", s.pages, s.url) for s in document.fields.sources if s.document or s.url) if sources else ()
