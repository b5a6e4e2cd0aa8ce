"""What is owed, for an issue that a pipeline keeps: GitHub Flavored Markdown 0.29, known again by its first line."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from genklang.cli.due_list import DueList
from genklang.obligations import Obligation
from genklang.reporters.markdown import LONGEST, ROOM, plain

MARKER = "<!-- genklang-due -->"


def due_markdown(listing: DueList, owed: Sequence[Obligation]) -> str:
    """A heading to be the issue's title, then each body with what it owes; at most 65,000 characters."""
    texts = listing.texts
    head = [MARKER, f"## {texts('due.title')}", "", texts("due.on_day", day=listing.as_of)]
    room = LONGEST - ROOM
    lines: list[str] = []
    for line in _lines(listing, owed):
        room -= len(line) + 1
        if room < 0:
            lines += ["", texts("due.more")]
            break
        lines.append(line)
    return "\n".join([*head, *lines]) + "\n"


def _lines(listing: DueList, owed: Sequence[Obligation]) -> Iterator[str]:
    for body, group in listing.by_body(owed):
        yield from ("", f"### {plain(listing.heading(body, group))}", "")
        for o in group:
            below = "".join(f"<br>{plain(line)}" for line in listing.explained(o))
            yield f"- {o.due_in_force} · {plain(listing.when(o))} · {plain(listing.what(o))}{below}"
