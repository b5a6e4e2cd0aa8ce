"""What is known of a file as it is written, so that the last look at a site need not read it again."""

from __future__ import annotations

import hashlib
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote, unquote, urldefrag, urljoin, urlsplit

from lxml import etree

PARTS = ("title", "h1", "main")
"""The elements that every page has."""


@dataclass(frozen=True, slots=True)
class Linking:
    """How a page hangs together with others."""

    targets: tuple[str, ...]
    """Where its links within the site lead: the file, relative to the site's folder, and `#` and the place on it."""
    out: tuple[str, ...]
    """Its links to addresses of the same host that are not the site's."""
    anchors: frozenset[str]
    """The places on it that links may lead to."""
    lacks: tuple[str, ...]
    """What is wrong with the page itself."""


@dataclass(frozen=True, slots=True)
class Written:
    """A file of a site: its name, relative to the site's folder with `/`, and what is in it."""

    name: str
    size: int
    """In bytes."""
    digest: str
    """The SHA-256 of its bytes in hexadecimal digits."""
    linking: Linking | None
    """None for what is no page."""


def write(folder: Path, name: str, content: bytes, base: str | None) -> Written:
    """Write a file of the site in `folder`, whose root is served at `base`, and tell of it. Raises OSError."""
    place = folder / name
    try:
        place.write_bytes(content)
    except FileNotFoundError:
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(content)
    return written(name, content, base)


def written(name: str, content: bytes, base: str | None) -> Written:
    """What is told of a file with this content; of its links only where `base` is given."""
    linking = linking_of(name, content, base) if base is not None and name.endswith(".html") else None
    return Written(name, len(content), hashlib.sha256(content).hexdigest(), linking)


def linking_of(name: str, content: bytes, base: str) -> Linking:
    """How the page `name` hangs together with others, on a site whose root is served at `base`, such as `/dialog/`."""
    tree = tree_of(content)
    lacks = tuple(_lacks(tree, content))
    if tree is None:
        return Linking((), (), frozenset(), lacks)
    links = links_of(tree, name, base)
    anchors = frozenset(sys.intern(str(anchor)) for anchor in _found(tree, "//@id | //a/@name"))
    targets = tuple(sys.intern(target) for target in dict.fromkeys(links.values()) if target)
    return Linking(targets, tuple(link for link, target in links.items() if target is None), anchors, lacks)


def links_of(tree: etree._Element, name: str, base: str) -> dict[str, str | None]:
    """Where each link of the page `name` leads, by how it is written: a file of the site, relative to its folder,
    with `#` and the place on it; empty where it leads to another host, None where it leads to this one's other files.
    """
    return {link: _target(link, name, base) for link in sorted(set(map(str, _found(tree, "//@href | //@src"))))}


def tree_of(content: bytes) -> etree._Element | None:
    """The elements of a page; None where it is empty."""
    return etree.HTML(content, etree.HTMLParser(encoding="utf-8")) if content else None


def _lacks(tree: etree._Element | None, content: bytes) -> Iterator[str]:
    if tree is None or not content.rstrip().endswith(b"</html>"):
        yield "it is not written to its end"
    else:
        yield from (f"it has no <{part}>" for part in PARTS if not _found(tree, f"//{part}"))


def _found(tree: etree._Element, path: str) -> list[object]:
    found = tree.xpath(path)
    return list(found) if isinstance(found, list) else []


def _target(link: str, name: str, base: str) -> str | None:
    parts = urlsplit(link)
    if parts.scheme or parts.netloc or not link:
        return ""
    path, anchor = urldefrag(urljoin(quote(base + name), link))
    place = unquote(urlsplit(path).path)
    if not place.startswith(base):
        return None
    file = place.removeprefix(base)
    file = file + "index.html" if file.endswith("/") or not file else file
    return f"{file}#{unquote(anchor)}" if anchor else file
