"""Cheap looks at a text before any parser gets it: what Python-Markdown would take minutes for, or fail at.

The limits are far beyond what people write; measured on Python-Markdown, what passes them takes some seconds at most,
and what might take long all the same is tried in a process of its own (`trial`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from operator import attrgetter
from typing import NamedTuple

LONGEST_LINE = 20_000
LONGEST_RUN = 1_000
DEEPEST = 20
"""Levels of quotes and lists in each other."""
MOST_OPEN = 200
"""Square brackets in one paragraph that are opened and never closed."""
MOST_CELLS = 20_000
MOST_NOTES = 1_000
"""Footnotes and abbreviations."""
WORTH_A_TRIAL = 400
LONG_TEXT = 50_000

_RUN = re.compile(rf"(\S)\1{{{LONGEST_RUN}}}|[ \t]{{{LONGEST_RUN}}}")
_QUOTES = re.compile(rf"^ {{0,3}}(?:> ?){{{DEEPEST + 1}}}", re.MULTILINE)
_ITEM = re.compile(rf"^(?:[ ]{{4}}|\t){{{DEEPEST}}}[ \t]*(?:[-*+:>!]|\d+\.)[ \t!]", re.MULTILINE)
_NOTE = re.compile(r"^ {0,3}(?:\*\[|\[\^)", re.MULTILINE)
_PARAGRAPH_END = re.compile(r"\n[ \t]*\n")


class Excess(NamedTuple):
    """What is too much (`line`, `run`, `depth`, `open`, `cells` or `notes`), and where in the text it begins."""

    kind: str
    start: int
    most: int


def excess(text: str) -> Excess | None:
    """Where `text` first breaks a limit, or None."""
    return min(_excesses(text), key=attrgetter("start"), default=None)


def _excesses(text: str) -> Iterator[Excess]:
    if _may_hold_a_run(text) and (match := _RUN.search(text)):
        yield Excess("run", match.start(), LONGEST_RUN)
    if text.count(">") > DEEPEST and (match := _QUOTES.search(text)):
        yield Excess("depth", match.start(), DEEPEST)
    if ("    " in text or "\t" in text) and (match := _ITEM.search(text)):
        yield Excess("depth", match.start(), DEEPEST)
    if len(text) > LONGEST_LINE:
        yield from _long_lines(text)
    if text.count("[") > MOST_OPEN:
        yield from _open_brackets(text)
    if text.count("|") > MOST_CELLS:
        yield Excess("cells", text.index("|"), MOST_CELLS)
    if text.count("[") > MOST_NOTES and len(found := list(_NOTE.finditer(text))) > MOST_NOTES:
        yield Excess("notes", found[MOST_NOTES].start(), MOST_NOTES)


def _may_hold_a_run(text: str) -> bool:
    """A run longer than the limit fills one of the pieces, half as long as it, that the text falls into."""
    half = LONGEST_RUN // 2
    pieces = (text[start : start + half] for start in range(0, len(text) - half + 1, half))
    return any(piece[0] == piece[-1] and len(set(piece)) <= 2 for piece in pieces)


def _long_lines(text: str) -> Iterator[Excess]:
    start = 0
    for line in text.split("\n"):
        if len(line) > LONGEST_LINE:
            yield Excess("line", start, LONGEST_LINE)
        start += len(line) + 1


def _open_brackets(text: str) -> Iterator[Excess]:
    start = 0
    for end in [*(match.start() for match in _PARAGRAPH_END.finditer(text)), len(text)]:
        square = text.count("[", start, end) - text.count("]", start, end)
        if max(square, text.count("](", start, end) - text.count(")", start, end)) > MOST_OPEN:
            yield Excess("open", text.index("[", start), MOST_OPEN)
        start = end


def might_be_slow(text: str) -> bool:
    """True where a text within the limits is so long or so full of Markdown that only trying tells what it costs."""
    return len(text) > WORTH_A_TRIAL and (
        len(text) > LONG_TEXT
        or any(text.count(sign) > WORTH_A_TRIAL for sign in "[<`#>&")
        or text.count("*") + text.count("_") > 4 * WORTH_A_TRIAL
        or text.count("    ") > 4 * WORTH_A_TRIAL
        or any(text.count(sign) > WORTH_A_TRIAL for sign in ("\n*[", "~~~", "!!!", "\n:"))
    )
