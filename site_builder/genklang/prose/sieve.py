"""Telling at once that a document has nothing of a kind, because all its words were seen before."""

from __future__ import annotations

from collections.abc import Callable, Iterable

_MOST_KNOWN = 200_000


class Sieve:
    """Remembers which words are none of those that `catches_word` catches: most words come back on every page."""

    def __init__(self, catches_word: Callable[[str], bool]) -> None:
        self._catches_word = catches_word
        self._known: set[str] = set()

    def catches(self, tokens: Iterable[str]) -> bool:
        """True where one of the words is caught."""
        new = set(tokens) - self._known
        caught = {token for token in new if self._catches_word(token)}
        if len(self._known) < _MOST_KNOWN:
            self._known |= new - caught
        return bool(caught)
