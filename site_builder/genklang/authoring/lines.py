"""A file as its bytes have it: byte order mark, line ends and all, with the front matter cut out."""

from __future__ import annotations

import re
from typing import NamedTuple

_BOUNDARY = re.compile(r"-{3,}[ \t]*\r?")
_LONE_RETURN = re.compile("\r(?!\n)")


class Cut(NamedTuple):
    """A text in three parts; put together they are the text again."""

    head: str
    front: str
    """The lines between the boundaries, each with the line end that it has."""
    rest: str


def cut(text: str) -> Cut | None:
    """`text` cut before and behind its front matter; None where there is none, or its lines end as on old Macs."""
    lines = text.split("\n")
    if not _BOUNDARY.fullmatch(lines[0].removeprefix("\ufeff")):
        return None
    end = next((number for number, line in enumerate(lines[1:], 1) if _BOUNDARY.fullmatch(line)), 0)
    front = "".join(line + "\n" for line in lines[1:end])
    if not end or _LONE_RETURN.search(front):
        return None
    return Cut(lines[0] + "\n", front, "\n".join(lines[end:]))
