"""The whole handbook on one page, to be read or printed as a book."""

from __future__ import annotations

from dataclasses import dataclass, replace

from genklang.present.chapter import FIGURES, chapters
from genklang.present.ladder import StairView, ladder
from genklang.present.pages import below
from genklang.present.showing import Scene
from genklang.present.views import Link, PageView


@dataclass(frozen=True, slots=True)
class BookChapter:
    """A chapter in the book; its body is that of the document `key`."""

    key: str
    anchor: str
    link: Link
    summary: str
    language: str | None
    figure: str | None


@dataclass(frozen=True, slots=True)
class BookView:
    """The book."""

    chapters: tuple[BookChapter, ...]
    ladder: tuple[StairView, ...]


def book_page(first: PageView, scene: Scene) -> PageView:
    """The chapters of the list that begins with `first`, one after the other."""
    found = []
    for document in chapters(scene):
        version = scene.version(document)
        link, summary, foreign = scene.link(document), version.fields.summary, scene.foreign(version)
        figure = FIGURES.get(document.id)
        found.append(BookChapter(version.key, f"chapter_{document.id}", link, summary, foreign, figure))
    view = BookView(tuple(found), ladder(scene))
    page = below(first, scene.shown.addresses.book, "book", view, scene, "book.html")
    return replace(page, parts=tuple(chapter.key for chapter in found))
