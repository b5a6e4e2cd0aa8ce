"""What one can follow, and where it stands: news, calendars and promises of the site, a dialogue, an area, a body."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import cast

from genklang.locale import Texts, texts_for
from genklang.model import Dialogue, Document
from genklang.model.slug import slug
from genklang.present.showing import Shown
from genklang.present.views import Follow, PageView
from genklang.settings import Settings

ATOM, JSON_FEED, OPENSEARCH = "atom.xml", "feed.json", "opensearch.xml"
CARD_HEIGHT, CARD_WIDTH = 320, 480
"""In pixels: what a card asks for where it is put in a frame."""


@dataclass(frozen=True, slots=True)
class Area:
    """An area of the municipality: dialogues name it in one spelling or another."""

    name: str
    place: str
    """The folder of its files."""
    dialogues: tuple[Document, ...]


def can_be_followed(settings: Settings) -> bool:
    """True where `mkdocs.yml` says what is read far from the site must name: its full address and its publisher."""
    return settings.headless_fault is None


def follow_page(page: PageView, shown: Shown) -> Follow | None:
    """What one can follow from a page: the start page, the ledger, a dialogue or a body, in the page's language."""
    settings = shown.catalogue.settings
    texts, files = texts_for(page.language), texts_for(settings.language)
    document = shown.original(shown.catalogue.by_key[page.document]) if page.document else None
    if not can_be_followed(settings):
        return None
    if page.address == "":
        return follow_site(settings.site_name, texts, files)
    if page.address == shown.addresses.ledger:
        return follow_ledger(page.address, settings.options.publisher or settings.site_name, texts, files)
    if document is None or not document.counts or document.type not in {"dialogue", "body"}:
        return None
    place = shown.addresses.documents[document.key]
    if document.type == "body":
        return follow_body(place, page.heading, texts)
    return follow_dialogue(document, place, texts, files)


def follow_site(name: str, texts: Texts, files: Texts) -> Follow:
    """Everything that is new, in the words of `texts`. The files are called as in `files`, the site's language."""
    return Follow(texts("news.of_site", name=name), ATOM, JSON_FEED, calendar_at("", files))


def follow_ledger(address: str, name: str, texts: Texts, files: Texts) -> Follow:
    """Obligations newly overdue and newly met, and when each is due; `files` as for the site."""
    return Follow(texts("news.of_ledger", name=name), address + ATOM, address + JSON_FEED, calendar_at(address, files))


def follow_body(address: str, title: str, texts: Texts) -> Follow:
    """What a body does and owes."""
    return Follow(texts("news.of_body", name=title), address + ATOM, address + JSON_FEED)


def follow_area(place: str, name: str, texts: Texts) -> Follow:
    """What goes on in an area."""
    return Follow(texts("news.of_area", name=name), place + ATOM, place + JSON_FEED, calendar_at(place, texts))


def follow_dialogue(document: Document, address: str, texts: Texts, files: Texts) -> Follow:
    """What comes of a dialogue; `files` as for the site."""
    occasions = any(occasion.start for occasion in cast(Dialogue, document.fields).occasions)
    return Follow(
        texts("news.of_dialogue", name=document.fields.title),
        address + ATOM,
        address + JSON_FEED,
        occasions_at(address, files) if occasions else None,
        card_at(document.id, files) + "oembed.json",
    )


def calendar_at(place: str, texts: Texts) -> str:
    """The calendar that stands in the folder `place`."""
    return f"{place}{texts('files.calendar')}"


def occasions_at(dialogue: str, texts: Texts) -> str:
    """The calendar of the dialogue at that address. No occasion has a file of that name: ids have no underscores."""
    return f"{dialogue}{texts('files.occasions')}"


def card_at(dialogue: str, texts: Texts) -> str:
    """The card of the dialogue with that id."""
    return f"{texts('folders.card')}/{dialogue}/"


def areas(shown: Shown, texts: Texts) -> Iterator[Area]:
    """The areas that dialogues name, by place; spellings that give one address are one area."""
    found: dict[str, tuple[str, dict[str, Document]]] = {}
    for document in shown.listed("dialogue"):
        for name in cast(Dialogue, document.fields).areas:
            _, dialogues = found.setdefault(slug(name) or "-", (name, {}))
            dialogues[document.key] = document
    for place, (name, dialogues) in sorted(found.items()):
        yield Area(name, f"{texts('folders.areas')}/{place}/", tuple(dialogues.values()))
