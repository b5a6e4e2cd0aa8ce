"""Long lists on several pages."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise
from typing import TypeVar

from genklang.present.showing import Scene

PER_PAGE = 50
ALL = 12
"""Pages that are all linked from each other; of more some are passed over."""
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Pager:
    """Which page of a list this is, from 1, and the addresses of all of them."""

    number: int
    addresses: tuple[str, ...]

    @property
    def of(self) -> int:
        return len(self.addresses)

    @property
    def shown(self) -> tuple[int | None, ...]:
        """The numbers that are linked, None where some are passed over: both ends, the nearest ones and every tenth."""
        near = range(self.number - 2, self.number + 3)
        kept = [n for n in range(1, self.of + 1) if self.of <= ALL or n in {1, self.of} or n in near or n % 10 == 0]
        gaps = {after for before, after in pairwise(kept) if after - before > 1}
        return tuple(part for n in kept for part in ((None, n) if n in gaps else (n,)))

    @property
    def previous(self) -> str | None:
        return self.addresses[self.number - 2] if self.number > 1 else None

    @property
    def next(self) -> str | None:
        return self.addresses[self.number] if self.number < self.of else None


def pagers(address: str, count: int, scene: Scene) -> tuple[Pager, ...]:
    """The pages of a list of `count` entries at `address`; always at least one, and none where a document stands."""
    pages = max(1, -(-count // PER_PAGE))
    later = (f"{address}{scene.texts('folders.page_number', n=number)}/" for number in range(2, pages + 1))
    rest = (scene.shown.addresses.free_folder(place) for place in later)
    addresses = (address, *rest)
    return tuple(Pager(number, addresses) for number in range(1, pages + 1))


def parts(groups: Iterable[tuple[str, Sequence[T]]]) -> tuple[tuple[tuple[str, tuple[T, ...]], ...], ...]:
    """The entries of `groups` page by page, on each page under their groups' keys again; always at least one page."""
    flat = [(key, entry) for key, entries in groups for entry in entries]
    starts = range(0, max(1, len(flat)), PER_PAGE)
    return tuple(_grouped(flat[start : start + PER_PAGE]) for start in starts)


def _grouped(entries: Sequence[tuple[str, T]]) -> tuple[tuple[str, tuple[T, ...]], ...]:
    by_key = groupby(entries, key=lambda pair: pair[0])
    return tuple((key, tuple(entry for _, entry in members)) for key, members in by_key)
