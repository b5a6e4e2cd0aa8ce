"""HTML as a list of what stands in it: elements with their attributes, declarations, and text outside of code."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from typing import NamedTuple

_ENDED = re.compile(r"^-?>|--!>")
"""Where a comment ends for browsers though not for this parser (HTML, 13.2.5.43 and 13.2.5.52)."""
_CODE = {"code", "pre", "kbd", "samp"}


class Token(NamedTuple):
    """One thing in HTML: `element`, `attribute`, `text`, `comment` or `declaration`."""

    kind: str
    tag: str
    name: str = ""
    value: str = ""


def tokens(html: str) -> list[Token]:
    """The tokens of `html`, in order. Never fails: what cannot be read is given as a declaration."""
    parser = _Tokens()
    try:
        parser.feed(html)
        parser.close()
    except (AssertionError, ValueError, IndexError):
        parser.found.append(Token("declaration", "", value=parser.rawdata[:60]))
    return parser.found


class _Tokens(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.found: list[Token] = []
        self._code = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._code += tag in _CODE
        self._element(tag, attrs)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._element(tag, attrs)

    def _element(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append(Token("element", tag))
        self.found.extend(Token("attribute", tag, name, value or "") for name, value in attrs)

    def handle_endtag(self, tag: str) -> None:
        self._code -= tag in _CODE and self._code > 0

    def handle_data(self, data: str) -> None:
        if not self._code and data.strip():
            self.found.append(Token("text", "", value=data))

    def handle_comment(self, data: str) -> None:
        self.found.append(Token("comment", "", value=data))
        if ended := _ENDED.search(data):
            self.found.extend(tokens(data[ended.end() :]))

    def handle_decl(self, decl: str) -> None:
        self.found.append(Token("declaration", "", value=decl))

    def handle_pi(self, data: str) -> None:
        self.found.append(Token("declaration", "", value="?" + data))

    def unknown_decl(self, data: str) -> None:
        self.found.append(Token("declaration", "", value="[" + data))
