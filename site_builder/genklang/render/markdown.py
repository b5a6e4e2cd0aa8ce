"""Bodies as the HTML of their pages: links between documents resolved, then everything sanitised once more."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Collection, Mapping

from genklang.errors import ContentFault
from genklang.links import resolved
from genklang.markup import made, sanitised
from genklang.markup.tags import TAG, read_tag, written_tag
from genklang.model import Document

_NOWHERE = frozenset({"", ".", ".."})
_TABLE = re.compile(r"(?P<begin><table(?: [^<>]*)?>)|</table>")


class Renderer:
    """Renders the bodies of one site, one after the other.

    `addresses` goes from a document's file, relative to the content folder, to its page's address relative to
    the site's root; None for documents that the site does not show, links to which become plain text. So do
    links to the addresses in `left_out`, for a link may be written as an address too.
    """

    def __init__(self, addresses: Mapping[str, str | None], left_out: Collection[str] = ()) -> None:
        self._addresses, self._left_out = addresses, frozenset(left_out)

    def html(self, document: Document, address: str) -> str:
        """The body of `document` as safe HTML for the page at `address`. Raises ContentFault where it is refused.

        Every table stands in a `div` of class `scroll`, for it may be wider than the page.
        """
        found = made(document.source.body)
        if found.excess:
            problem = "the text cannot be made into a page. 'genklang check' says why"
            raise ContentFault(f"{document.source.path}:{document.source.body_line}: {problem}.")
        links = _Links(self._addresses, self._left_out, document.source.relative, address)
        led = links.led_from_page(found.html)
        # What was not touched is as safe as it was.
        safe = found.html if led == found.html else sanitised(led)
        return _TABLE.sub(_scrolling, safe) if "<table" in safe else safe


def _scrolling(match: re.Match[str]) -> str:
    return f'<div class="scroll">{match[0]}' if match["begin"] else f"{match[0]}</div>"


def relative_url(address: str, target: str) -> str:
    """The relative URL that leads from the page at `address` to `target`, both relative to the site's root."""
    start, way = _steps(address), _steps(target)
    shared = 0
    for one, other in zip(start, way, strict=False):
        if one != other:
            break
        shared += 1
    led = "/".join([".."] * (len(start) - shared) + way[shared:]) or "."
    return led + "/" if target.endswith("/") or not target else led


def _steps(address: str) -> list[str]:
    """The folders, and the file, that lead to an address from the site's root."""
    steps = address.removesuffix("/").split("/") if address else []
    if _NOWHERE.intersection(steps):
        way = posixpath.normpath(address)
        return way.split("/") if way != "." else []
    return steps


class _Links:
    """Leads the links and pictures of one body to where they lead from its page."""

    def __init__(
        self, addresses: Mapping[str, str | None], left_out: frozenset[str], relative: str, address: str
    ) -> None:
        self._addresses, self._left_out, self._relative, self._address = addresses, left_out, relative, address
        self._lost = False
        """True within a link to a page that is not shown, which becomes plain text."""

    def led_from_page(self, html: str) -> str:
        """The safe HTML of the body with its addresses rewritten."""
        return TAG.sub(self._tag, html) if "<a" in html or "<img" in html else html

    def _tag(self, match: re.Match[str]) -> str:
        if match["name"] not in {"a", "img"}:
            return match[0]
        if match["end"]:
            shown, self._lost = ("</span>" if self._lost else match[0]), False
            return shown
        return self._rewritten(match)

    def _rewritten(self, match: re.Match[str]) -> str:
        tag = read_tag(match)
        new = self.rewritten(tag.address) if tag.address else ""
        if new is None:
            self._lost = tag.name == "a"
            return "<span>" if self._lost else ""
        if new == tag.address:
            return match[0]
        return written_tag(tag._replace(attributes=tag.attributes | {"href" if tag.name == "a" else "src": new}))

    def rewritten(self, target: str) -> str | None:
        """The address that leads from the page to `target`; None where that is a page that is not shown."""
        if target.startswith("//"):
            return f"https:{target}"
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
