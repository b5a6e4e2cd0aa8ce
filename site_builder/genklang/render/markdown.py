"""Markdown bodies to HTML: links between documents resolved, then everything sanitised."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Collection, Mapping
from xml.etree.ElementTree import Element

import markdown
from markdown.extensions import Extension
from markdown.treeprocessors import Treeprocessor
from markdown.util import STX

from genklang.errors import ContentFault
from genklang.links import RawLinks, demote, resolved
from genklang.markup import sanitised
from genklang.markup.reader import reader
from genklang.model import Document

_TABLE = re.compile(r"(<table\b.*?</table>)", re.DOTALL)


class Renderer:
    """Renders the bodies of one site, one after the other.

    `addresses` goes from a document's file, relative to the content folder, to its page's address relative to
    the site's root; None for documents that the site does not show, links to which become plain text. So do
    links to the addresses in `left_out`, for a link may be written as an address too.
    """

    def __init__(self, addresses: Mapping[str, str | None], left_out: Collection[str] = ()) -> None:
        self._links = _Links(addresses, frozenset(left_out))
        self._markdown = reader(_LinkExtension(self._links))

    def html(self, document: Document, address: str) -> str:
        """The body of `document` as safe HTML for the page at `address`. Raises ContentFault where it is too deep.

        Every table stands in a `div` of class `scroll`, for it may be wider than the page.
        """
        self._links.enter(document.source.relative, address)
        self._markdown.reset()
        try:
            safe = sanitised(self._markdown.convert(document.source.body))
        except RecursionError:
            problem = "lists, quotes or emphasis are nested too deeply to be shown. Use fewer levels"
            raise ContentFault(f"{document.source.path}:{document.source.body_line}: {problem}.") from None
        return _TABLE.sub(r'<div class="scroll">\1</div>', safe)


def relative_url(address: str, target: str) -> str:
    """The relative URL that leads from the page at `address` to `target`, both relative to the site's root."""
    if not target:
        return posixpath.relpath(".", address or ".") + "/"
    way = posixpath.relpath(target, address or ".")
    return way + "/" if target.endswith("/") and not way.endswith("/") else way


class _LinkExtension(Extension):
    def __init__(self, links: _Links) -> None:
        super().__init__()
        self._links = links

    def extendMarkdown(self, md: markdown.Markdown) -> None:  # noqa: N802 (Python-Markdown's name)
        md.treeprocessors.register(self._links, "genklang-links", 5)
        md.postprocessors.register(RawLinks(self._links.rewritten, md), "genklang-raw-links", 35)


class _Links(Treeprocessor):
    """Rewrites links to files of the content folder for the page they stand on."""

    def __init__(self, addresses: Mapping[str, str | None], left_out: frozenset[str]) -> None:
        super().__init__()
        self._addresses = addresses
        self._left_out = left_out
        self._relative = self._address = ""

    def enter(self, relative: str, address: str) -> None:
        """From now on, links stand in the file `relative` and on the page `address`."""
        self._relative, self._address = relative, address

    def run(self, root: Element) -> None:
        for element in root.iter():
            demote(element)
            if element.tag == "a" and element.get("href"):
                self._rewrite(element, "href")
            elif element.tag == "img" and element.get("src"):
                self._rewrite(element, "src")

    def _rewrite(self, element: Element, attribute: str) -> None:
        target = element.get(attribute, "")
        if STX in target:
            return  # an e-mail address, which Markdown keeps as character references
        address = self.rewritten(target)
        if address is None:
            element.tag = "span"
            element.attrib.pop(attribute)
        else:
            element.set(attribute, address)

    def rewritten(self, target: str) -> str | None:
        """The address that leads from the page to `target`; None where that is a page that is not shown."""
        file, fragment = resolved(target, self._relative)
        if not file:
            return target
        if not file.endswith(".md"):
            slash = "/" if target.partition("#")[0].endswith("/") else ""
            place = file + slash if file != "." else ""
            return None if place in self._left_out else _with_fragment(relative_url(self._address, place), fragment)
        address = self._addresses.get(file)
        return None if address is None else _with_fragment(relative_url(self._address, address), fragment)


def _with_fragment(address: str, fragment: str) -> str:
    return f"{address}#{fragment}" if fragment else address
