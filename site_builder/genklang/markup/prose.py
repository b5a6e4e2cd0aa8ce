"""The source of a body with its code blanked out, so that a look-up of what is written finds no samples of code."""

from __future__ import annotations

import re

_FENCE = re.compile(r"^[ \t>]*(`{3,}|~{3,})[^\n`]*\n.*?(?:^[ \t>]*\1[`~]*[ \t]*$|\Z)", re.MULTILINE | re.DOTALL)
_SPAN = re.compile(r"(?<![`\\])(`{1,10})(?!`)((?:[^\n]|\n(?![ \t]*\n)){1,2000}?)(?<!`)\1(?!`)")
_INDENTED = re.compile(r"(?:\A|(?<=\n\n))(?:(?: {4}|\t)[^\n]*(?:\n+|\Z))+")


def without_code(text: str) -> str:
    """`text` with fences and spans of code as blanks; every other character stays where it is."""
    return _SPAN.sub(_blank, _FENCE.sub(_blank, text))


def without_any_code(text: str) -> str:
    """The same, without indented lines either; some of them may be parts of lists and no code."""
    return _INDENTED.sub(_blank, without_code(text))


def _blank(match: re.Match[str]) -> str:
    return re.sub(r"[^\n]", " ", match[0])
