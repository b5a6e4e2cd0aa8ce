"""Ids from names: lower case, å ä -> a, ö -> o, everything else that is no letter or digit a hyphen."""

from __future__ import annotations

import re
import unicodedata

_WHOLE_LETTERS = str.maketrans({"ø": "o", "æ": "ae", "ß": "ss", "đ": "d", "ł": "l", "þ": "th", "ð": "d"})
_NOTHING = frozenset({"Mn", "Mc", "Me", "Cf"})
"""Marks on letters, and characters that nobody sees."""


def slug(name: str) -> str:
    """The id that `name` gives; empty where nothing of it can stand in an id."""
    lowered = unicodedata.normalize("NFKD", name.casefold()).translate(_WHOLE_LETTERS)
    bare = "".join(letter for letter in lowered if unicodedata.category(letter) not in _NOTHING)
    return re.sub(r"[^a-z0-9]+", "-", bare).strip("-")


def id_from_path(relative: str) -> str:
    """The id of a file without one of its own: its stem, of `index.md` its folder's name ("index" at the top)."""
    *folders, name = relative.removesuffix(".md").split("/")
    if name == "index" and folders:
        name = folders[-1]
    return slug(name)


def address_from_path(relative: str) -> str:
    """`dialoger/x/` for `dialoger/x.md`, `dialoger/` for `dialoger/index.md`, nothing for `index.md`."""
    parts = [slug(part) or "-" for part in relative.removesuffix(".md").split("/")]
    if parts[-1] == "index":
        parts.pop()
    return "".join(part + "/" for part in parts)
