"""A method card, and the order in which methods stand."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import cast

from genklang.model import Document, Method
from genklang.present.alphabet import sort_key
from genklang.present.facts import facts
from genklang.present.ladder import LEVELS
from genklang.present.showing import Scene
from genklang.present.views import Fact, Link
from genklang.prose.inline import FILLER, inline
from genklang.prose.sections import section_named, sections_of, steps_in


@dataclass(frozen=True, slots=True)
class MethodView:
    """The page of a method."""

    levels: tuple[str, ...]
    steps: tuple[str, ...]
    """How it is done, step by step, as plain words; they stand in the body too."""
    facts: tuple[Fact, ...]
    strengths: tuple[str, ...]
    weaknesses: tuple[str, ...]
    excludes: tuple[str, ...]
    pace: str | None
    dialogues: tuple[Link, ...]
    """Those that used it."""
    records: tuple[Link, ...]


def method_view(document: Document, scene: Scene) -> MethodView:
    """The view of a method, or of a translation of one."""
    method: Method = scene.shown.fields(document)
    original, texts = scene.shown.original(document), scene.texts
    return MethodView(
        levels=method.levels,
        steps=tuple(_steps(document)),
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


def _steps(document: Document) -> Iterator[str]:
    section = section_named(tuple(sections_of(document.source)), "steps")
    for step in steps_in(section) if section else ():
        yield re.sub(r"[*_`]+", "", inline(step.text).plain.replace(FILLER, "")).strip()


def by_level(documents: Iterable[Document], scene: Scene) -> list[Document]:
    """Methods from the lowest step of the ladder upwards, then by title."""

    def place(document: Document) -> tuple[int, tuple[int, ...], str]:
        levels = cast(Method, document.fields).levels
        lowest = min((LEVELS.index(level) for level in levels), default=len(LEVELS))
        return lowest, sort_key(scene.link(document).text, scene.language), document.key

    return sorted(documents, key=place)
