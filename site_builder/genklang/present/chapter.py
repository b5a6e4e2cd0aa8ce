"""A chapter of the handbook, with its neighbours and, where it is about one, a figure."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import cast

from genklang.model import Chapter, Document
from genklang.present.ladder import StairView, ladder
from genklang.present.showing import Scene
from genklang.present.views import Link

FIGURES = {
    "delaktighetstrappan": "ladder",
    "participation-ladder": "ladder",
    "processen": "process",
    "process": "process",
}
"""Which chapter, by its id, shows which figure."""


@dataclass(frozen=True, slots=True)
class ChapterView:
    """The page of a chapter."""

    number: int
    """Its place among the chapters, from 1."""
    of: int
    previous: Link | None
    next: Link | None
    figure: str | None
    """`ladder`, `process` or None."""
    ladder: tuple[StairView, ...]
    """From the lowest step upwards; empty unless it is the figure."""


def chapter_view(document: Document, scene: Scene) -> ChapterView:
    """The view of a chapter, or of a translation of one."""
    original = scene.shown.original(document)
    order = chapters(scene)
    place = order.index(original) if original in order else -1
    figure = FIGURES.get(original.id)
    return ChapterView(
        number=place + 1,
        of=len(order),
        previous=scene.link(order[place - 1]) if place > 0 else None,
        next=scene.link(order[place + 1]) if 0 <= place < len(order) - 1 else None,
        figure=figure,
        ladder=ladder(scene) if figure == "ladder" else (),
    )


def chapters(scene: Scene) -> Sequence[Document]:
    """The chapters in the order given, those without one last."""
    return sorted(scene.shown.listed("chapter"), key=lambda d: (_order(d), d.source.relative))


def _order(document: Document) -> int:
    order = cast(Chapter, document.fields).order
    return 10**9 if order is None else order


def figures(scene: Scene) -> tuple[str, ...]:
    """The figures that no chapter shows, so that the handbook's contents must."""
    there = {FIGURES.get(document.id) for document in scene.shown.listed("chapter")}
    return tuple(name for name in dict.fromkeys(FIGURES.values()) if name not in there)
