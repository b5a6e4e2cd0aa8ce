"""What is new on a site: pages and promises as entries, and the channels in which one follows them.

An entry is as old as the content says, never as the clock says: a page that gives no day is no news. A channel holds
its latest entries, and is valid and empty where there are none.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property, partial
from typing import cast

from markupsafe import escape

from genklang.export.absolute import full, last_change, latest_change, tag_of
from genklang.export.entry_html import whole_text
from genklang.locale import Texts, texts_for
from genklang.model import Dialogue, Document
from genklang.obligations import Obligation, State
from genklang.present.addresses import addresses_of
from genklang.present.follow import areas, follow_area, follow_body, follow_dialogue, follow_ledger, follow_site
from genklang.present.promises import PromiseView, promise
from genklang.present.showing import Scene, Shown
from genklang.present.views import Follow
from genklang.render.engine import Prepared

NEWS = ("dialogue", "feedback", "record", "programme", "initiative")
"""The types whose pages are news."""
AT_MOST = 50
"""How many entries a channel holds."""
Html = partial[str]


@dataclass(frozen=True, slots=True)
class Entry:
    """Something new."""

    id: str
    """A name that never changes (RFC 4151)."""
    address: str
    """Full."""
    title: str
    summary: str
    published: date
    updated: date
    language: str
    tags: tuple[str, ...]
    html: Html
    """Called without arguments: the whole text as safe HTML with full addresses."""


@dataclass(frozen=True, slots=True)
class Channel:
    """A list of entries that one can follow, the latest first, and the address of the page that it belongs to."""

    follow: Follow
    page: str
    updated: date
    entries: tuple[Entry, ...]


@dataclass(frozen=True)
class News:
    """The channels of a site. Each page and each promise is made an entry once, in however many channels it stands."""

    prepared: Prepared

    def channels(self) -> Iterator[Channel]:
        """That of the site, those of its dialogues, areas and bodies, and that of the promises."""
        view, texts = self.prepared.view, self._texts
        shown = self._scene.shown
        yield self._channel(follow_site(view.name, texts, texts), "", self._pages.values())
        yield self._channel(
            follow_ledger(shown.addresses.ledger, view.publisher, texts, texts),
            shown.addresses.ledger,
            (entry for entries in self._promises.values() for entry in entries),
        )
        for document in shown.listed("dialogue"):
            address = view.addresses[document.key]
            yield self._channel(follow_dialogue(document, address, texts, texts), address, self._of([document]))
        for document in shown.listed("body"):
            address = view.addresses[document.key]
            led = [d for d in shown.referring(document, "dialogue") if _led_by(d, document.id)]
            follow = follow_body(address, document.fields.title, texts)
            yield self._channel(follow, address, (*self._of(led, promises=False), *self._owed_by(document.id)))
        for area in areas(shown, texts):
            follow = follow_area(area.place, area.name, texts)
            yield self._channel(follow, shown.addresses.lists["dialogue"], self._of(area.dialogues))

    def _channel(self, follow: Follow, page: str, entries: Iterable[Entry]) -> Channel:
        latest = sorted(entries, key=lambda e: (-e.updated.toordinal(), -e.published.toordinal(), e.id))[:AT_MOST]
        return Channel(follow, page, latest[0].updated if latest else self._latest, tuple(latest))

    @cached_property
    def _latest(self) -> date:
        return latest_change(self.prepared)

    @property
    def _texts(self) -> Texts:
        return texts_for(self.prepared.view.language)

    @cached_property
    def _scene(self) -> Scene:
        catalogue = self.prepared.catalogue
        shown = Shown(catalogue, self.prepared.assessment, addresses_of(catalogue, self._texts))
        return Scene(shown, shown.language)

    def _of(self, dialogues: Iterable[Document], promises: bool = True) -> Iterator[Entry]:
        """The entries of dialogues: their pages, what came of them and, if wanted, their promises."""
        shown = self._scene.shown
        for dialogue in dialogues:
            others = (d for type_ in ("feedback", "record") for d in shown.referring(dialogue, type_))
            yield from (self._pages[d.key] for d in (dialogue, *others) if d.key in self._pages)
            yield from self._promises.get(dialogue.key, ()) if promises else ()

    def _owed_by(self, body: str) -> Iterator[Entry]:
        for obligation in self.prepared.assessment.owed_by(body):
            yield from self._events(obligation)

    @cached_property
    def _pages(self) -> dict[str, Entry]:
        """The entries of pages, by the document's key."""
        documents = (d for type_ in NEWS for d in self._scene.shown.listed(type_))
        entries = ((d.key, self._page(d)) for d in documents)
        return {key: entry for key, entry in entries if entry}

    def _page(self, document: Document) -> Entry | None:
        fields, as_of = document.fields, self.prepared.assessment.as_of
        changed = last_change(document) or (cast(Dialogue, fields).first_day if document.type == "dialogue" else None)
        if changed is None:
            return None
        published = fields.published or changed
        topics = cast(Dialogue, fields).topics if document.type == "dialogue" else ()
        return Entry(
            id=tag_of(self.prepared.catalogue.settings, document.key),
            address=full(self.prepared.catalogue.settings, self.prepared.view.addresses[document.key]),
            title=fields.title,
            summary=fields.summary,
            published=min(published, as_of),
            updated=min(changed, as_of),
            language=self._scene.shown.language_of(document),
            tags=(self._texts(f"type.{document.type}"), *topics),
            html=partial(whole_text, self.prepared, document),
        )

    @cached_property
    def _promises(self) -> dict[str, tuple[Entry, ...]]:
        """The entries of promises, by the key of the document that owes."""
        found: dict[str, list[Entry]] = {}
        for obligation in self.prepared.assessment.obligations:
            found.setdefault(obligation.document, []).extend(self._events(obligation))
        return {key: tuple(entries) for key, entries in found.items()}

    def _events(self, obligation: Obligation) -> Iterator[Entry]:
        """That it became overdue, and that it was met."""
        late = overdue_since(obligation)
        if late and late <= self.prepared.assessment.as_of:
            yield self._event(obligation, "overdue", late)
        if obligation.satisfied_on and obligation.state in {State.MET, State.MET_LATE}:
            yield self._event(obligation, "met", obligation.satisfied_on)

    def _event(self, obligation: Obligation, what: str, day: date) -> Entry:
        view, texts = promise(obligation, self._scene), self._texts
        settings = self.prepared.catalogue.settings
        name = texts(f"obligation.{obligation.kind}")
        return Entry(
            id=tag_of(settings, f"{obligation.id}/{what}"),
            address=full(settings, f"{view.subject.address or ''}#s_promises"),
            title=texts(f"news.{what}", what=name, of=view.subject.text),
            summary=_told(view, what, texts),
            published=day,
            updated=day,
            language=self._scene.language,
            tags=(texts("navigation.ledger"), texts(f"news.tag.{what}")),
            html=partial(_event_html, view, what, texts),
        )


