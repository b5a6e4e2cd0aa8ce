"""A last look at a finished site before it takes its place: is it whole, and does every link lead somewhere?"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from urllib.parse import quote, unquote, urldefrag, urljoin, urlsplit

from lxml import etree

from genklang.publish.manifest import files_below

PARTS = ("title", "h1", "main")
"""The elements that every page has."""


@dataclass(frozen=True)
class Problem:
    """Something that a finished site lacks: `name` is the file it was seen in, relative to the site's folder."""

    name: str
    what: str


@dataclass(frozen=True)
class _Page:
    name: str
    content: bytes

    @cached_property
    def tree(self) -> etree._Element | None:
        return etree.HTML(self.content, etree.HTMLParser(encoding="utf-8")) if self.content else None

    @cached_property
    def anchors(self) -> frozenset[str]:
        return frozenset(map(str, self._found("//@id | //a/@name")))

    @cached_property
    def links(self) -> tuple[str, ...]:
        return tuple(sorted(set(map(str, self._found("//@href | //@src")))))

    def lacks(self) -> Iterator[str]:
        if self.tree is None or not self.content.rstrip().endswith(b"</html>"):
            yield "it is not written to its end"
        else:
            yield from (f"it has no <{part}>" for part in PARTS if not self._found(f"//{part}"))

    def _found(self, path: str) -> list[object]:
        found = self.tree.xpath(path) if self.tree is not None else []
        return list(found) if isinstance(found, list) else []


def problems_of(folder: Path, expected: Iterable[str], base: str | None) -> Iterator[Problem]:
    """What is wrong with the site in `folder`: files of `expected` that are not there or empty, pages that lack
    parts, and links within the site that lead to no file or to no anchor. `base` is the path that the site's
    root has where it is served: `/` or `/dialog/`; None where there are no pages to follow links from.
    """
    files = frozenset(files_below(folder))
    for name in expected:
        if name not in files:
            yield Problem(name, "it was not written")
    if base is not None:
        yield from _of_pages(folder, files, unquote(base))


def _of_pages(folder: Path, files: frozenset[str], base: str) -> Iterator[Problem]:
    pages = {name: _Page(name, (folder / name).read_bytes()) for name in sorted(files) if name.endswith(".html")}
    for page in pages.values():
        yield from (Problem(page.name, what) for what in page.lacks())
        for link in page.links:
            what = _dead(link, page, pages, files, base)
            if what:
                yield Problem(page.name, what)


def _dead(link: str, page: _Page, pages: dict[str, _Page], files: frozenset[str], base: str) -> str | None:
    """What is wrong with a link; None where it leads somewhere, or out of the site."""
    parts = urlsplit(link)
    if parts.scheme or parts.netloc or not link:
        return None
    path, anchor = urldefrag(urljoin(quote(base + page.name), link))
    target = unquote(urlsplit(path).path)
    if not target.startswith(base):
        return f"its link {link} leads out of the site"
    name = target.removeprefix(base)
    name = name + "index.html" if name.endswith("/") or not name else name
    if name not in files:
        return f"its link {link} leads to nothing"
    top = anchor.lower() == "top"  # the top of every page, which needs no place (HTML Standard, 7.4.2.3.3)
    if anchor and not top and name in pages and unquote(anchor) not in pages[name].anchors:
        return f"its link {link} leads to no place on that page"
    return None
