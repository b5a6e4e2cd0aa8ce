"""The alphabet of a language: in which order titles stand, and under which letter one looks for them."""

from __future__ import annotations

import unicodedata

NATIONAL = {"sv": "åäö", "fi": "åäö", "da": "æøå", "nb": "æøå", "nn": "æøå", "no": "æøå"}
"""The letters after z, in order. In other languages å stands at a, and so on."""
SAME = {
    "sv": {"æ": "ä", "ø": "ö"},
    "fi": {"æ": "ä", "ø": "ö"},
    "da": {"ä": "æ", "ö": "ø"},
    "nb": {"ä": "æ", "ö": "ø"},
    "nn": {"ä": "æ", "ö": "ø"},
    "no": {"ä": "æ", "ö": "ø"},
}
"""Foreign letters that stand at one of the language's own."""
DIGITS = "0–9"
OTHERS = "#"
SPELT = {"å": "aa", "ä": "ae", "ö": "oe", "æ": "ae", "ø": "oe", DIGITS: "0-9", OTHERS: "-"}
"""How a heading of the index is written in an address, where that is not the letter itself."""


def sort_key(text: str, language: str) -> tuple[int, ...]:
    """What to sort texts by, so that they stand as in a dictionary of `language`; signs before the first letter do not
    count."""
    letters = _letters(text, language)
    start = next((n for n, letter in enumerate(letters) if letter.isalnum()), 0)
    national = NATIONAL.get(_base(language), "")
    return tuple(ord("z") + 1 + national.index(c) if c in national else ord(c) for c in letters[start:])


def heading(text: str, language: str) -> str:
    """The capital letter under which `text` stands in an index; DIGITS and OTHERS for what begins with no letter."""
    first = next((letter for letter in _letters(text, language) if letter.isalnum()), "")
    if first.isdigit():
        return DIGITS
    known = first in NATIONAL.get(_base(language), "") if first else False
    return first.upper() if known or (first.isascii() and first.isalpha()) else OTHERS


def spelt(letter: str) -> str:
    """The heading of an index as a part of an address."""
    return SPELT.get(letter.lower(), letter.lower())


def _base(language: str) -> str:
    return language.partition("-")[0].lower()


def _letters(text: str, language: str) -> str:
    """`text` in small letters, with marks on letters that the language does not count among its own taken off."""
    base = _base(language)
    national, same = NATIONAL.get(base, ""), SAME.get(base, {})
    found = (same.get(letter, letter) for letter in unicodedata.normalize("NFC", text.casefold()))
    return "".join(letter if letter in national else _bare(letter) for letter in found)


def _bare(letter: str) -> str:
    parts = unicodedata.normalize("NFKD", letter)
    return "".join(part for part in parts if not unicodedata.combining(part)) or letter
