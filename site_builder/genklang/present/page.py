"""Other pages, and the accessibility statement that is made from data (contract §8)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from genklang.model import Document, Page
from genklang.present.contacts import ContactView, contact
from genklang.present.showing import Scene
from genklang.present.views import Link


@dataclass(frozen=True, slots=True)
class StatementView:
    """The accessibility statement."""

    date: date | None
    method: str | None
    faults: tuple[str, ...]
    contact: ContactView | None
    supervisor: Link | None
    """The authority, with an address outside the site."""


@dataclass(frozen=True, slots=True)
class PageContent:
    """A page with no more than its body, and the statement where it has one."""

    role: str | None
    statement: StatementView | None


def page_content(document: Document, scene: Scene) -> PageContent:
    """The view of a page, or of a translation of one."""
    page: Page = scene.shown.fields(document)
    return PageContent(page.role, _statement(page))


def _statement(page: Page) -> StatementView | None:
    given = page.statement
    if given is None:
        return None
    authority = given.supervisor
    supervisor = Link(authority.name or authority.url or "", authority.url) if authority else None
    return StatementView(given.date, given.method, given.faults, contact(given.contact), supervisor)
