"""What people read in one document: its texts, its links and its pictures, and where each stands in the file."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from itertools import chain
from sys import intern

from genklang.findings import Location
from genklang.model import Document
from genklang.prose.blocks import Block, blocks_of
from genklang.prose.fields import texts_of
from genklang.prose.inline import FILLER, Image, Link, inline
from genklang.sources.front_matter import Path

_WORD = re.compile(r"[^\W_]+")
_SPEAKS = frozenset({"heading", "paragraph", "item", "quote", "cell"})


@dataclass(slots=True, eq=False)
class Text:
    """A stretch of text that is read as one: a block of the body, or a value of the front matter (with its `path`).

    `plain` holds the words alone, sign for sign in the places of `written`: what is not read (code, addresses, targets
    of links) is filled up.
    """

    written: str
    plain: str
    block: Block | None = None
    path: Path = ()
    links: list[Link] = field(default_factory=list)
    images: list[Image] = field(default_factory=list)

    @property
    def kind(self) -> str:
        """The block's kind; "field" for a value of the front matter."""
        return self.block.kind if self.block else "field"

    @property
    def words(self) -> str:
        """The words alone, without fillings."""
        return self.plain.replace(FILLER, "")


@dataclass(eq=False)
class Reading:
    """The texts of a document: `fields` those of its front matter, `body` the blocks of its body, in order."""

    document: Document
    fields: tuple[Text, ...]
    body: tuple[Text, ...]
    references: Mapping[str, str]

    @cached_property
    def texts(self) -> tuple[Text, ...]:
        """All texts made of words, fields first. Raw HTML and tables as wholes are none; cells of tables are."""
        return (*self.fields, *(text for text in self.body if text.kind in _SPEAKS))

    @cached_property
    def tokens(self) -> tuple[str, ...]:
        """All that stands between two spaces in `texts`, once each: it tells at once what cannot be there."""
        return tuple(map(intern, set(" ".join([text.plain for text in self.texts]).split())))

    @cached_property
    def vocabulary(self) -> tuple[str, ...]:
        """Once each, the words of `texts` in small letters."""
        return tuple(set(chain.from_iterable(map(_words_in, self.tokens))))

    @property
    def links(self) -> Iterator[tuple[Text, Link]]:
        """Every link of the body, with the text that it stands in."""
        return ((text, link) for text in self.body for link in text.links)

    @property
    def images(self) -> Iterator[tuple[Text, Image]]:
        """Every picture of the body, with the text that it stands in."""
        return ((text, image) for text in self.body for image in text.images)

    def at(self, text: Text, offset: int = 0, length: int = 0) -> Location:
        """Where a piece of a text stands in the file: `length` characters from `offset` on."""
        path = self.document.source.path
        if text.block:
            return Location(path, *text.block.place(offset))
        return self._in_front_matter(text, text.written[offset : offset + length])

    def _in_front_matter(self, text: Text, piece: str) -> Location:
        """The first place at or below the field's value where the piece is written, else that of the value."""
        start = self.document.at(*text.path)
        wanted = " ".join(piece.split()[:1])
        lines = self.document.source.text.split("\n")
        for number in range(start.line, min(start.line + text.written.count(" ") + 2, len(lines) + 1)):
            for sought in (piece, wanted):
                column = lines[number - 1].find(sought, start.column - 1 if number == start.line else 0)
                if sought and column >= 0:
                    return Location(start.path, number, column + 1)
        return start


@lru_cache(maxsize=200_000)
def _words_in(token: str) -> tuple[str, ...]:
    """Most tokens come back on every page, so they are cut up and kept once."""
    return tuple(map(intern, _WORD.findall(token.lower())))


def read(document: Document) -> Reading:
    """Read the front matter and the body of a document."""
    fields = tuple(_field(path, value) for path, value in texts_of(document.type, document.source.front_matter.data))
    blocks, references = blocks_of(document.source.body, document.source.body_line)
    return Reading(document, fields, tuple(_block(block, references) for block in blocks), references)


def _field(path: Path, value: str) -> Text:
    plain = inline(value).plain if "://" in value or "@" in value or "www." in value else value
    return Text(value, plain, path=path)


def _block(block: Block, references: Mapping[str, str]) -> Text:
    if block.kind == "table":
        return Text(block.text, "", block)
    found = inline(block.text, references)
    return Text(block.text, found.plain, block, (), found.links, found.images)
