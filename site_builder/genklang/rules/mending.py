"""Remedies that rules offer: exact places in a file, and what to write there."""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache

from genklang.findings import Location, Replacement
from genklang.rules.site import Hit


def mended(hit: Hit, text: str, written: str, instead: str) -> Hit:
    """`hit` with the remedy to write `instead`, if just `written` stands there in `text`, in quotation marks or not."""
    found = text_at(text, hit.location, hit.length)
    is_there = bool(written) and found in {written, f'"{written}"', f"'{written}'"}
    return replace(hit, fix=Replacement(hit.location, hit.length, instead)) if is_there and instead else hit


def text_at(text: str, location: Location, length: int) -> str:
    """The characters of a place, up to the end of its line."""
    return line_of(text, location)[location.column - 1 : location.column - 1 + length]


def line_of(text: str, location: Location) -> str:
    """The line of a place; empty where there is none."""
    lines = _lines(text)
    return lines[location.line - 1] if location.line <= len(lines) else ""


@lru_cache(maxsize=2)
def _lines(text: str) -> list[str]:
    """A file may break a rule a thousand times; it is cut into lines once."""
    return text.split("\n")


def slip_of(word: str, name: str) -> str:
    """`name`, unless it has other numbers than `word`: a year or a number is not a slip of the pen."""
    return name if _digits(word) == _digits(name) else ""


def _digits(word: str) -> str:
    return "".join(letter for letter in word if letter.isdigit())
