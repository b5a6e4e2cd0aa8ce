"""The list of each content type, in groups, narrowed by facets, and what stands beside it (figures, overviews)."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import cast

from genklang.model import Body, Document, Feedback, Initiative, Record
from genklang.obligations import Status
from genklang.present.alphabet import sort_key
from genklang.present.chapter import chapters, figures
from genklang.present.entries import Entry, entry
from genklang.present.facets import Facets, FilterView
from genklang.present.initiative import Overview, overview
from genklang.present.ladder import StairView, ladder
from genklang.present.list_facets import FACETS
from genklang.present.method import by_level
from genklang.present.narrowed import narrowed_pages
from genklang.present.pages import later_page, made_page
from genklang.present.paging import Pager, pagers, parts
from genklang.present.showing import Scene
from genklang.present.standing import NEVER, day_that_matters, group_of
from genklang.present.views import Link, PageView

LIST_TEMPLATES = {"method": "method_list.html", "chapter": "chapter_list.html", "initiative": "initiative_list.html"}
"""The templates of lists that show more than entries; those of all others is `list.html`."""
STATUS_GROUPS = (
    "open", "paused", "planned", "closed", "answered", "decided", "followed_up", "information", "cancelled",
)  # fmt: skip
BODY_GROUPS = ("council", "board", "committee", "office", "other")
Groups = Sequence[tuple[str, Sequence[Document]]]


@dataclass(frozen=True, slots=True)
class Group:
    """Some entries under a heading; without one where the list has no groups."""

    key: str
    heading: Link | None
    entries: tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class ListView:
    """A page of the list of a content type, or of a part of it."""

    type: str
    total: int
    groups: tuple[Group, ...]
    pager: Pager
    filter: FilterView
    figures: tuple[str, ...] = ()
    ladder: tuple[StairView, ...] = ()
    overviews: tuple[tuple[Link | None, Overview], ...] = ()
    more: tuple[Link, ...] = ()
    """Pages that show the same in another way."""


def list_pages(type_: str, scene: Scene, head: Document | None) -> Iterator[PageView]:
    """The pages of the list of `type_`, and of what it can be narrowed to."""
    documents, place = scene.shown.listed(type_), scene.shown.addresses.lists[type_]
    facets = Facets(place, FACETS.get(type_, ()), documents, scene)

    def views(part: Sequence[Document], at: str, filter_: FilterView) -> Sequence[ListView]:
        return _views(type_, part, at, filter_, scene)

    opening, *later = views(documents, place, facets.view())
    opening = _with_more(opening, documents, scene)
    first = made_page(place, LIST_TEMPLATES.get(type_, "list.html"), f"list.{type_}", opening, scene, head)
    yield first
    yield from (later_page(first, view, view.pager, scene) for view in later)
    yield from narrowed_pages(facets, first, scene.texts(f"list.{type_}.title"), views, scene)


def _views(
    type_: str, documents: Sequence[Document], place: str, filter_: FilterView, scene: Scene
) -> Sequence[ListView]:
    groups = GROUPINGS.get(type_, _ungrouped)(documents, scene)
    pages = pagers(place, len(documents), scene)
    return [
        ListView(type_, len(documents), _shown(type_, part, scene), pager, filter_)
        for pager, part in zip(pages, parts(groups), strict=True)
    ]


def _shown(type_: str, part: Groups, scene: Scene) -> tuple[Group, ...]:
    return tuple(
        Group(key, _heading(type_, key, scene), tuple(entry(document, scene) for document in members))
        for key, members in part
    )


def _with_more(first: ListView, documents: Sequence[Document], scene: Scene) -> ListView:
    """The first page of a whole list with the figures, overviews and other pages of its type."""
    addresses, texts = scene.shown.addresses, scene.texts
    if first.type == "dialogue":
        return replace(first, more=(Link(texts("agenda.title"), addresses.calendar),))
    if first.type == "method" and documents:
        return replace(first, more=(Link(texts("compare.title"), addresses.compare),))
    if first.type == "initiative":
        return replace(first, overviews=tuple(_overviews(_initiatives(documents, scene), scene)))
    if first.type == "chapter" and documents:
        first = replace(first, more=(Link(texts("book.title"), addresses.book),))
    missing = figures(scene) if first.type == "chapter" else ()
    return replace(first, figures=missing, ladder=ladder(scene) if "ladder" in missing else ())


def _heading(type_: str, key: str, scene: Scene) -> Link | None:
    if type_ == "initiative":
        return scene.link_to("programme", key) or Link(scene.texts("group.initiative.none"))
    name = f"group.{type_}.{key}"
    return Link(scene.texts(name)) if name in scene.texts else Link(key) if key else None


def _overviews(groups: Groups, scene: Scene) -> list[tuple[Link | None, Overview]]:
    catalogue = scene.shown.catalogue
    return [
        (scene.link_to("programme", key), overview(catalogue.get("programme", key), documents, scene))
        for key, documents in groups
    ]


def _ungrouped(documents: Sequence[Document], scene: Scene) -> Groups:
    return [("", _by_title(documents, scene))]


def _by_title(documents: Sequence[Document], scene: Scene) -> list[Document]:
    return sorted(documents, key=lambda d: (sort_key(scene.link(d).text, scene.language), d.key))


def _grouped(documents: Sequence[Document], order: Sequence[str], key: Callable[[Document], str]) -> Groups:
    found: dict[str, list[Document]] = {name: [] for name in order}
    for document in documents:
        found.setdefault(key(document), []).append(document)
    return [(name, members) for name, members in found.items() if members]


def _dialogues(documents: Sequence[Document], scene: Scene) -> Groups:
    """By status; the soonest to close first among those open, else the latest first."""
    groups = _grouped(documents, STATUS_GROUPS, lambda d: group_of(d, scene))
    return [(name, sorted(members, key=lambda d: _urgency(d, name, scene))) for name, members in groups]


def _urgency(document: Document, group: str, scene: Scene) -> tuple[int, str]:
    day = day_that_matters(document, scene)
    number = day.toordinal() if day else NEVER
    return number if group in {Status.OPEN, Status.PLANNED, "paused"} else -number, document.key


def _feedback(documents: Sequence[Document], scene: Scene) -> Groups:
    """By year, the latest first."""
    ordered = sorted(documents, key=lambda d: (cast(Feedback, d.fields).published, d.key), reverse=True)
    return _grouped(ordered, (), lambda d: str(cast(Feedback, d.fields).published.year))


def _methods(documents: Sequence[Document], scene: Scene) -> Groups:
    """From the lowest step of the ladder upwards."""
    return [("", by_level(documents, scene))]


def _chapters(documents: Sequence[Document], scene: Scene) -> Groups:
    return [("", chapters(scene))]


def _records(documents: Sequence[Document], scene: Scene) -> Groups:
    """The latest first, those without a date last."""
    return [("", sorted(documents, key=lambda d: (str(cast(Record, d.fields).date or ""), d.key), reverse=True))]


def _initiatives(documents: Sequence[Document], scene: Scene) -> Groups:
    ordered = _by_title(documents, scene)
    groups = _grouped(ordered, (), lambda d: cast(Initiative, d.fields).programme or "")
    return sorted(groups, key=lambda group: (-len(group[1]), group[0]))


def _bodies(documents: Sequence[Document], scene: Scene) -> Groups:
    return _grouped(_by_title(documents, scene), BODY_GROUPS, lambda d: cast(Body, d.fields).kind or "other")


GROUPINGS: Mapping[str, Callable[[Sequence[Document], Scene], Groups]] = {
    "dialogue": _dialogues,
    "feedback": _feedback,
    "method": _methods,
    "chapter": _chapters,
    "record": _records,
    "initiative": _initiatives,
    "body": _bodies,
}
