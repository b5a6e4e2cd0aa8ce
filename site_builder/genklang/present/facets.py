"""What a list can be narrowed by: each value of each facet is a page of its own, so that it works without a script.

How many pages that makes: one for each value that an entry has, one more for every fifty entries under one value,
and for each facet a page of all its values. An entry has few values, so the pages grow as the entries do. There are
no pages for pairs: a page for one value shows its entries in groups, with an address for each group.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Generic, TypeVar

from genklang.model.slug import slug
from genklang.present.alphabet import sort_key
from genklang.present.showing import Scene

T = TypeVar("T")
SHOWN_AT_ONCE = 12
"""How many values of a facet stand in the filter; all of them stand on the facet's own page."""


@dataclass(frozen=True, slots=True)
class Value:
    """Something that entries have in common. Values are the same whose keys are."""

    key: str
    text: str
    language: str | None = None
    """The text's language, where it is not the page's."""
    rank: int = 0
    """Where it stands among the values of its facet; those of one rank stand in the order of the alphabet."""
    name: str | None = None
    """How it is written in an address, such as a document's id; else that follows from the text."""


@dataclass(frozen=True, slots=True)
class Facet(Generic[T]):
    """A respect in which entries differ; its words are under `facet.<key>`, its folder under `folders.by.<key>`."""

    key: str
    values: Callable[[T, Scene], Iterable[Value]]


@dataclass(frozen=True, slots=True)
class ChoiceView:
    """A value that one can choose: how many entries have it, and where they stand."""

    text: str
    language: str | None
    count: int
    address: str
    current: bool


@dataclass(frozen=True, slots=True)
class FacetView:
    """A facet in a filter."""

    key: str
    choices: tuple[ChoiceView, ...]
    """Those that are most common, in their order."""
    of: int
    """How many values there are."""
    address: str
    """The page of all values."""
    current: bool
    """True where one of its values is chosen."""


@dataclass(frozen=True, slots=True)
class FilterView:
    """The filter of a list, as one of its pages shows it."""

    facets: tuple[FacetView, ...]
    all: str
    """The address of the list that is not narrowed."""
    total: int
    count: int
    """How many entries are left."""
    chosen: str | None
    """The key of the facet by which the page is narrowed."""
    value: Value | None


@dataclass(frozen=True, slots=True)
class Chosen(Generic[T]):
    """A value with its entries, in the order of the list."""

    facet: str
    value: Value
    address: str
    entries: tuple[T, ...]


class Facets(Generic[T]):
    """The facets of one list: which values there are, who has them, and where their pages stand."""

    def __init__(self, place: str, facets: Sequence[Facet[T]], entries: Sequence[T], scene: Scene) -> None:
        self.place = place
        self.total = len(entries)
        self._scene = scene
        self.chosen: Mapping[str, tuple[Chosen[T], ...]] = {
            facet.key: found for facet in facets if (found := tuple(self._found(facet, entries)))
        }
        """By facet, those without a value left out."""

    def folder(self, key: str) -> str:
        """The address of the page of all values of a facet."""
        return folder(self.place, key, self._scene)

    def _found(self, facet: Facet[T], entries: Iterable[T]) -> Iterator[Chosen[T]]:
        values: dict[str, Value] = {}
        members: dict[str, list[T]] = {}
        for entry in entries:
            for value in {v.key: v for v in facet.values(entry, self._scene)}.values():
                values.setdefault(value.key, value)
                members.setdefault(value.key, []).append(entry)
        taken: set[str] = set()
        place = self.folder(facet.key)
        for value in sorted(values.values(), key=self._place_of):
            address = f"{place}{_free_name(value, taken)}/"
            yield Chosen(facet.key, value, address, tuple(members[value.key]))

    def _place_of(self, value: Value) -> tuple[int, tuple[int, ...], str]:
        return value.rank, sort_key(value.text, self._scene.language), value.key

    def view(self, chosen: Chosen[T] | None = None) -> FilterView:
        """The filter on the pages of the whole list, or on those of `chosen`."""
        return FilterView(
            facets=tuple(self._facet(key, found, chosen) for key, found in self.chosen.items()),
            all=self.place,
            total=self.total,
            count=len(chosen.entries) if chosen else self.total,
            chosen=chosen.facet if chosen else None,
            value=chosen.value if chosen else None,
        )

    @cached_property
    def _most_common(self) -> dict[str, tuple[Chosen[T], ...]]:
        """The values that stand in the filter, looked for once, so that the pages grow as the values do."""

        def most(found: Sequence[Chosen[T]]) -> tuple[Chosen[T], ...]:
            numbers = sorted(range(len(found)), key=lambda n: (-len(found[n].entries), n))[:SHOWN_AT_ONCE]
            return tuple(found[n] for n in sorted(numbers))

        return {key: most(found) for key, found in self.chosen.items()}

    def _facet(self, key: str, found: Sequence[Chosen[T]], chosen: Chosen[T] | None) -> FacetView:
        current = chosen is not None and chosen.facet == key
        shown = self._most_common[key]
        rare = [chosen] if chosen and current and not any(c is chosen for c in shown) else []
        return FacetView(
            key=key,
            choices=tuple(choice(c, chosen) for c in (*shown, *rare)),
            of=len(found),
            address=self.folder(key),
            current=current,
        )


def _free_name(value: Value, taken: set[str]) -> str:
    """How the value is written in an address, with a number where two look alike there."""
    name = value.name or slug(value.text) or "-"
    number, found = 1, name
    while found in taken:
        number += 1
        found = f"{name}-{number}"
    taken.add(found)
    return found


def folder(place: str, key: str, scene: Scene) -> str:
    """Where the pages of the facet `key` of the list at `place` stand."""
    return scene.shown.addresses.free_folder(f"{place}{scene.texts(f'folders.by.{key}')}/")


def choice(one: Chosen[T], chosen: Chosen[T] | None = None) -> ChoiceView:
    """A value as a link."""
    return ChoiceView(one.value.text, one.value.language, len(one.entries), one.address, one is chosen)


def words(texts: Iterable[str], language: str | None) -> Iterator[Value]:
    """Values that authors wrote in words of their own; upper and lower case are the same."""
    return (Value(text.casefold(), text, language) for text in texts)
