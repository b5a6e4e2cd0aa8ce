"""What every page has around its content: title, address, way back, versions, provenance."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from genklang.model import Content, Document
from genklang.present.body import body_view
from genklang.present.chapter import chapter_view
from genklang.present.dialogue import dialogue_view
from genklang.present.feedback import feedback_view
from genklang.present.initiative import initiative_view
from genklang.present.method import method_view
from genklang.present.page import page_content
from genklang.present.paging import Pager
from genklang.present.programme import programme_view
from genklang.present.record import record_view
from genklang.present.showing import Scene
from genklang.present.views import Link, Origin, PageView, Provenance

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


def document_page(document: Document, scene: Scene) -> PageView:
    """The page of a document, in its own language, which is that of `scene`."""
    shown, fields = scene.shown, scene.shown.fields(document)
    address = shown.addresses.documents[document.key]
    return PageView(
        address=address,
        template=f"{document.type}.html",
        title=fields.title,
        heading=fields.title,
        description=fields.summary,
        language=scene.language,
        breadcrumbs=_way_to(document, address, scene),
        document=document.key,
        content=VIEWS[document.type](document, scene),
        section=shown.addresses.lists[document.type] if document.type != "page" else None,
        versions=_versions(document, scene),
        easy_read=_easy_read(document, scene),
        provenance=_provenance(fields),
    )


def made_page(address: str, template: str, key: str, content: object, scene: Scene, head: Document | None) -> PageView:
    """A page made from many documents, its texts under `key`; `head` is the page that opens it, if there is one."""
    texts = scene.texts
    settings = scene.shown.catalogue.settings
    own_title = settings.site_name if not address else texts(f"{key}.title")
    title = head.fields.title if head else own_title
    publisher = settings.options.publisher or settings.site_name
    return PageView(
        address=address,
        template=template,
        title=title,
        heading=title,
        description=head.fields.summary if head else texts(f"{key}.summary", name=publisher),
        language=scene.language,
        breadcrumbs=(_home(scene),) if address else (),
        document=head.key if head else None,
        content=content,
        section=address or None,
        provenance=_provenance(head.fields) if head else None,
    )


def below(first: PageView, place: str, key: str, content: object, scene: Scene, template: str = "") -> PageView:
    """A page that is made and stands below another made one, its texts under `key`; its template is that one's if
    none is named."""
    title = scene.texts(f"{key}.title")
    return PageView(
        address=place,
        template=template or first.template,
        title=title,
        heading=title,
        description=scene.texts(f"{key}.summary"),
        language=scene.language,
        breadcrumbs=(*first.breadcrumbs, Link(first.heading, first.address)),
        document=None,
        content=content,
        section=first.section,
    )


def later_page(first: PageView, content: object, pager: Pager, scene: Scene) -> PageView:
    """A page of a long list after its `first` one."""
    texts, number = scene.texts, pager.number
    title = texts("pager.title", title=first.title, n=number)
    return PageView(
        address=pager.addresses[number - 1],
        template=first.template,
        title=title,
        heading=title,
        description=texts("pager.summary", summary=first.description, n=number),
        language=first.language,
        breadcrumbs=(*first.breadcrumbs, Link(first.heading, first.address)),
        document=None,
        content=content,
        section=first.section,
    )


def _home(scene: Scene) -> Link:
    return Link(scene.texts("navigation.home"), "")


def _way_to(document: Document, address: str, scene: Scene) -> tuple[Link, ...]:
    """The way from the start page to the document, itself left out."""
    if not address:
        return ()
    place = scene.shown.addresses.lists[document.type]
    if document.type == "page" or address == place:
        return (_home(scene),)
    if document.type == "feedback":
        dialogue = scene.link_to("dialogue", scene.shown.fields(document).dialogue)
        return (_home(scene), _list("dialogue", scene), *([dialogue] if dialogue else []))
    return (_home(scene), _list(document.type, scene))


def _list(type_: str, scene: Scene) -> Link:
    return Link(scene.texts(f"list.{type_}.title"), scene.shown.addresses.lists[type_])


def _versions(document: Document, scene: Scene) -> tuple[Link, ...]:
    """The same page in other languages, and from an easy-read version to the ordinary one."""
    shown, original = scene.shown, scene.shown.original(document)
    ordinary = (original, *(v for v in shown.versions(original) if not v.fields.easy_read))
    return tuple(_version(v, scene) for v in ordinary if v is not document and shown.address(v) is not None)


def _version(version: Document, scene: Scene) -> Link:
    language = scene.shown.language_of(version)
    same = language == scene.language
    text = scene.texts("page.ordinary_version") if same else scene.texts.language_name(language)
    return Link(text, scene.shown.address(version), language)


def _easy_read(document: Document, scene: Scene) -> Link | None:
    """The easy-read version in the page's language."""
    shown = scene.shown
    versions = (v for v in shown.versions(shown.original(document)) if v.fields.easy_read and v is not document)
    found = next((v for v in versions if shown.language_of(v) == scene.language), None)
    return Link(found.fields.title, shown.address(found)) if found else None


def _provenance(fields: Content) -> Provenance:
    origins = (Origin(s.document or s.url or "", s.pages, s.url) for s in fields.sources if s.document or s.url)
    return Provenance(fields.example, fields.published, fields.updated, tuple(origins))
