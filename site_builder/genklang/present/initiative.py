"""An initiative, and the overview of many: by area and state, and by initiator."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import cast

from genklang.model import Document, Initiative, Programme
from genklang.present.contacts import ContactView, contact
from genklang.present.facts import facts
from genklang.present.showing import Scene
from genklang.present.views import Fact, Link

STATES = ("under_way", "coming", "done")


@dataclass(frozen=True, slots=True)
class InitiativeView:
    """The page of an initiative."""

    state: str | None
    question: str | None
    facts: tuple[Fact, ...]
    outcome: str | None
    recommendations: tuple[str, ...]
    contact: ContactView | None


@dataclass(frozen=True, slots=True)
class CellView:
    """The initiatives of one area in one state; None where the source gives no state."""

    state: str | None
    initiatives: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class AreaRow:
    """A focus area with a cell for each state of the overview; None for those without an area."""

    area: str | None
    language: str | None
    """The language of the area's name, where it is not the page's."""
    cells: tuple[CellView, ...]


@dataclass(frozen=True, slots=True)
class InitiatorLine:
    """Who took the initiative, and to what."""

    name: str
    language: str | None
    """The language of the name, where it is not the page's."""
    initiatives: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class Overview:
    """The initiatives of a programme."""

    count: int
    states: tuple[str | None, ...]
    """The columns."""
    rows: tuple[AreaRow, ...]
    initiators: tuple[InitiatorLine, ...]


def initiative_view(document: Document, scene: Scene) -> InitiativeView:
    """The view of an initiative, or of a translation of one."""
    initiative: Initiative = scene.shown.fields(document)
    programme = scene.shown.catalogue.get("programme", initiative.programme)
    names = _area_names(programme, scene)
    return InitiativeView(
        state=initiative.state,
        question=initiative.question,
        facts=facts(
            ("programme", scene.link_to("programme", initiative.programme)),
            ("focus_areas", *(names.get(area, area) for area in initiative.focus_areas)),
            ("initiators", *initiative.initiators),
            ("started", initiative.started),
            ("ended", initiative.ended),
        ),
        outcome=initiative.outcome,
        recommendations=initiative.recommendations,
        contact=contact(initiative.contact),
    )


def _area_names(programme: Document | None, scene: Scene) -> dict[str, str]:
    if programme is None:
        return {}
    fields = cast(Programme, scene.shown.fields(scene.version(programme)))
    return {area.id: area.name or area.id for area in fields.focus_areas if area.id}


def overview(programme: Document | None, documents: Sequence[Document], scene: Scene) -> Overview:
    """The initiatives of `programme` (of none, if None) by area and state, and by initiator."""
    states = [state for state in (*STATES, None) if any(_fields(d).state == state for d in documents)]
    names = _area_names(programme, scene)
    foreign = scene.foreign(scene.version(programme)) if programme else None
    rows = [
        AreaRow(name, foreign, _cells([d for d in documents if id_ in _fields(d).focus_areas], states, scene))
        for id_, name in names.items()
    ]
    homeless = [d for d in documents if not set(_fields(d).focus_areas) & set(names)]
    rows += [AreaRow(None, None, _cells(homeless, states, scene))] if homeless else []
    return Overview(len(documents), tuple(states), tuple(rows), tuple(_initiators(documents, scene)))


def _fields(document: Document) -> Initiative:
    return cast(Initiative, document.fields)


def _cells(documents: Sequence[Document], states: Iterable[str | None], scene: Scene) -> tuple[CellView, ...]:
    return tuple(CellView(s, tuple(scene.link(d) for d in documents if _fields(d).state == s)) for s in states)


def _initiators(documents: Sequence[Document], scene: Scene) -> list[InitiatorLine]:
    """Those with most initiatives first."""
    found: dict[str, list[Document]] = {}
    for document in documents:
        for name in dict.fromkeys(_fields(document).initiators):
            found.setdefault(name, []).append(document)
    ordered = sorted(found.items(), key=lambda item: (-len(item[1]), item[0].casefold()))
    return [InitiatorLine(name, scene.foreign(of[0]), tuple(scene.link(d) for d in of)) for name, of in ordered]
