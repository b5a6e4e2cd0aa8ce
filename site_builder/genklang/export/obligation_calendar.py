"""What is owed as a calendar: one all-day event for each obligation with a date (RFC 5545, made by icalendar).

Knows no clock: every stamp is the midnight, in UTC, of the day that is judged. RFC 5545 (3.8.7.4) asks that SEQUENCE
rises when an event changes, so that programs take the new one for the old one of the same UID. What was published
before is not known here, so SEQUENCE is the number of days from 1 January 2000 to the day that is judged: it never
falls, and a calendar of a later day always takes the place of an earlier one. Of two calendars of the same day the
date in force may differ; who subscribes gets the whole calendar anew and sees the last one.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from importlib.metadata import version
from urllib.parse import urlsplit

from icalendar import Alarm, Calendar, Event, vText

from genklang.catalogue import Catalogue
from genklang.locale import Texts, texts_for
from genklang.locale.rule_texts import RuleTexts, rule_texts_for
from genklang.model.slug import slug
from genklang.obligations import Assessment, Obligation, State
from genklang.obligations.working_days import days_after
from genklang.present.addresses import addresses_of
from genklang.present.obligation_words import named
from genklang.rules.obl.next_steps import next_step

EPOCH = date(2000, 1, 1)
"""SEQUENCE counts days from here."""
REFRESH = timedelta(hours=12)
"""How often programs that subscribe are asked to look again."""


def obligation_calendar(
    catalogue: Catalogue,
    assessment: Assessment,
    obligations: Iterable[Obligation],
    language: str | None = None,
    more: bytes = b"",
) -> bytes:
    """The calendar of those of `obligations` that have a date, as UTF-8 with CRLF, in `language` or the site's.

    Settled ones have no alarm; those that were waived are marked as cancelled. `more`, as written, stands before them.
    """
    chosen = language or catalogue.settings.language
    writer = _Writer(catalogue, assessment.as_of, texts_for(chosen), rule_texts_for(chosen))
    return writer.calendar(obligations, more)


def with_written(calendar: Calendar, events: Iterable[bytes]) -> bytes:
    """`calendar` with components behind its own that are written already."""
    end = b"END:VCALENDAR\r\n"
    return b"".join([bytes(calendar.to_ical()).removesuffix(end), *events, end])


def calendar_name(name: str) -> vText:
    """A name on one line, with its commas and the like escaped: icalendar leaves names with `X-` as they are."""
    return vText(" ".join(name.split()))


@dataclass(frozen=True)
class _Writer:
    catalogue: Catalogue
    as_of: date
    texts: Texts
    rule_texts: RuleTexts

    def calendar(self, obligations: Iterable[Obligation], more: bytes) -> bytes:
        calendar = Calendar()
        calendar.add("prodid", f"-//Genklang//Genklang {version('genklang')}//{self.texts.language.upper()}")
        calendar.add("version", "2.0")
        calendar.add("calscale", "GREGORIAN")
        calendar.add("method", "PUBLISH")
        calendar.add("x-wr-calname", calendar_name(self.texts("calendar.obligations", name=self._site)))
        calendar.add("refresh-interval", REFRESH, parameters={"value": "DURATION"})
        calendar.add("x-published-ttl", "PT12H")
        addresses = addresses_of(self.catalogue, self.texts).documents
        due = ((o, o.due_in_force) for o in obligations)
        events = (self._event(o, day, addresses[o.document]).to_ical() for o, day in due if day)
        return with_written(calendar, [more, *events])

    @property
    def _site(self) -> str:
        settings = self.catalogue.settings
        return settings.site_name or settings.options.publisher or "Genklang"

    @property
    def _host(self) -> str:
        """The host of the site; a name that can never be one where the site has no address."""
        return urlsplit(self.catalogue.settings.site_url).hostname or f"{slug(self._site) or 'genklang'}.invalid"

    def _event(self, o: Obligation, day: date, address: str) -> Event:
        stamp, event = datetime.combine(self.as_of, time.min, UTC), Event()
        event.add("uid", f"{o.id.replace('@', '/')}@{self._host}")
        event.add("dtstamp", stamp)
        event.add("last-modified", stamp)
        event.add("sequence", max(0, (self.as_of - EPOCH).days))
        event.add("dtstart", day)
        event.add("dtend", days_after(day, 1))
        event.add("summary", self._summary(o))
        event.add("description", self._description(o))
        event.add("transp", "TRANSPARENT")
        event.add("status", "CANCELLED" if o.state is State.WAIVED else "CONFIRMED")
        if self.catalogue.settings.site_url:
            event.add("url", self.catalogue.settings.full(address))
        if not o.state.settled:
            event.add_component(self._alarm(o))
        return event

    def _summary(self, o: Obligation) -> str:
        title = self.catalogue.by_key[o.document].fields.title
        return f"{named(o, self.texts)}: {title}"

    def _description(self, o: Obligation) -> str:
        lines = [f"{self.texts(f'state.{o.state}')}. " + ("" if o.state.settled else next_step(o, self.rule_texts))]
        if o.explanation:
            reason = o.explanation.reason.rstrip(".")
            lines.append(self.texts("due.delayed", due=str(o.due), reason=reason))
        lines.append(self.texts("calendar.basis", basis=o.basis))
        return "\n".join(line.strip() for line in lines)

    def _alarm(self, o: Obligation) -> Alarm:
        alarm = Alarm()
        alarm.add("action", "DISPLAY")
        alarm.add("description", self._summary(o))
        alarm.add("trigger", timedelta(days=-o.remind_before))
        return alarm
