"""The calendar: what comes, month by month, and the occasions that have been, year by year."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, time
from typing import cast

from genklang.model import Dialogue, Document
from genklang.model.values import PartialDate
from genklang.obligations import Status
from genklang.obligations.case import Case
from genklang.present.pages import below, later_page, made_page
from genklang.present.paging import Pager, pagers, parts
from genklang.present.showing import Scene
from genklang.present.taking_part import OccasionView, occasions
from genklang.present.views import Link, PageView


@dataclass(frozen=True, slots=True)
class DayView:
    """Something on a day: an occasion, or the first or the last day to take part."""

    kind: str
    """`occasion`, `opens` or `closes`; its words are under `agenda.<kind>`."""
    day: date
    dialogue: Link
    occasion: OccasionView | None = None


@dataclass(frozen=True, slots=True)
class MonthView:
    """What happens in a month."""

    month: PartialDate
    days: tuple[DayView, ...]


@dataclass(frozen=True, slots=True)
class YearLink:
    """A year of the archive."""

    year: int
    count: int
    address: str
    current: bool


@dataclass(frozen=True, slots=True)
class CalendarView:
    """A page of the calendar, of what comes or of a year that has been."""

    year: int | None
    """None where it shows what comes."""
    months: tuple[MonthView, ...]
    years: tuple[YearLink, ...]
    """The latest first."""
    coming: str
    """The address of what comes."""
    pager: Pager


def calendar_pages(scene: Scene, head: Document | None) -> Iterator[PageView]:
    """What comes, the soonest first, and for each year the occasions that have been, the latest first."""
    place, past = scene.shown.addresses.calendar, _by_year(_past(scene))
    addresses = {year: scene.shown.addresses.free_folder(f"{place}{year:04}/") for year in past}
    coming = _pages(None, sorted(_coming(scene), key=_order), place, _links(past, addresses, None), scene)
    first = made_page(place, "calendar.html", "agenda", coming[0], scene, head)
    yield first
    yield from (later_page(first, view, view.pager, scene) for view in coming[1:])
    for year, days in past.items():
        views = _pages(year, days, addresses[year], _links(past, addresses, year), scene)
        archive = _archive(first, year, views[0], scene)
        yield archive
        yield from (later_page(archive, view, view.pager, scene) for view in views[1:])


def _archive(first: PageView, year: int, view: CalendarView, scene: Scene) -> PageView:
    page = below(first, view.pager.addresses[0], "agenda.archive", view, scene)
    title = scene.texts("agenda.year_title", year=str(year))
    return replace(page, title=title, heading=title, description=scene.texts("agenda.year_summary", year=str(year)))


def _links(past: dict[int, list[DayView]], addresses: dict[int, str], chosen: int | None) -> tuple[YearLink, ...]:
    return tuple(YearLink(year, len(days), addresses[year], year == chosen) for year, days in past.items())


def _pages(
    year: int | None, days: Sequence[DayView], place: str, years: tuple[YearLink, ...], scene: Scene
) -> list[CalendarView]:
    months = [(f"{day.day:%Y-%m}", day) for day in days]
    pages = pagers(place, len(days), scene)
    grouped = parts((month, [day]) for month, day in months)
    coming = scene.shown.addresses.calendar
    return [
        CalendarView(year, tuple(_month(members) for _, members in part), years, coming, pager)
        for pager, part in zip(pages, grouped, strict=True)
    ]


def _month(days: Sequence[DayView]) -> MonthView:
    return MonthView(PartialDate(days[0].day.year, days[0].day.month), tuple(days))


def _order(day: DayView) -> tuple[datetime, str, str]:
    start = day.occasion.start if day.occasion else None
    return start.replace(tzinfo=None) if start else datetime.combine(day.day, time.min), day.kind, day.dialogue.text


def _coming(scene: Scene) -> Iterator[DayView]:
    for document, dialogue in _dialogues(scene):
        link = scene.link(document)
        yield from _bounds(document, dialogue, link, scene)
        for occasion in occasions(dialogue, scene.shown.addresses.documents[document.key], scene):
            day = occasion.start or occasion.end
            if day and not occasion.past:
                yield DayView("occasion", max(day.date(), scene.as_of), link, occasion)


def _bounds(document: Document, dialogue: Dialogue, link: Link, scene: Scene) -> Iterator[DayView]:
    """The first and the last days to take part that are still to come, those of rounds included."""
    gone = Case(scene.shown.catalogue, document, scene.as_of).cancelled_on or dialogue.level == "information"
    if gone or scene.shown.assessment.statuses[document.key] not in {Status.OPEN, Status.PLANNED}:
        return
    opens = {dialogue.first_day, *(turn.opens for turn in dialogue.rounds)}
    closes = {dialogue.last_day, *(turn.closes for turn in dialogue.rounds)}
    for kind, found in (("opens", opens), ("closes", closes)):
        yield from (DayView(kind, day, link) for day in sorted(d for d in found if d and d >= scene.as_of))


def _past(scene: Scene) -> Iterator[DayView]:
    for document, dialogue in _dialogues(scene):
        link = scene.link(document)
        for occasion in occasions(dialogue, scene.shown.addresses.documents[document.key], scene):
            day = occasion.start or occasion.end
            if day and occasion.past:
                yield DayView("occasion", day.date(), link, occasion)


def _dialogues(scene: Scene) -> Iterator[tuple[Document, Dialogue]]:
    for document in scene.shown.listed("dialogue"):
        yield document, cast(Dialogue, scene.shown.fields(scene.version(document)))


def _by_year(days: Iterable[DayView]) -> dict[int, list[DayView]]:
    """The days by year, the latest first."""
    found: dict[int, list[DayView]] = {}
    for day in sorted(days, key=_order, reverse=True):
        found.setdefault(day.day.year, []).append(day)
    return found
