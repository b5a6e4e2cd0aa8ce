"""Long lists on several pages."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import TypeVar

from genklang.locale import Texts

PER_PAGE = 50
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
    def previous(self) -> str | None:
        return self.addresses[self.number - 2] if self.number > 1 else None

    @property
    def next(self) -> str | None:
        return self.addresses[self.number] if self.number < self.of else None


def pagers(address: str, count: int, texts: Texts) -> tuple[Pager, ...]:
    """The pages of a list of `count` entries at `address`; always at least one."""
    pages = max(1, -(-count // PER_PAGE))
    rest = (f"{address}{texts('folders.page_number', n=number)}/" for number in range(2, pages + 1))
    addresses = (address, *rest)
    return tuple(Pager(number, addresses) for number in range(1, pages + 1))


def part(groups: Iterable[tuple[str, Sequence[T]]], number: int) -> tuple[tuple[str, tuple[T, ...]], ...]:
    """The entries of page `number` of `groups`, each under its group's key again."""
    flat = [(key, entry) for key, entries in groups for entry in entries]
    chosen = flat[(number - 1) * PER_PAGE : number * PER_PAGE]
    return tuple((key, tuple(entry for _, entry in items)) for key, items in groupby(chosen, key=lambda pair: pair[0]))
