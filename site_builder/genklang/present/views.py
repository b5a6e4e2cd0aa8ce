"""What every page has, and the site around it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from urllib.parse import urlsplit


@dataclass(frozen=True, slots=True)
class Link:
    """A text that leads to an address relative to the site's root; plain text where `address` is None."""

    text: str
    address: str | None = None
    language: str | None = None
    """The text's language, where it is not the page's."""


@dataclass(frozen=True, slots=True)
class NavigationItem:
    """An entry of the main menu or the footer; its words are under `navigation.<key>` in the reader's language."""

    key: str
    address: str


@dataclass(frozen=True, slots=True)
class Fact:
    """A line of a list of facts: the term is under `fact.<key>`, the values are texts, dates, numbers or links."""

    key: str
    values: tuple[object, ...]


@dataclass(frozen=True, slots=True)
class Origin:
    """A source of what stands on the page."""

    document: str
    pages: str | None
    url: str | None


@dataclass(frozen=True, slots=True)
class Provenance:
    """Where a page comes from and how old it is."""

    example: bool
    published: date | None
    updated: date | None
    origins: tuple[Origin, ...]


@dataclass(frozen=True, slots=True)
class PageView:
    """One page of the site."""

    address: str
    """Relative to the site's root: `dialoger/badplatsen/`; empty for the start page."""
    template: str
    title: str
    """Unique on the site."""
    heading: str
    description: str
    language: str
    breadcrumbs: tuple[Link, ...]
    document: str | None
    """The key of the document whose body is shown; None for generated pages."""
    content: object
    """The view model that the template shows."""
    section: str | None = None
    """The address in the menu under which the page belongs."""
    versions: tuple[Link, ...] = ()
    """The same in other languages or in easy-read, each with its language."""
    easy_read: Link | None = None
    provenance: Provenance | None = None


@dataclass(frozen=True, slots=True)
class SiteView:
    """The whole site at one date."""

    name: str
    publisher: str
    language: str
    url: str
    as_of: date
    navigation: tuple[NavigationItem, ...]
    footer: tuple[NavigationItem, ...]
    pages: tuple[PageView, ...]
    """By address."""
    addresses: Mapping[str, str]
    """From the key of every document that is shown to its page's address."""

    @property
    def base(self) -> str:
        """The path of the site's root where it is served: `/` or `/dialog/`."""
        return "/" + f"{urlsplit(self.url).path.strip('/')}/".lstrip("/")
