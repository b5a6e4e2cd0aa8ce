"""A calendar file for each occasion, so that it can be put into one's own calendar (RFC 5545, RFC 7986).

An occasion that is called off stays there as cancelled, with a raised sequence number, so that calendars that have it
take the change.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime, time
from typing import cast
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo

from icalendar import Calendar, Event

from genklang.export.files import File
from genklang.export.time_zones import time_zone
from genklang.locale import texts_for
from genklang.model import Dialogue, Document
from genklang.model.dialogue import Occasion
from genklang.present.taking_part import calendar_address
from genklang.render.engine import Prepared

PRODUCT = "-//Genklang//Genklang//EN"
LONGEST = 10
"""Years of an occasion for which the changes of the clock are written out."""


def occasion_calendars(prepared: Prepared) -> Iterator[File]:
    """The file of every occasion that has a start, of every dialogue that is shown."""
    for document in prepared.catalogue.of_type("dialogue"):
        address = prepared.view.addresses.get(document.key)
        if document.counts and address is not None:
            for name, occasion in cast(Dialogue, document.fields).named_occasions:
                if occasion.start:
                    calendar = _calendar(prepared, document, name, occasion, occasion.start)
                    yield File(calendar_address(address, name), calendar.to_ical())


def _calendar(prepared: Prepared, document: Document, name: str, occasion: Occasion, start: datetime) -> Calendar:
    zone = prepared.catalogue.settings.options.time_zone
    last = min((occasion.end or start).year, start.year + LONGEST)
    calendar = Calendar()
    calendar.add("prodid", PRODUCT)
    calendar.add("version", "2.0")
    calendar.add("method", "PUBLISH")
    calendar.add_component(time_zone(zone, start.year, max(start.year, last)))
    calendar.add_component(occasion_event(prepared, document, name, occasion, start))
    return calendar


def occasion_event(prepared: Prepared, document: Document, name: str, occasion: Occasion, start: datetime) -> Event:
    """The occasion of that name, which begins at `start`, as an event."""
    dialogue = cast(Dialogue, document.fields)
    is_off = dialogue.is_off(occasion, prepared.assessment.as_of)
    settings, zone = prepared.catalogue.settings, ZoneInfo(prepared.catalogue.settings.options.time_zone)
    event = Event()
    event.add("uid", occasion_uid(document.id, name, settings.site_url))
    event.add("dtstamp", _stamp(document, prepared.assessment.as_of))
    event.add("sequence", (occasion.revision or 0) + is_off)
    event.add("status", "CANCELLED" if is_off else "CONFIRMED")
    event.add("summary", document.fields.title)
    event.add("dtstart", start.replace(tzinfo=zone))
    if occasion.end and occasion.end > start:
        event.add("dtend", occasion.end.replace(tzinfo=zone))
    if where := occasion.place or occasion.online:
        event.add("location", where)
    event.add("description", "\n".join(_description(prepared, document, occasion, is_off)))
    if settings.site_url:
        event.add("url", settings.full(prepared.view.addresses[document.key]))
    return event


def occasion_uid(dialogue: str, name: str, site_url: str) -> str:
    """The same for as long as the dialogue and the occasion keep their names (RFC 7986, 5.3)."""
    return f"{dialogue}.{name}@{urlsplit(site_url).hostname or 'genklang.invalid'}"


def _stamp(document: Document, as_of: date) -> datetime:
    """When the information was last changed, as far as is known (RFC 5545, 3.8.7.2); in UTC."""
    day = document.fields.updated or document.fields.published or as_of
    return datetime.combine(day, time(), UTC)


def _description(prepared: Prepared, document: Document, occasion: Occasion, is_off: bool) -> Iterator[str]:
    texts = texts_for(prepared.catalogue.settings.language)
    yield document.fields.summary
    if occasion.online:
        yield f"{texts('occasion.online')}: {occasion.online}"
    if occasion.accessibility:
        yield f"{texts('occasion.accessibility')}: {occasion.accessibility}"
    if is_off:
        yield f"{texts('occasion.cancelled')}."
