"""The methods side by side."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from genklang.model import Document, Method
from genklang.present.method import by_level
from genklang.present.pages import below, later_page
from genklang.present.paging import Pager, pagers, parts
from genklang.present.showing import Scene
from genklang.present.views import Link, PageView


@dataclass(frozen=True, slots=True)
class MethodRow:
    """A method with all that can be compared; what its card does not tell is empty."""

    method: Link
    language: str | None
    """The language of its texts, where it is not the page's."""
    levels: tuple[str, ...]
    purposes: str | None
    group_size: str | None
    duration: str | None
    cost: str | None
    staff: str | None
    pace: str | None
    strengths: tuple[str, ...]
    weaknesses: tuple[str, ...]
    excludes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class CompareView:
    """A page of the comparison."""

    rows: tuple[MethodRow, ...]
    pager: Pager


def compare_pages(first: PageView, scene: Scene) -> Iterator[PageView]:
    """The methods of the list that begins with `first`, from the lowest step of the ladder upwards."""
    methods, place = by_level(scene.shown.listed("method"), scene), scene.shown.addresses.compare
    rows = parts([("", [_row(document, scene) for document in methods])])
    views = [
        CompareView(tuple(row for _, members in part for row in members), pager)
        for pager, part in zip(pagers(place, len(methods), scene), rows, strict=True)
    ]
    opening = below(first, place, "compare", views[0], scene, "compare.html")
    yield opening
    yield from (later_page(opening, view, view.pager, scene) for view in views[1:])


def _row(document: Document, scene: Scene) -> MethodRow:
    version = scene.version(document)
    method: Method = scene.shown.fields(version)
    return MethodRow(
        method=scene.link(document),
        language=scene.foreign(version),
        levels=method.levels,
        purposes=method.purposes,
        group_size=method.group_size,
        duration=method.duration,
        cost=method.cost,
        staff=method.staff,
        pace=method.feedback_pace,
        strengths=method.strengths,
        weaknesses=method.weaknesses,
        excludes=method.excludes,
    )
