"""Links in Markdown bodies: where they stand, which file they mean, and which places of a page they can lead to."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from html import escape, unescape
from html.parser import HTMLParser
from typing import Any
from urllib.parse import unquote, urlsplit
from xml.etree.ElementTree import Element

import markdown
from markdown.extensions import Extension
from markdown.postprocessors import Postprocessor
from markdown.treeprocessors import Treeprocessor

from genklang.findings import Location
from genklang.markup.reader import reader
from genklang.markup.refusal import refused
from genklang.sources import Source

ANCHORED = frozenset({"a", "h2", "h3", "h4", "h5", "h6", "li", "sup"})
"""The elements of a body that may keep their `id`, and so be led to."""

_INLINE = re.compile(r"\]\([ \t]*(?:<([^<>\n]{1,500})>|([^\s<>()]{1,500}(?:\([^\s<>()]{0,100}\)[^\s<>()]{0,100})?))")
_DEFINITION = re.compile(r"^ {0,3}\[[^\]^\n]{1,200}\]:[ \t]*<?([^\s<>]{1,500})>?")
_AUTOLINK = re.compile(r"<(https?://[^\s<>]{1,500})>", re.IGNORECASE)
_RAW = re.compile(
    r"<(?:a|img)\b[^<>]{0,500}?\b(?:href|src)\s*=\s*(?:\"([^\"<>\n]{1,500})\"|'([^'<>\n]{1,500})')", re.IGNORECASE
)
_RAW_ADDRESS = re.compile(
    r"<!--.*?-->|(<(?:a|img)\b[^<>]*?)\b(href|src)\s*=\s*(\"[^\"]*\"|'[^']*'|[^\s\"'<>]+)", re.IGNORECASE | re.DOTALL
)
_OUTSIDE = re.compile(r"[a-zA-Z][a-zA-Z0-9+.-]*:|//|#")


@dataclass(frozen=True, slots=True)
class Link:
    """A link or picture: its target as written, and where."""

    target: str
    location: Location

    @property
    def length(self) -> int:
        return len(self.target)


@dataclass(frozen=True, slots=True)
class Body:
    """What Markdown makes of a body: where its links lead, and the ids that links can lead to."""

    targets: frozenset[str]
    anchors: frozenset[str]


def written_links(source: Source) -> Iterator[Link]:
    """What looks like a link in a body; in code, comments or escaped it may be none (`read_body` tells)."""
    if "](" not in source.body and "]:" not in source.body and "<" not in source.body:
        return
    for number, line in enumerate(source.body.split("\n"), source.body_line):
        for pattern in (_INLINE, _DEFINITION, _AUTOLINK, _RAW):
            for match in pattern.finditer(line):
                group = match.lastindex or 1
                yield Link(unescape(match[group]), Location(source.path, number, match.start(group) + 1))


def leads_outside(target: str) -> bool:
    """True for addresses with a scheme or host, and for places on the same page."""
    return bool(_OUTSIDE.match(target))


def read_body(source: Source) -> Body:
    """The links and anchors of a body, as Markdown itself reads them. Nothing where it is too deep to be read."""
    noted = _Noted()
    if refused(source.body):
        return Body(frozenset(), frozenset())
    try:
        html = reader(noted).convert(source.body)
    except Exception:  # noqa: BLE001 (the look at what is unsafe tells of a body that Markdown cannot read)
        return Body(frozenset(), frozenset())
    return Body(frozenset(noted.targets), anchors_in(html))


def anchors_in(html: str) -> frozenset[str]:
    """The ids in `html` that a body may keep."""
    found = _Ids()
    found.feed(html)
    found.close()
    return frozenset(found.ids)


class _Ids(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.ids: set[str] = set()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in ANCHORED:
            self.ids.update(value for name, value in attrs if name == "id" and value)


class _Noted(Extension):
    """Notes where links and pictures lead, whether Markdown or HTML."""

    def __init__(self) -> None:
        super().__init__()
        self.targets: set[str] = set()

    def extendMarkdown(self, md: markdown.Markdown) -> None:  # noqa: N802 (Python-Markdown's name)
        md.treeprocessors.register(_Targets(self.targets), "genklang-targets", 5)
        md.postprocessors.register(RawLinks(self._note, md), "genklang-raw-links", 35)

    def _note(self, target: str) -> str:
        self.targets.add(target)
        return target


class _Targets(Treeprocessor):
    def __init__(self, found: set[str]) -> None:
        super().__init__()
        self._found = found

    def run(self, root: Element) -> None:
        for element in root.iter():
            demote(element)
            if element.tag in {"a", "img"}:
                self._found.add(unescape(element.get("href") or element.get("src") or ""))


def demote(element: Element) -> None:
    """Make a first heading a second one: the title is the page's only `h1`."""
    if element.tag == "h1":
        element.tag = "h2"


class RawLinks(Postprocessor):
    """Gives the addresses in HTML that stands in a body to `rewrite`, which answers with what to put; None for nothing.

    Runs before Markdown puts that HTML back in its place. HTML in code is text and not touched.
    """

    def __init__(self, rewrite: Callable[[str], str | None], md: markdown.Markdown) -> None:
        super().__init__(md)
        self._rewrite = rewrite
        self._blocks: list[Any] = []
        self._done = 0

    def run(self, text: str) -> str:
        """Leave `text` as it is; of the HTML kept aside, rewrite what is new (the table of contents runs this too)."""
        blocks: list[Any] = self.md.htmlStash.rawHtmlBlocks
        if blocks is not self._blocks:
            self._blocks, self._done = blocks, 0
        for index in range(self._done, len(blocks)):
            if isinstance(blocks[index], str):
                blocks[index] = _RAW_ADDRESS.sub(self._replaced, blocks[index])
        self._done = len(blocks)
        return text

    def _replaced(self, match: re.Match[str]) -> str:
        if match[3] is None:
            return match[0]  # a comment
        new = self._rewrite(unescape(match[3].strip("\"'")))
        return match[1] if new is None else f'{match[1]}{match[2]}="{escape(new)}"'


def resolved(target: str, relative: str) -> tuple[str, str]:
    """The file, relative to the content folder, and the fragment that `target` means in the file `relative`.

    A target that begins with `/` counts from the content folder; one that climbs out of it begins with `..`.
    """
    if _OUTSIDE.match(target):
        return "", target
    path, _, fragment = target.partition("#")
    path = unquote(path.partition("?")[0])
    folder = "" if path.startswith("/") else posixpath.dirname(relative)
    return posixpath.normpath(posixpath.join(folder, path.lstrip("/"))), fragment


def within_site(target: str, site_url: str) -> str | None:
    """The address relative to the site's root that `target` means; None where it is none of the site at `site_url`.

    With and without `www.`, http and https are the same site.
    """
    if not target.lower().startswith(("http://", "https://")):
        return None
    try:
        parts, own = urlsplit(target), urlsplit(site_url)
    except ValueError:
        return None
    folder = own.path.rstrip("/") + "/"
    if not own.netloc or _host(parts.netloc) != _host(own.netloc) or not (parts.path or "/").startswith(folder):
        return None
    return unquote(parts.path[len(folder) :]) + (f"#{parts.fragment}" if parts.fragment else "")


def _host(netloc: str) -> str:
    return netloc.lower().removeprefix("www.")
