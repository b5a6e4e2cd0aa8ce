"""The ledger: everything that was promised, and how it goes."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import ROUND_HALF_UP, Decimal
from itertools import groupby
from statistics import median

from genklang.model import Document
from genklang.obligations import Event, Obligation, State
from genklang.obligations.kinds import PER_ROUND
from genklang.present.facets import Facets, FilterView
from genklang.present.ledger_facets import ARCHIVE_FACETS, FACETS, state_address
from genklang.present.narrowed import narrowed_pages
from genklang.present.pages import below, later_page, made_page
from genklang.present.paging import Pager, pagers, parts
from genklang.present.promises import ORDER, PromiseView, in_order, promise
from genklang.present.showing import Scene
from genklang.present.views import PageView

DOWNLOAD = "ledger.csv"
"""Where `export` puts the ledger as a table."""


@dataclass(frozen=True, slots=True)
class Figure:
    """How many promises are in a state, and where they stand."""

    state: str
    count: int
    address: str
    """The page of that state; the ledger where there are none."""


@dataclass(frozen=True, slots=True)
class Summary:
    """How it goes, in a few figures."""

    met: int
    met_late: int
    remaining: int
    """Those that are neither settled nor overdue."""
    overdue: int
    days_to_feedback: int | None
    """The median number of days from closing to feedback; None where there was none."""


@dataclass(frozen=True, slots=True)
class YearView:
    """The promises whose last day lies in a year, and their shares of the longest bar in thousandths."""

    year: int
    met: int
    met_late: int
    overdue: int
    remaining: int
    bar: tuple[tuple[str, int, int], ...]
    """The parts of the bar: a state, where it begins, how long it is."""


@dataclass(frozen=True, slots=True)
class StateGroup:
    """Some promises in one state."""

    state: str
    promises: tuple[PromiseView, ...]


@dataclass(frozen=True, slots=True)
class LedgerView:
    """A page of the ledger."""

    total: int
    """How many promises stand on this page and its later ones."""
    all: int
    """How many there are on the whole site."""
    figures: tuple[Figure, ...]
    groups: tuple[StateGroup, ...]
    pager: Pager
    filter: FilterView
    archived: bool
    """True where this is the archive of what was kept."""
    profile: str
    """The title of the rule book."""
    ledger: str
    archive: str | None
    """None where nothing was kept yet."""
    download: str
    summary: Summary | None = None
    """On first pages."""
    years: tuple[YearView, ...] = ()
    """On first pages, the earliest first."""


class _Ledger:
    """What the pages of the ledger are made from; every promise is put in words once."""

    def __init__(self, scene: Scene) -> None:
        self.scene = scene
        self.all = in_order(scene.shown.assessment.obligations)
        self.settled = [o for o in self.all if o.state.settled]
        self.figures = figures(scene)
        self._views: dict[str, PromiseView] = {}

    def views(self, owed: Sequence[Obligation], place: str, filter_: FilterView, archived: bool) -> list[LedgerView]:
        """The pages of some promises at `place`."""
        pages = pagers(place, len(owed), self.scene)
        shared = zip(pages, parts(_by_state(owed)), strict=True)
        views = [self._view(self._groups(part), pager, len(owed), filter_, archived) for pager, part in shared]
        return [replace(views[0], summary=summary(owed), years=years(owed, self.scene.as_of.year)), *views[1:]]

    def _view(
        self, groups: tuple[StateGroup, ...], pager: Pager, total: int, filter_: FilterView, archived: bool
    ) -> LedgerView:
        addresses = self.scene.shown.addresses
        return LedgerView(
            total=total,
            all=len(self.all),
            figures=self.figures,
            groups=groups,
            pager=pager,
            filter=filter_,
            archived=archived,
            profile=self.scene.shown.assessment.profile.title,
            ledger=addresses.ledger,
            archive=addresses.archive if self.settled else None,
            download=DOWNLOAD,
        )

    def _groups(self, part: Iterable[tuple[str, Sequence[Obligation]]]) -> tuple[StateGroup, ...]:
        return tuple(StateGroup(state, tuple(self._promise(o) for o in members)) for state, members in part)

    def _promise(self, obligation: Obligation) -> PromiseView:
        if obligation.id not in self._views:
            self._views[obligation.id] = promise(obligation, self.scene)
        return self._views[obligation.id]


def ledger_pages(scene: Scene, head: Document | None) -> Iterator[PageView]:
    """The ledger of what is left to do, the archive of what was kept, and a page for each value of their facets."""
    ledger, place, archive = _Ledger(scene), scene.shown.addresses.ledger, scene.shown.addresses.archive
    remaining = [o for o in ledger.all if not o.state.settled]
    facets = Facets(place, FACETS, ledger.all, scene)
    unsettled = replace(facets.view(), count=len(remaining))
    views = ledger.views(remaining, place, unsettled, False)
    views = [replace(views[0], summary=summary(ledger.all), years=years(ledger.all, scene.as_of.year)), *views[1:]]
    first = made_page(place, "ledger.html", "ledger", views[0], scene, head)
    yield from _with_later(first, views, scene)
    short = scene.texts("navigation.ledger")
    yield from narrowed_pages(
        facets, first, short, lambda owed, at, filter_: ledger.views(owed, at, filter_, False), scene
    )
    if ledger.settled:
        yield from _archive(ledger, archive, first)


def _archive(ledger: _Ledger, place: str, first: PageView) -> Iterator[PageView]:
    scene, settled = ledger.scene, ledger.settled
    facets = Facets(place, ARCHIVE_FACETS, settled, scene)
    views = ledger.views(settled, place, facets.view(), True)
    opening = below(first, place, "ledger.archive", views[0], scene)
    yield from _with_later(opening, views, scene)
    yield from narrowed_pages(
        facets, opening, opening.heading, lambda owed, at, filter_: ledger.views(owed, at, filter_, True), scene
    )


def _with_later(first: PageView, views: Sequence[LedgerView], scene: Scene) -> Iterator[PageView]:
    yield first
    yield from (later_page(first, view, view.pager, scene) for view in views[1:])


def figures(scene: Scene) -> tuple[Figure, ...]:
    """How many promises there are in each state, in the order of the ledger."""
    counts = Counter(obligation.state for obligation in scene.shown.assessment.obligations)
    ledger = scene.shown.addresses.ledger
    return tuple(
        Figure(state.value, counts[state], state_address(state, scene) if counts[state] else ledger) for state in ORDER
    )


def summary(owed: Iterable[Obligation]) -> Summary:
    """The figures of some promises."""
    owed = list(owed)
    counts = Counter(obligation.state for obligation in owed)
    settled = sum(counts[state] for state in State if state.settled)
    waits = [wait for obligation in owed if (wait := _wait(obligation)) is not None]
    half_up = Decimal(str(median(waits))).quantize(Decimal(1), ROUND_HALF_UP) if waits else None
    return Summary(
        met=counts[State.MET],
        met_late=counts[State.MET_LATE],
        remaining=len(owed) - settled - counts[State.OVERDUE],
        overdue=counts[State.OVERDUE],
        days_to_feedback=None if half_up is None else int(half_up),
    )


def _wait(obligation: Obligation) -> int | None:
    """Days from closing to feedback; None for what is no feedback on something that closed, or is not there."""
    closed, came = obligation.trigger.date, obligation.satisfied_on
    counts = obligation.kind in PER_ROUND and obligation.trigger.event is Event.CLOSES
    return (came - closed).days if counts and closed and came else None


def years(owed: Iterable[Obligation], until: int) -> tuple[YearView, ...]:
    """The promises by the year of their last day, no year later than `until`; waived ones are left out."""
    found: dict[int, Counter[str]] = {}
    for obligation in owed:
        if obligation.due and obligation.due.year <= until and obligation.state is not State.WAIVED:
            found.setdefault(obligation.due.year, Counter())[_share(obligation.state)] += 1
    longest = max((counts.total() for counts in found.values()), default=0)
    return tuple(_year(year, found[year], longest) for year in sorted(found))


def _share(state: State) -> str:
    return state.value if state in {State.MET, State.MET_LATE, State.OVERDUE} else "remaining"


def _year(year: int, counts: Counter[str], longest: int) -> YearView:
    bar, begins = [], 0
    for name in ("met", "met_late", "overdue", "remaining"):
        length = counts[name] * 1000 // longest
        bar.append((name, begins, length))
        begins += length
    shares = tuple(share for share in bar if share[2])
    return YearView(year, counts["met"], counts["met_late"], counts["overdue"], counts["remaining"], shares)


def _by_state(ordered: Iterable[Obligation]) -> list[tuple[str, list[Obligation]]]:
    return [(state.value, list(members)) for state, members in groupby(ordered, key=lambda o: o.state)]
