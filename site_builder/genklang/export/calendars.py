"""Calendars to subscribe to: the occasions of the site, of a dialogue and of an area, and the promises (RFC 5545).

Each holds the site's time zone with the changes of its clock, so that a calendar without events is valid too. An
occasion that is called off stays as cancelled, with a raised sequence number. Nothing here knows the clock: the stamp
of an event is the day on which its page was last changed.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, time
from functools import cached_property
from typing import cast
from zoneinfo import ZoneInfo

from icalendar import Calendar, Event, Timezone

from genklang.export.absolute import full, last_change
from genklang.export.files import File
from genklang.export.obligation_calendar import EPOCH, REFRESH, obligation_calendar
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
        events = [event for document in dialogues for event in self._events(document)]
        calendar = self._calendar(name)
        calendar.add_component(self._time_zone(events))
        for event in events:
            calendar.add_component(event)
        return File(address, calendar.to_ical())

    def promises(self) -> bytes:
        """For the staff: when each promise is due, with a reminder, and when dialogues open and close."""
        owed = [o for o in self.prepared.assessment.obligations if not o.state.settled]
        days = [event for document in self.shown.listed("dialogue") for event in self._days(document)]
        more = [self._time_zone([]), *days]
        return obligation_calendar(self.prepared.catalogue, self.prepared.assessment, owed, more=more)

    def _calendar(self, name: str) -> Calendar:
        calendar = Calendar()
        calendar.add("prodid", PRODUCT)
        calendar.add("version", "2.0")
        calendar.add("calscale", "GREGORIAN")
        calendar.add("method", "PUBLISH")
        calendar.add("x-wr-calname", name)
        calendar.add("x-wr-timezone", self._zone.key)
        calendar.add("refresh-interval", REFRESH, parameters={"value": "DURATION"})
        calendar.add("x-published-ttl", "PT12H")
        return calendar

    def _time_zone(self, events: Iterable[Event]) -> Timezone:
        years = sorted(event.start.year for event in events) or [self.prepared.assessment.as_of.year]
        return time_zone(self._zone.key, years[0], min(years[-1], years[0] + LONGEST))

    def _events(self, document: Document) -> Iterator[Event]:
        for name, occasion in cast(Dialogue, document.fields).named_occasions:
            if occasion.start:
                yield occasion_event(self.prepared, document, name, occasion, occasion.start)
        yield from self._days(document)

    def _days(self, document: Document) -> Iterator[Event]:
        """The first and the last day to take part, each as a whole day; none of a dialogue that is called off."""
        dialogue, settings = cast(Dialogue, document.fields), self.prepared.catalogue.settings
        changed = last_change(document) or self.prepared.assessment.as_of
        if dialogue.cancelled:
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
