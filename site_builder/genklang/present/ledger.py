"""The ledger: everything that was promised, and how it goes."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby

from genklang.obligations import Obligation, State
from genklang.present.paging import PER_PAGE, Pager, pagers, parts
from genklang.present.promises import ORDER, PromiseView, in_order, promise
from genklang.present.showing import Scene


@dataclass(frozen=True, slots=True)
class Figure:
    """How many promises are in a state, and where in the ledger they begin."""

    state: str
    count: int
    address: str
    """The page of the ledger, with the fragment; without it where there are none."""


@dataclass(frozen=True, slots=True)
class StateGroup:
    """Some promises in one state."""

    state: str
    promises: tuple[PromiseView, ...]


@dataclass(frozen=True, slots=True)
class LedgerView:
    """A page of the ledger."""

    total: int
    figures: tuple[Figure, ...]
    groups: tuple[StateGroup, ...]
    pager: Pager
    profile: str
    """The title of the rule book."""


def ledger_views(scene: Scene) -> tuple[LedgerView, ...]:
    """The pages of the ledger, what is overdue first."""
    assessment, shown = scene.shown.assessment, scene.shown
    ordered = in_order(assessment.obligations)
    pages = pagers(shown.addresses.ledger, len(ordered), scene.texts)
    numbers = figures(scene)
    return tuple(
        LedgerView(len(ordered), numbers, _groups(part, scene), pager, assessment.profile.title)
        for pager, part in zip(pages, parts(_by_state(ordered)), strict=True)
    )


def figures(scene: Scene) -> tuple[Figure, ...]:
    """How many promises there are in each state, in the order of the ledger."""
    ordered = in_order(scene.shown.assessment.obligations)
    counts = Counter(obligation.state for obligation in ordered)
    pages = pagers(scene.shown.addresses.ledger, len(ordered), scene.texts)
    found, before = [], 0
    for state in ORDER:
        page = pages[0].addresses[before // PER_PAGE] if counts[state] else pages[0].addresses[0]
        found.append(Figure(state.value, counts[state], page + (f"#{anchor(state)}" if counts[state] else "")))
        before += counts[state]
    return tuple(found)


def anchor(state: State | str) -> str:
    """The fragment at which a state's promises begin."""
    return f"state_{state}"


def _by_state(ordered: Iterable[Obligation]) -> list[tuple[str, list[Obligation]]]:
    return [(state.value, list(members)) for state, members in groupby(ordered, key=lambda o: o.state)]


def _groups(part: Iterable[tuple[str, Sequence[Obligation]]], scene: Scene) -> tuple[StateGroup, ...]:
    return tuple(StateGroup(state, tuple(promise(o, scene) for o in members)) for state, members in part)
