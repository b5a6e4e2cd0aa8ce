"""What can be shared out, and what shares it out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Protocol, TypeVar

R_co = TypeVar("R_co", covariant=True)
S = TypeVar("S")

Chunk = Sequence[int]
"""The numbers of items that are done one after the other by the same worker."""


class Work(Protocol[R_co]):
    """Items with numbers, each of which can be done for itself, in any order, by any process: it can be pickled."""

    def __call__(self, item: int) -> Iterable[R_co]:
        """Do one item; gives what came of it."""
        ...

    def name(self, item: int) -> str:
        """What people call the item."""
        ...


class LostItems(Exception):
    """Items that could not be done, for whatever did them died, with what people call them. All others are done."""

    def __init__(self, names: Sequence[str]) -> None:
        self.names = tuple(names)
        super().__init__(", ".join(names))


class Executor(Protocol):
    """Does work."""

    def results(self, work: Work[S], chunks: Sequence[Chunk]) -> Iterator[list[S]]:
        """What came of each chunk, in the order in which they are done.

        Raises what the work raises, and LostItems, once all else is done, where a worker died over an item.
        """
        ...
