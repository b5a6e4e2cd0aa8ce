"""Links in Markdown bodies: where they stand, which file they mean, and which places of a page they can lead to."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator
from dataclasses import dataclass
from html import unescape
from urllib.parse import unquote, urlsplit

from genklang.findings import Location
from genklang.markup import made
from genklang.markup.tags import opening_tags
from genklang.sources import Source

_INLINE = re.compile(r"\]\([ \t]*(?:<([^<>\n]{1,500})>|([^\s<>()][^\s()]{0,499}(?:\([^\s()]{0,100}\)[^\s()]{0,100})?))")
_DEFINITION = re.compile(r"^ {0,3}\[[^\]^\n]{1,200}\]:[ \t]*<?([^\s<>]{1,500})>?")
_AUTOLINK = re.compile(r"<(https?://[^\s<>]{1,500})>", re.IGNORECASE)
_RAW = re.compile(
    r"<(?:a|img)\b[^<>]{0,500}?\b(?:href|src)\s*=\s*(?:\"([^\"<>\n]{1,500})\"|'([^'<>\n]{1,500})'|([^\s\"'<>]{1,500}))",
    re.IGNORECASE,
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
    """What a page has of a body: where its links lead as they are written, and the ids that links can lead to."""

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
    """The links and anchors of a body, as its page has them. Nothing where it cannot be made into one."""
    html = made(source.body).html
    addresses = [tag.address for tag in opening_tags(html) if tag.address]
    return Body(frozenset((*addresses, *map(unescape, addresses))), anchors_in(html))


def anchors_in(html: str) -> frozenset[str]:
    """The ids in `html`, which must be sanitised."""
    return frozenset(tag.attributes["id"] for tag in opening_tags(html) if tag.attributes.get("id"))


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
