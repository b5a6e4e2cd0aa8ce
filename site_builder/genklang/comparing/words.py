"""How many words of a text a change adds and takes away."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from itertools import takewhile

MOST_LINES = 3_000
MOST_WORDS = 1_000
"""Longer stretches that differ count as changed throughout: comparing them takes time that grows with its square."""


def changed_words(before: str, after: str) -> tuple[int, int]:
    """The words that `after` has and `before` has not, and the other way round, counted where they stand."""
    added = removed = 0
    for old, new in differing(before.split("\n"), after.split("\n"), MOST_LINES):
        for old_words, new_words in differing(" ".join(old).split(), " ".join(new).split(), MOST_WORDS):
            removed += len(old_words)
            added += len(new_words)
    return added, removed


def differing(old: Sequence[str], new: Sequence[str], most: int) -> Iterator[tuple[Sequence[str], Sequence[str]]]:
    """The stretches in which two sequences differ, in order: what stood there and what stands there now."""
    for first, last, begins, ends in stretches(old, new, most):
        if old[first:last] != new[begins:ends]:
            yield old[first:last], new[begins:ends]


def stretches(old: Sequence[str], new: Sequence[str], most: int) -> Iterator[tuple[int, int, int, int]]:
    """The two sequences in stretches that are alike or differ: where each begins and ends in both.

    Stretches of more than `most` between what is alike at both ends are taken for one that differs.
    """
    head = _alike(old, new)
    tail = _alike(old[head:][::-1], new[head:][::-1])
    old_end, new_end = len(old) - tail, len(new) - tail
    if head:
        yield 0, head, 0, head
    if max(old_end, new_end) - head > most:
        yield head, old_end, head, new_end
    elif old_end > head or new_end > head:
        matcher = SequenceMatcher(None, old[head:old_end], new[head:new_end])
        for _, first, last, begins, ends in matcher.get_opcodes():
            yield first + head, last + head, begins + head, ends + head
    if tail:
        yield old_end, len(old), new_end, len(new)


def _alike(old: Sequence[str], new: Sequence[str]) -> int:
    """How many of the first items are the same."""
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(old, new, strict=False)))
