"""The HTML of a body as it can stand anywhere: with full addresses, and as plain text."""

from __future__ import annotations

import re
from html import escape, unescape
from html.parser import HTMLParser
from urllib.parse import urljoin

_LINK = re.compile(r'(<(?:a|img)\b[^>]*?\s(?:href|src)=")([^"]*)(")')
_BLOCKS = frozenset(
    "blockquote caption dd div dl dt h1 h2 h3 h4 h5 h6 hr li ol p pre table tbody tfoot thead tr ul".split()
)
_PARAGRAPHS = frozenset("blockquote dl h1 h2 h3 h4 h5 h6 ol p pre table ul".split())


def with_full_addresses(html: str, page: str) -> str:
    """Safe HTML as genklang.render makes it, with links and pictures relative to the page at `page` made full."""
    return _LINK.sub(lambda m: m[1] + escape(urljoin(page, unescape(m[2])), quote=True) + m[3], html)


def plain_text(html: str) -> str:
    """The words of safe HTML: an empty line between paragraphs, `- ` before items, a tab between cells."""
    reader = _Words()
    reader.feed(html)
    reader.close()
    lines = (re.sub(r" *\n *", "\n", line) for line in "".join(reader.parts).split("\n\n"))
    return "\n\n".join(part for line in lines if (part := line.strip("\n ")))


class _Words(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.parts: list[str] = []
        self._as_written = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "br":
            self.parts.append("\n")
        elif tag == "img":
            self.parts.append(dict(attrs).get("alt") or "")
        elif tag in {"td", "th"}:
            self.parts.append("" if self._at_line_start else "\t")
        elif tag in _BLOCKS:
            self._break(tag)
            self.parts.append("- " if tag == "li" else "")
        self._as_written += tag == "pre"

    def handle_endtag(self, tag: str) -> None:
        self._as_written -= tag == "pre"
        if tag in _BLOCKS:
            self._break(tag)

    def handle_data(self, data: str) -> None:
        if self._as_written:
            self.parts.append(data)
            return
        words = re.sub(r"[ \t\n\r\f]+", " ", data)
        self.parts.append(words.lstrip(" ") if self._at_line_start else words)

    @property
    def _at_line_start(self) -> bool:
        last = next((part for part in reversed(self.parts) if part), "\n")
        return last.endswith(("\n", "- "))

    def _break(self, tag: str) -> None:
        self.parts.append("\n\n" if tag in _PARAGRAPHS and not self._in_item else "\n")

    @property
    def _in_item(self) -> bool:
        last = next((part for part in reversed(self.parts) if part), "")
        return last == "- "
