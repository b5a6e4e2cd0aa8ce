"""What one can follow: the news, calendars and promises of the site, of a dialogue, an area or a body, and where they stand."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import cast

from genklang.locale import Texts
from genklang.model import Dialogue, Document
from genklang.model.slug import slug
from genklang.present.showing import Shown
from genklang.settings import Settings

ATOM, JSON_FEED = "atom.xml", "feed.json"
CARD_HEIGHT, CARD_WIDTH = 320, 480
"""In pixels: what a card asks for where it is put in a frame."""


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
class Area:
    """An area of the municipality: dialogues name it in one spelling or another."""

    name: str
    place: str
    """The folder of its files."""
    dialogues: tuple[Document, ...]


def can_be_followed(settings: Settings) -> bool:
    """True where the site's own address is known: what is read far from the site must name it in full."""
    return settings.site_url.startswith(("http://", "https://"))


def follow_site(name: str, texts: Texts) -> Follow:
    """Everything that is new."""
    return Follow(texts("news.of_site", name=name), ATOM, JSON_FEED, calendar_at("", texts))


def follow_ledger(address: str, name: str, texts: Texts) -> Follow:
    """Obligations newly overdue and newly met, and when each is due."""
    return Follow(texts("news.of_ledger", name=name), address + ATOM, address + JSON_FEED, calendar_at(address, texts))


def follow_body(address: str, title: str, texts: Texts) -> Follow:
    """What a body does and owes."""
    return Follow(texts("news.of_body", name=title), address + ATOM, address + JSON_FEED)


def follow_dialogue(document: Document, address: str, texts: Texts) -> Follow:
    """What comes of a dialogue."""
    occasions = any(occasion.start for occasion in cast(Dialogue, document.fields).occasions)
    return Follow(
        texts("news.of_dialogue", name=document.fields.title),
        address + ATOM,
        address + JSON_FEED,
        calendar_at(address, texts) if occasions else None,
        card_at(document.id, texts) + "oembed.json",
    )


def calendar_at(place: str, texts: Texts) -> str:
    """The calendar that stands in the folder `place`."""
    return f"{place}{texts('files.calendar')}"


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
