"""What every page has, and the site around it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from urllib.parse import urlsplit

from genklang.locale import direction
from genklang.present.policy import policy_of


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
class Follow:
    """The addresses, relative to the site's root, at which a page's subject can be followed; None where it cannot."""

    name: str
    """What is followed, in words."""
    atom: str
    json: str
    calendar: str | None = None
    embed: str | None = None
    """The description of the card, for programs that show it (oEmbed)."""


@dataclass(frozen=True, slots=True)
class Found:
    """What the search shows of a page and filters by, in the site's language."""

    type: str
    status: str | None
    areas: tuple[str, ...]
    year: str | None


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
    follow: Follow | None = None
    """What one can follow from here."""
    parts: tuple[str, ...] = ()
    """The keys of documents whose bodies are shown one after the other."""
    found: Found | None = None
    """None for pages that the search leaves out: they are made from others that it has."""
    structured: str = ""
    """The page as JSON-LD; empty where the site's own address is not known."""

    @property
    def direction(self) -> str:
        """`rtl` or `ltr`, how the page's language is written."""
        return direction(self.language)

    @property
    def policy(self) -> str:
        """What the page may load and do."""
        return policy_of(self.template)


@dataclass(frozen=True, slots=True)
class LogoView:
    """The publisher's logo: where it stands, in words, and its size in CSS pixels."""

    address: str
    alt: str
    width: int
    height: int


@dataclass(frozen=True, slots=True)
class PreviewView:
    """That a site is a preview: pages say so, and search engines are to leave it alone."""

    change: str
    """What the change is called where it is discussed, such as a number; may be empty."""
    review: str
    """The address of the page that tells what the change does."""
    unpublished: frozenset[str]
    """The keys of documents that the published site does not show: drafts, and those published later."""


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
    search: str
    """The address of the search page."""
    sitemap: str
    pages: tuple[PageView, ...]
    """By address."""
    addresses: Mapping[str, str]
    """From the key of every document that is shown to its page's address."""
    logo: LogoView | None = None
    preview: PreviewView | None = None
    """None for the site itself."""

    @property
    def policy(self) -> str:
        """What pages that have no view of their own may load and do, such as the one for unknown addresses."""
        return policy_of("404.html")

    @property
    def base(self) -> str:
        """The path of the site's root where it is served: `/` or `/dialog/`."""
        return "/" + f"{urlsplit(self.url).path.strip('/')}/".lstrip("/")
