"""A body made into safe HTML, once for all who ask: the rules on links, the rules on safety, the renderer.

What might be slow is made in a process of its own with limits on time and memory (`trial`), and never in this one: all
that this process does with it afterwards takes time in proportion to its length.
"""

from __future__ import annotations

from collections import OrderedDict
from typing import Any, NamedTuple

import markdown

from genklang.markup.limits import Excess, excess, might_be_slow
from genklang.markup.reader import reader
from genklang.markup.removals import Removal, needs_a_look, removals
from genklang.markup.sanitise import sanitised
from genklang.markup.tags import depth
from genklang.markup.trial import tried

LARGEST_PAGE = 4 * 1024 * 1024
"""Characters of HTML that a body may become: short names for long texts can make much of little."""
DEEPEST_PAGE = 200
"""Elements in each other on a page: for more, what reads HTML takes time by the square of them."""
BUDGET = 10
"""Seconds of CPU time that a page may cost in all (contract §7). The trial's own limit leaves room for the rest."""
_ROOM = 64 * 1024 * 1024
"""Characters of HTML that are kept for whoever asks next."""


class Made(NamedTuple):
    """What became of a body: safe HTML with its links as they were written, and what did not get into it.

    Where there is an `excess`, nothing was made, and it says why.
    """

    html: str = ""
    removals: tuple[Removal, ...] = ()
    excess: Excess | None = None


def made(body: str) -> Made:
    """The body as HTML, from what is kept or made anew. Never raises."""
    found = _KEPT.get(body)
    if found is None:
        found = _made(body)
        _KEPT.keep(body, found)
    return found


def looked_at(body: str) -> Made:
    """The same, but with no HTML where nothing in the body asks for it to be made."""
    if might_be_slow(body) or needs_a_look(body):
        return made(body)
    return Made(excess=excess(body))


def refused(body: str) -> Excess | None:
    """Why a body cannot be made into a page, or None."""
    return looked_at(body).excess


class _Kept(OrderedDict[str, Made]):
    """What was made last, up to so many characters."""

    size = 0

    def keep(self, body: str, found: Made) -> None:
        """Keep what was made of a body, and let the oldest go for it."""
        self[body] = found
        self.size += len(body) + len(found.html)
        while self.size > _ROOM and len(self) > 1:
            oldest, gone = self.popitem(last=False)
            self.size -= len(oldest) + len(gone.html)


_KEPT = _Kept()


def _made(body: str) -> Made:
    broken = excess(body)
    if broken:
        return Made(excess=broken)
    if not might_be_slow(body):
        return _from(attempted(body), body)
    (result,) = tried("genklang.markup.making:attempted", [body])
    return _from(result, body)


def _from(result: Any, body: str) -> Made:
    """What `attempted` gave, which may have gone through JSON; None where it was stopped."""
    first = len(body) - len(body.lstrip())
    if result is None:
        return Made(excess=Excess("time", first, BUDGET))
    if isinstance(result, str):
        return Made(excess=Excess(result, first, DEEPEST_PAGE if result == "nested" else LARGEST_PAGE))
    html, removed = result
    return Made(html, tuple(Removal(*one) for one in removed))


_READERS: list[markdown.Markdown] = []
"""The one reader of this process, made when it is first needed, and made anew when it has failed."""


def _reader() -> markdown.Markdown:
    """The one that is kept, or a new one where another thread has it."""
    try:
        return _READERS.pop()
    except IndexError:
        return reader()


def attempted(body: str) -> Any:
    """The safe HTML of a body and what was removed, as JSON can hold it; a kind of excess where there is none."""
    try:
        parser = _reader()
        html = parser.reset().convert(body)
    except Exception:  # noqa: BLE001 (whatever Markdown raises: the page cannot be shown)
        return "failed"
    _READERS.append(parser)
    if len(html) > LARGEST_PAGE:
        return "page"
    safe = sanitised(html)
    if depth(safe) > DEEPEST_PAGE:
        return "nested"
    return safe, (removals(body, html, safe) if needs_a_look(body) else ())
