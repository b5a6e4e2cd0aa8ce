"""The list of each content type, in groups, and what stands beside it (finder, figures, overviews)."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import cast

from genklang.model import Body, Dialogue, Document, Feedback, Initiative, Record
from genklang.obligations import Status
from genklang.present.chapter import chapters, figures
from genklang.present.entries import Entry, entry
from genklang.present.initiative import Overview, overview
from genklang.present.ladder import StairView, ladder
from genklang.present.method import FinderRow, finder
from genklang.present.paging import Pager, pagers, parts
from genklang.present.showing import Scene, Shown
from genklang.present.views import Link

STATUS_GROUPS = ("open", "planned", "closed", "answered", "decided", "followed_up", "information", "cancelled")
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
    """A page of the list of a content type."""

    type: str
    total: int
    groups: tuple[Group, ...]
    pager: Pager
    finder: tuple[FinderRow, ...] = ()
    figures: tuple[str, ...] = ()
    ladder: tuple[StairView, ...] = ()
    overviews: tuple[tuple[Link | None, Overview], ...] = ()


def list_views(type_: str, scene: Scene) -> tuple[ListView, ...]:
    """The pages of the list of `type_`."""
    documents = scene.shown.listed(type_)
    groups = GROUPINGS.get(type_, _ungrouped)(documents, scene.shown)
    pages = pagers(scene.shown.addresses.lists[type_], len(documents), scene.texts)
    views = [
        ListView(type_, len(documents), _shown(type_, part, scene), pager)
        for pager, part in zip(pages, parts(groups), strict=True)
    ]
    return (_with_more(views[0], documents, groups, scene), *views[1:])


def _shown(type_: str, part: Groups, scene: Scene) -> tuple[Group, ...]:
    return tuple(
        Group(key, _heading(type_, key, scene), tuple(entry(document, scene) for document in members))
        for key, members in part
    )


def _with_more(first: ListView, documents: Sequence[Document], groups: Groups, scene: Scene) -> ListView:
    """The first page with the finder, the figures or the overviews of its type."""
    if first.type == "method":
        return replace(first, finder=finder(documents, scene))
    if first.type == "initiative":
        return replace(first, overviews=tuple(_overviews(groups, scene)))
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


def _ungrouped(documents: Sequence[Document], shown: Shown) -> Groups:
    return [("", sorted(documents, key=lambda d: d.fields.title.casefold()))]


def _grouped(documents: Sequence[Document], order: Sequence[str], key: Callable[[Document], str]) -> Groups:
    found: dict[str, list[Document]] = {name: [] for name in order}
    for document in documents:
        found.setdefault(key(document), []).append(document)
    return [(name, members) for name, members in found.items() if members]


def _dialogues(documents: Sequence[Document], shown: Shown) -> Groups:
    """By status; the soonest to close first among those open, else the latest first."""

    def group(document: Document) -> str:
        information = cast(Dialogue, document.fields).level == "information"
        return "information" if information else shown.assessment.statuses[document.key].value

    groups = _grouped(documents, STATUS_GROUPS, group)
    return [(name, sorted(members, key=lambda d: _urgency(d, name))) for name, members in groups]


def _urgency(document: Document, group: str) -> tuple[int, str]:
    dialogue = cast(Dialogue, document.fields)
    day = dialogue.first_day if group == Status.PLANNED else dialogue.last_day
    number = day.toordinal() if day else 10**7
    return number if group in {Status.OPEN, Status.PLANNED} else -number, document.key


def _feedback(documents: Sequence[Document], shown: Shown) -> Groups:
    """By year, the latest first."""
    ordered = sorted(documents, key=lambda d: (cast(Feedback, d.fields).published, d.key), reverse=True)
    return _grouped(ordered, (), lambda d: str(cast(Feedback, d.fields).published.year))


def _chapters(documents: Sequence[Document], shown: Shown) -> Groups:
    return [("", chapters(Scene(shown, shown.language)))]


def _records(documents: Sequence[Document], shown: Shown) -> Groups:
    """The latest first, those without a date last."""
    return [("", sorted(documents, key=lambda d: (str(cast(Record, d.fields).date or ""), d.key), reverse=True))]


def _initiatives(documents: Sequence[Document], shown: Shown) -> Groups:
    ordered = sorted(documents, key=lambda d: d.fields.title.casefold())
    groups = _grouped(ordered, (), lambda d: cast(Initiative, d.fields).programme or "")
    return sorted(groups, key=lambda group: (-len(group[1]), group[0]))


def _bodies(documents: Sequence[Document], shown: Shown) -> Groups:
    ordered = sorted(documents, key=lambda d: d.fields.title.casefold())
    return _grouped(ordered, BODY_GROUPS, lambda d: cast(Body, d.fields).kind or "other")


GROUPINGS: Mapping[str, Callable[[Sequence[Document], Shown], Groups]] = {
    "dialogue": _dialogues,
    "feedback": _feedback,
    "chapter": _chapters,
    "record": _records,
    "initiative": _initiatives,
    "body": _bodies,
}
