"""The feedback on a dialogue, in a line each."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from genklang.model import Document, Feedback
from genklang.present.showing import Scene
from genklang.present.views import Link


@dataclass(frozen=True, slots=True)
class FeedbackLine:
    """A feedback in short."""

    link: Link
    stage: str
    published: date
    summary: str
    language: str | None
    """The summary's language, where it is not the page's."""


def published_feedback(dialogue: Document, scene: Scene) -> tuple[tuple[Document, Feedback], ...]:
    """The feedback on a dialogue that is out, the earliest first, each in the page's language if there is a version."""
    found = [
        (document, scene.shown.fields(scene.version(document)))
        for document in scene.shown.referring(dialogue, "feedback")
    ]
    return tuple(sorted(found, key=lambda pair: (pair[1].published, pair[0].id)))


def feedback_lines(feedback: Iterable[tuple[Document, Feedback]], scene: Scene) -> tuple[FeedbackLine, ...]:
    """A line for each."""
    return tuple(
        FeedbackLine(scene.link(d), f.stage, f.published, f.summary, scene.foreign(scene.version(d)))
        for d, f in feedback
    )
