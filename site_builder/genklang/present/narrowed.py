"""The pages of a list that is narrowed: one for each value of each facet, and one of all values of each facet."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Protocol, TypeVar

from genklang.present.facets import ChoiceView, Chosen, Facets, FilterView, choice
from genklang.present.pages import later_page
from genklang.present.paging import Pager, pagers, parts
from genklang.present.showing import Scene
from genklang.present.views import Link, PageView

T = TypeVar("T")


class Paged(Protocol):
    """A view that may go on on later pages."""

    @property
    def pager(self) -> Pager: ...


Contents = Callable[[Sequence[T], str, FilterView], Sequence[Paged]]
"""Gives the views of some entries for the pages at an address, with the filter that stands there."""


@dataclass(frozen=True, slots=True)
class ValuesView:
    """A page of all values of a facet."""

    key: str
    of: int
    choices: tuple[ChoiceView, ...]
    pager: Pager


def narrowed_pages(
    facets: Facets[T], first: PageView, short: str, contents: Contents[T], scene: Scene
) -> Iterator[PageView]:
    """The pages for each value of each facet of the list that begins with `first` and is called `short`."""
    narrowing = _Narrowing(facets.total, first, short, scene)
    for key, found in facets.chosen.items():
        opening = narrowing.opening(key, facets.folder(key), len(found))
        yield from narrowing.values(key, found, opening)
        for chosen in found:
            views = contents(chosen.entries, chosen.address, facets.view(chosen))
            narrowed = narrowing.narrowed(chosen, opening, views[0])
            yield narrowed
            yield from (later_page(narrowed, view, view.pager, scene) for view in views[1:])


@dataclass(frozen=True)
class _Narrowing:
    total: int
    first: PageView
    short: str
    scene: Scene

    def opening(self, key: str, address: str, count: int) -> PageView:
        """The page of all values of a facet, without its content."""
        texts = self.scene.texts
        words = {"list": self.short, "facet": texts(f"facet.{key}").lower()}
        title = texts("facet.values_title", **words)
        return replace(
            self.first,
            address=address,
            template="values.html",
            title=title,
            heading=title,
            description=texts("facet.values_summary", **words, n=count),
            breadcrumbs=(*self.first.breadcrumbs, Link(self.short, self.first.address)),
            document=None,
            content=None,
            provenance=None,
        )

    def values(self, key: str, found: Sequence[Chosen[T]], opening: PageView) -> Iterator[PageView]:
        """The pages of all values of a facet."""
        pages = pagers(opening.address, len(found), self.scene)
        for pager, part in zip(pages, parts([("", found)]), strict=True):
            choices = tuple(choice(chosen) for _, members in part for chosen in members)
            view = ValuesView(key, len(found), choices, pager)
            yield replace(opening, content=view) if pager.number == 1 else later_page(opening, view, pager, self.scene)

    def narrowed(self, chosen: Chosen[T], opening: PageView, content: Paged) -> PageView:
        """The first page of the entries that have a value."""
        texts, facet = self.scene.texts, self.scene.texts(f"facet.{chosen.facet}")
        words = {"list": self.short, "facet": facet.lower(), "value": chosen.value.text}
        title = texts("facet.title", **words)
        return replace(
            opening,
            address=chosen.address,
            template=self.first.template,
            title=title,
            heading=title,
            description=texts("facet.summary", **words, n=len(chosen.entries), total=self.total),
            breadcrumbs=(*opening.breadcrumbs, Link(facet, opening.address)),
            content=content,
        )
