"""The HTML of a body as it can stand anywhere: with full addresses, and as plain text."""

from __future__ import annotations

import re
from html import escape, unescape
from urllib.parse import urljoin

from genklang.markup.tags import TAG, read_tag

_LINK = re.compile(r'(<(?:a|img)\b[^>]*?\s(?:href|src)=")([^"]*)(")')
_BLOCKS = frozenset(
    "blockquote caption dd div dl dt h1 h2 h3 h4 h5 h6 hr li ol p pre table tbody tfoot thead tr ul".split()
)
_SPACE = re.compile(r"[ \t\n\r\f]+")
_PARAGRAPHS = frozenset("blockquote dl h1 h2 h3 h4 h5 h6 ol p pre table ul".split())


def with_full_addresses(html: str, page: str) -> str:
    """Safe HTML as genklang.render makes it, with links and pictures relative to the page at `page` made full."""
    return _LINK.sub(lambda m: m[1] + escape(urljoin(page, unescape(m[2])), quote=True) + m[3], html)


def plain_text(html: str) -> str:
    """The words of safe HTML: an empty line between paragraphs, `- ` before items, a tab between cells."""
    reader, end = _Words(), 0
    for match in TAG.finditer(html):
        reader.text(html[end : match.start()])
        reader.tag(match)
        end = match.end()
    reader.text(html[end:])
    return "".join(reader.parts)


class _Words:
    def __init__(self) -> None:
        self.parts: list[str] = []
        self._breaks = 0
        """How many line breaks stand before the next words, if words stand before them."""
        self._sign = ""
        """What stands before the next words: the sign of an item, a tab between cells, a space."""
        self._as_written = 0

    def tag(self, match: re.Match[str]) -> None:
        name = match["name"]
        if name in _BLOCKS:
            self._break(2 if name in _PARAGRAPHS else 1)
        if name == "pre":
            self._as_written += -1 if match["end"] else 1
        elif not match["end"]:
            self._begin(name, match)

    def _begin(self, name: str, match: re.Match[str]) -> None:
        if name == "li":
            self._sign = "- "
        elif name == "br":
            self._break(1)
        elif name == "img":
            self._write(read_tag(match).attributes.get("alt", ""))
        elif name in {"td", "th"} and not self._breaks:
            self._sign = "\t"

    def text(self, html: str) -> None:
        data = unescape(html)
        if self._as_written:
            self._write(data.rstrip("\n"))
            return
        words = _SPACE.sub(" ", data)
        if words.startswith(" ") and not self._sign and not self._breaks and self.parts:
            self._sign = " "
        self._write(words.strip(" "))
        if len(words) > 1 and words.endswith(" "):
            self._sign = " "

    def _break(self, lines: int) -> None:
        self._breaks = max(self._breaks, lines)
        self._sign = self._sign if self._sign == "- " else ""

    def _write(self, words: str) -> None:
        if words:
            self.parts.append("\n" * self._breaks * bool(self.parts) + self._sign + words)
            self._breaks, self._sign = 0, ""
