"""A body as a part of a page that shows several: headings a level lower, and ids that no other part has."""

from __future__ import annotations

import re

_TAG = re.compile(r"<[a-zA-Z/][^>]*>")
_HEADING = re.compile(r"^(</?h)([2-5])\b")
_ID = re.compile(r"""(\sid="|\shref="#)([^"]+)""")


def as_part(html: str, name: str) -> str:
    """The sanitised `html` under a heading of level 2; `name` goes before every id, and before links to them."""
    return _TAG.sub(lambda tag: _lowered(tag[0], name), html)


def _lowered(tag: str, name: str) -> str:
    lower = _HEADING.sub(lambda found: f"{found[1]}{int(found[2]) + 1}", tag)
    return _ID.sub(lambda found: f"{found[1]}{name}_{found[2]}", lower)