def overdue_since(obligation: Obligation) -> date | None:
    """The first day on which it was overdue: the day after the date in force; None where it never was."""
    due = obligation.due_in_force
    if due is None or due == date.max or obligation.state not in {State.OVERDUE, State.MET_LATE}:
        return None
    late = due + timedelta(days=1)
    return None if obligation.satisfied_on and obligation.satisfied_on < late else late


def _led_by(dialogue: Document, body: str) -> bool:
    return cast(Dialogue, dialogue.fields).responsible_body == body


def _told(view: PromiseView, what: str, texts: Texts) -> str:
    """What happened, in a sentence."""
    if what == "met":
        return (
            texts("promise.met_late", date=view.satisfied_on, n=view.days_late)
            if view.days_late
            else texts("promise.met_on", date=view.satisfied_on)
        )
    said = texts("news.was_due", date=view.due)
    return f"{said} {texts('promise.new_date_passed', date=view.new_due)}" if view.new_due else said


def _event_html(view: PromiseView, what: str, texts: Texts) -> str:
    lines = [_told(view, what, texts)]
    lines += [f"{texts('promise.reason')} {view.reason}"] if view.reason else []
    lines += [f"{texts('promise.by_whom')} {view.body.text}."] if view.body else []
    lines += [f"{texts('promise.column.basis')}: {view.basis}."]
    return "".join(f"<p>{escape(line)}</p>" for line in lines)
