"""The search page, which without a script is an index of all pages from A to Z, and what the search knows of a page."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import cast

from genklang.model import Dialogue, Document, Feedback, Initiative, Record
from genklang.present.alphabet import DIGITS, OTHERS, heading, sort_key, spelt
from genklang.present.pages import below, later_page, made_page
from genklang.present.paging import Pager, pagers, parts
from genklang.present.showing import Scene
from genklang.present.standing import group_of
from genklang.present.views import Found, Link, PageView


@dataclass(frozen=True, slots=True)
class IndexEntry:
    """A page in the index."""

    link: Link
    type: str


@dataclass(frozen=True, slots=True)
class LetterLink:
    """A letter of the index."""

    letter: str
    count: int
    address: str
    current: bool


@dataclass(frozen=True, slots=True)
class SearchView:
    """The search page (without a letter), or a page of the index."""

    letter: str | None
    letters: tuple[LetterLink, ...]
    entries: tuple[IndexEntry, ...]
    """Those of the letter, by title."""
    total: int
    """How many pages the index has."""
    place: str
    """The address of the search page."""
    indexed: bool
    """False where the site is built without what the search needs."""
    pager: Pager


def search_pages(scene: Scene, head: Document | None) -> Iterator[PageView]:
    """The search page and the pages of the index."""
    place, letters = scene.shown.addresses.search, _letters(scene)
    addresses = {letter: f"{place}{spelt(letter)}/" for letter in letters}
    total = sum(map(len, letters.values()))
    indexed = scene.shown.catalogue.settings.options.search

    def view(letter: str | None, entries: Iterable[IndexEntry], pager: Pager) -> SearchView:
        links = (LetterLink(other, len(letters[other]), addresses[other], other == letter) for other in letters)
        return SearchView(letter, tuple(links), tuple(entries), total, place, indexed, pager)

    opening = view(None, (), pagers(place, 0, scene)[0])
    first = made_page(place, "search.html", "search", opening, scene, head)
    yield first
    for letter, entries in letters.items():
        pages = pagers(addresses[letter], len(entries), scene)
        grouped = parts([(letter, entries)])
        views = [
            view(letter, (e for _, part in group for e in part), pager)
            for pager, group in zip(pages, grouped, strict=True)
        ]
        opened = _letter(first, letter, views[0], scene)
        yield opened
        yield from (later_page(opened, later, later.pager, scene) for later in views[1:])


def _letter(first: PageView, letter: str, view: SearchView, scene: Scene) -> PageView:
    page = below(first, view.pager.addresses[0], "search.index", view, scene)
    title = scene.texts("search.letter_title", letter=_shown(letter, scene))
    summary = scene.texts("search.letter_summary", letter=_shown(letter, scene))
    return replace(page, title=title, heading=title, description=summary)


def _shown(letter: str, scene: Scene) -> str:
    return scene.texts("search.others") if letter == OTHERS else letter


def _letters(scene: Scene) -> dict[str, Sequence[IndexEntry]]:
    """The entries by letter: digits first, then in the order of the alphabet, all else last."""
    entries = sorted(_entries(scene), key=lambda e: (sort_key(e.link.text, scene.language), e.link.address or ""))
    found: dict[str, list[IndexEntry]] = {}
    for entry in entries:
        found.setdefault(heading(entry.link.text, scene.language), []).append(entry)
    order = {DIGITS: 0, OTHERS: 2}
    letters = sorted(found, key=lambda letter: (order.get(letter, 1), sort_key(letter, scene.language)))
    return {letter: found[letter] for letter in letters}


def _entries(scene: Scene) -> Iterator[IndexEntry]:
    shown = scene.shown
    for document in shown.documents:
        link = Link(document.fields.title, shown.addresses.documents[document.key], scene.foreign(document))
        yield IndexEntry(link, document.type)


def found_by(document: Document, scene: Scene) -> Found:
    """What the search knows of a document's page. In the site's language, for it has one search page."""
    shown = scene.shown
    site = Scene(shown, shown.language)
    original = shown.original(document)
    fields = original.fields
    status: str | None = None
    areas: tuple[str, ...] = ()
    day = fields.published
    if isinstance(fields, Dialogue):
        group = group_of(original, site)
        status = site.texts("level.information" if group == "information" else f"status.{group}")
        areas, day = fields.areas, fields.first_day or fields.last_day or day
    elif isinstance(fields, Feedback):
        dialogue = shown.catalogue.get("dialogue", fields.dialogue)
        status = site.texts(f"stage.{fields.stage}")
        areas = cast(Dialogue, dialogue.fields).areas if dialogue else ()
    elif isinstance(fields, Initiative):
        status = site.texts(f"initiative_state.{fields.state}") if fields.state else None
    year = fields.date.year if isinstance(fields, Record) and fields.date else day.year if day else None
    return Found(site.texts(f"type.{document.type}"), status, tuple(areas), str(year) if year else None)
