"""A method card, and the table in which one finds the right method."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from genklang.model import Document, Method
from genklang.present.facts import facts
from genklang.present.ladder import LEVELS
from genklang.present.showing import Scene
from genklang.present.views import Fact, Link


@dataclass(frozen=True, slots=True)
class MethodView:
    """The page of a method."""

    levels: tuple[str, ...]
    facts: tuple[Fact, ...]
    strengths: tuple[str, ...]
    weaknesses: tuple[str, ...]
    excludes: tuple[str, ...]
    pace: str | None
    dialogues: tuple[Link, ...]
    """Those that used it."""
    records: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class FinderRow:
    """A method in the finder."""

    method: Link
    levels: tuple[str, ...]
    cost: str | None
    group_size: str | None
    duration: str | None
    pace: str | None
    excludes: tuple[str, ...]


def method_view(document: Document, scene: Scene) -> MethodView:
    """The view of a method, or of a translation of one."""
    method: Method = scene.shown.fields(document)
    original, texts = scene.shown.original(document), scene.texts
    return MethodView(
        levels=method.levels,
        facts=facts(
            ("levels", *(texts(f"level.{level}") for level in method.levels)),
            ("purposes", method.purposes),
            ("group_size", method.group_size),
            ("duration", method.duration),
            ("cost", texts(f"cost.{method.cost}") if method.cost else None),
            ("staff", method.staff),
            ("materials", method.materials),
            ("pace", texts(f"pace.{method.feedback_pace}") if method.feedback_pace else None),
        ),
        strengths=method.strengths,
        weaknesses=method.weaknesses,
        excludes=method.excludes,
        pace=method.feedback_pace,
        dialogues=tuple(scene.link(other) for other in scene.shown.referring(original, "dialogue")),
        records=tuple(scene.link(other) for other in scene.shown.referring(original, "record")),
    )


def finder(documents: Iterable[Document], scene: Scene) -> tuple[FinderRow, ...]:
    """A row for each method, from the lowest step of the ladder upwards."""
    rows = [_row(document, scene) for document in documents]
    return tuple(sorted(rows, key=lambda row: (_lowest(row), row.method.text)))


def _row(document: Document, scene: Scene) -> FinderRow:
    method: Method = scene.shown.fields(scene.version(document))
    return FinderRow(
        method=scene.link(document),
        levels=method.levels,
        cost=method.cost,
        group_size=method.group_size,
        duration=method.duration,
        pace=method.feedback_pace,
        excludes=method.excludes,
    )


def _lowest(row: FinderRow) -> int:
    return min((LEVELS.index(level) for level in row.levels), default=len(LEVELS))
