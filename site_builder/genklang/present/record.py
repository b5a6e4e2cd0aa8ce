"""The record of an occasion: what it was, what was said, ranked and given as tasks."""

from __future__ import annotations

from dataclasses import dataclass

from genklang.model import Document, Record
from genklang.model.record import Harvest, Priority, Task
from genklang.present.facts import facts
from genklang.present.showing import Scene
from genklang.present.views import Fact


@dataclass(frozen=True, slots=True)
class RankView:
    """A place in the list of priorities."""

    rank: int | None
    text: str
    score: str | None


@dataclass(frozen=True, slots=True)
class TaskView:
    """Who was to do what by when."""

    owner_role: str | None
    what: str
    due: str | None


@dataclass(frozen=True, slots=True)
class HarvestView:
    """A theme and the points made under it."""

    theme: str | None
    points: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class RecordView:
    """The page of a record."""

    kind: str | None
    facts: tuple[Fact, ...]
    harvest: tuple[HarvestView, ...]
    priorities: tuple[RankView, ...]
    tasks: tuple[TaskView, ...]
    next_meeting: str | None
    appendices: tuple[str, ...]


def record_view(document: Document, scene: Scene) -> RecordView:
    """The view of a record, or of a translation of one."""
    record: Record = scene.shown.fields(document)
    return RecordView(
        kind=record.kind,
        facts=facts(
            ("kind", scene.texts(f"record_kind.{record.kind}") if record.kind else None),
            ("date", record.date),
            ("place", record.place),
            ("organiser", record.organiser),
            ("attendance", record.attendance),
            ("methods", *scene.links_to("method", record.methods)),
            ("dialogues", *scene.links_to("dialogue", record.dialogues)),
        ),
        harvest=tuple(_harvest(theme) for theme in record.harvest if theme.theme or theme.points),
        priorities=tuple(
            _rank(place) for place in sorted(record.priorities, key=lambda p: p.rank or 10**9) if place.text
        ),
        tasks=tuple(_task(task) for task in record.tasks if task.what),
        next_meeting=record.next_meeting,
        appendices=record.appendices,
    )


def _harvest(theme: Harvest) -> HarvestView:
    return HarvestView(theme.theme, theme.points)


def _rank(place: Priority) -> RankView:
    return RankView(place.rank, place.text or "", place.score)


def _task(task: Task) -> TaskView:
    return TaskView(task.owner_role, task.what or "", task.due)
