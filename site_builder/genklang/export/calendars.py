"""Calendars to subscribe to: the occasions of the site, of a dialogue and of an area, and the promises (RFC 5545).

Each holds the site's time zone with the changes of its clock, so that a calendar without events is valid too. An
occasion that is called off stays as cancelled, with a raised sequence number. Nothing here knows the clock: the stamp
of an event is the day on which its page was last changed.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, time
from functools import cached_property
from typing import cast
from zoneinfo import ZoneInfo

from icalendar import Calendar, Event, Timezone

from genklang.export.absolute import full, last_change
from genklang.export.files import File
from genklang.export.obligation_calendar import EPOCH, REFRESH, calendar_name, obligation_calendar, with_written
from genklang.export.occasion_calendar import LONGEST, PRODUCT, occasion_event, occasion_uid
from genklang.export.time_zones import time_zone
from genklang.locale import Texts, texts_for
from genklang.model import Dialogue, Document
from genklang.obligations.working_days import days_after
from genklang.present.addresses import addresses_of
from genklang.present.follow import areas, calendar_at, can_be_followed, occasions_at
from genklang.present.showing import Shown
from genklang.render.engine import Prepared


def calendars(prepared: Prepared) -> Iterator[File]:
    """`kalender.ics` for the site, and the like for dialogues with occasions, for areas and for the promises."""
    if not can_be_followed(prepared.catalogue.settings):
        return
    writer = _Writer(prepared)
    texts, shown, name = writer.texts, writer.shown, prepared.view.name
    dialogues = shown.listed("dialogue")
    yield writer.file(calendar_at("", texts), texts("occasion_calendar.of_site", name=name), dialogues)
    for document in dialogues:
        if any(occasion.start for occasion in cast(Dialogue, document.fields).occasions):
            address = occasions_at(prepared.view.addresses[document.key], texts)
            yield writer.file(address, document.fields.title, [document])
    for area in areas(shown, texts):
        title = texts("occasion_calendar.of_area", name=area.name)
        yield writer.file(calendar_at(area.place, texts), title, area.dialogues)
    yield File(calendar_at(shown.addresses.ledger, texts), writer.promises())


@dataclass(frozen=True, slots=True)
class _Written:
    """The events of a dialogue, as they stand in a calendar, and the years in which they lie."""

    years: tuple[int, ...]
    occasions: bytes
    days: bytes


@dataclass(frozen=True)
class _Writer:
    prepared: Prepared

    @cached_property
    def texts(self) -> Texts:
        return texts_for(self.prepared.view.language)

    @cached_property
    def shown(self) -> Shown:
        catalogue = self.prepared.catalogue
        return Shown(catalogue, self.prepared.assessment, addresses_of(catalogue, self.texts))

    @cached_property
    def _zone(self) -> ZoneInfo:
        return ZoneInfo(self.prepared.catalogue.settings.options.time_zone)

    def file(self, address: str, name: str, dialogues: Iterable[Document]) -> File:
        """The calendar of the occasions of `dialogues`, and of their first and last days."""
        found = [self._written[document.key] for document in dialogues]
        calendar = self._calendar(name)
        calendar.add_component(self._time_zone([year for one in found for year in one.years]))
        return File(address, with_written(calendar, (part for one in found for part in (one.occasions, one.days))))

    def promises(self) -> bytes:
        """For the staff: when each promise is due, with a reminder, and when dialogues open and close."""
        owed = [o for o in self.prepared.assessment.obligations if not o.state.settled]
        days = b"".join(one.days for one in self._written.values())
        zone = self._time_zone([]).to_ical()
        return obligation_calendar(self.prepared.catalogue, self.prepared.assessment, owed, more=zone + days)

    def _calendar(self, name: str) -> Calendar:
        calendar = Calendar()
        calendar.add("prodid", PRODUCT)
        calendar.add("version", "2.0")
        calendar.add("calscale", "GREGORIAN")
        calendar.add("method", "PUBLISH")
        calendar.add("x-wr-calname", calendar_name(name))
        calendar.add("x-wr-timezone", self._zone.key)
        calendar.add("refresh-interval", REFRESH, parameters={"value": "DURATION"})
        calendar.add("x-published-ttl", "PT12H")
        return calendar

    def _time_zone(self, years: Collection[int]) -> Timezone:
        first = min(years, default=self.prepared.assessment.as_of.year)
        return time_zone(self._zone.key, first, min(max(years, default=first), first + LONGEST))

    @cached_property
    def _written(self) -> Mapping[str, _Written]:
        """The events of every dialogue by its key, written once for all calendars in which they stand."""
        return {document.key: self._events(document) for document in self.shown.listed("dialogue")}

    def _events(self, document: Document) -> _Written:
        occasions = [
            occasion_event(self.prepared, document, name, occasion, occasion.start)
            for name, occasion in cast(Dialogue, document.fields).named_occasions
            if occasion.start
        ]
        days = list(self._days(document))
        years = tuple(event.start.year for event in (*occasions, *days))
        return _Written(years, *(b"".join(event.to_ical() for event in events) for events in (occasions, days)))

    def _days(self, document: Document) -> Iterator[Event]:
        """The first and the last day to take part, each as a whole day; none of a dialogue that is called off."""
        dialogue, settings = cast(Dialogue, document.fields), self.prepared.catalogue.settings
        changed = last_change(document) or self.prepared.assessment.as_of
        off = dialogue.cancelled and dialogue.cancelled.date
        if off and off <= self.prepared.assessment.as_of:
            return
        for name, day in (("opens", dialogue.first_day), ("closes", dialogue.last_day)):
            if day:
                event = Event()
                event.add("uid", occasion_uid(document.id, name, settings.site_url).replace(".", "/", 1))
                event.add("dtstamp", datetime.combine(changed, time(), UTC))
                event.add("sequence", max(0, (changed - EPOCH).days))
                event.add("summary", self.texts(f"occasion_calendar.{name}", title=document.fields.title))
                event.add("dtstart", day)
                event.add("dtend", days_after(day, 1))
                event.add("transp", "TRANSPARENT")
                event.add("description", document.fields.summary)
                event.add("url", full(settings, self.prepared.view.addresses[document.key]))
                yield event
