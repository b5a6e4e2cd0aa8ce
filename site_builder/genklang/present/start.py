"""The start page: what is open now, what was answered, what is owed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import cast

from genklang.model import Document, Feedback
from genklang.obligations import State, Status
from genklang.present.entries import Entry, dialogue_entry, feedback_entry
from genklang.present.ledger import Figure, figures
from genklang.present.promises import PromiseView, in_order, promise
from genklang.present.showing import Scene
from genklang.present.standing import NEVER, day_that_matters, group_of

RECENTLY = timedelta(days=120)
AT_MOST = 5


@dataclass(frozen=True, slots=True)
class StartView:
    """The start page."""

    open: tuple[Entry, ...]
    """What one can take part in now, the soonest to close first."""
    planned: tuple[Entry, ...]
    """What opens, or opens again after a pause between rounds, the soonest first."""
    answered: tuple[Entry, ...]
    """The feedback of the last months, the latest first."""
    owed: tuple[PromiseView, ...]
    """The most pressing of what is late or due soon."""
    figures: tuple[Figure, ...]
    dialogues: str
    feedback: str
    ledger: str
    """The addresses of the whole lists."""


def start_view(scene: Scene) -> StartView:
    """The view of the start page."""
    addresses = scene.shown.addresses
    return StartView(
        open=_dialogues(scene, Status.OPEN),
        planned=_dialogues(scene, Status.PLANNED, "paused")[:AT_MOST],
        answered=tuple(feedback_entry(d, scene) for d in _recent(scene)),
        owed=tuple(_owed(scene)),
        figures=figures(scene),
        dialogues=addresses.lists["dialogue"],
        feedback=addresses.lists["feedback"],
        ledger=addresses.ledger,
    )


def _dialogues(scene: Scene, *groups: str) -> tuple[Entry, ...]:
    """The dialogues of some groups, by the date that matters."""
    found = [d for d in scene.shown.listed("dialogue") if group_of(d, scene) in groups]
    return tuple(dialogue_entry(d, scene) for d in sorted(found, key=lambda d: (_soon(d, scene), d.key)))


def _soon(document: Document, scene: Scene) -> int:
    day = day_that_matters(document, scene)
    return day.toordinal() if day else NEVER


def _recent(scene: Scene) -> list[Document]:
    """Feedback that answers, which a receipt does not."""
    since = scene.as_of - min(RECENTLY, scene.as_of - date.min)
    found = (d for d in scene.shown.listed("feedback") if cast(Feedback, d.fields).stage != "receipt")
    recent = [d for d in found if cast(Feedback, d.fields).published >= since]
    return sorted(recent, key=lambda d: (cast(Feedback, d.fields).published, d.key), reverse=True)[:AT_MOST]


def _owed(scene: Scene) -> Iterator[PromiseView]:
    pressing = {State.OVERDUE, State.EXPLAINED, State.DUE_SOON}
    found = [o for o in in_order(scene.shown.assessment.obligations) if o.state in pressing]
    return (promise(obligation, scene) for obligation in found[:AT_MOST])
