"""Which texts are never given to the Markdown parser in this process, and why."""

from __future__ import annotations

from functools import lru_cache

from genklang.markup.limits import Excess, excess, might_be_slow
from genklang.markup.reader import reader
from genklang.markup.trial import SECONDS, tried


@lru_cache(maxsize=512)
def refused(text: str) -> Excess | None:
    """Why `text` is not read as Markdown: it breaks a limit, takes too long (`time`) or makes the parser fail.

    Whoever parses a body asks here first. What looks costly is tried in a process of its own.
    """
    found = excess(text)
    if found or not might_be_slow(text):
        return found
    (result,) = tried("genklang.markup.refusal:works", [text])
    return None if result else Excess("time", 0, SECONDS)


def works(text: str) -> bool:
    """True where Markdown reads `text`; raises what the parser raises."""
    return isinstance(reader().convert(text), str)
