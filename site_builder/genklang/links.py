"""Links in Markdown bodies to other content: where they stand and which file they mean."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import unquote
from xml.etree.ElementTree import Element

from markdown.treeprocessors import Treeprocessor

from genklang.findings import Location
from genklang.markup.reader import reader
from genklang.markup.refusal import refused
from genklang.sources import Source

_INLINE = re.compile(r"\]\([ \t]*(?:<([^<>\n]{1,500})>|([^\s<>()]{1,500}(?:\([^\s<>()]{0,100}\)[^\s<>()]{0,100})?))")
_DEFINITION = re.compile(r"^ {0,3}\[[^\]^\n]{1,200}\]:[ \t]*<?([^\s<>]{1,500})>?")
_OUTSIDE = re.compile(r"[a-zA-Z][a-zA-Z0-9+.-]*:|//|#")


@dataclass(frozen=True, slots=True)
class Link:
    """A link within the site: its target as written, and where."""

    target: str
    location: Location

    @property
    def length(self) -> int:
        return len(self.target)


def content_links(source: Source) -> Iterator[Link]:
    """What looks like a link to a file of the site; in code, comments or escaped it may be none (`is_link`)."""
    for number, line in enumerate(source.body.split("\n"), source.body_line):
        for pattern in (_INLINE, _DEFINITION):
            for match in pattern.finditer(line):
                group = match.lastindex or 1
                if not _OUTSIDE.match(match[group]):
                    yield Link(match[group], Location(source.path, number, match.start(group) + 1))


def targets(source: Source) -> frozenset[str]:
    """The targets of all links and pictures of a body, as Markdown itself reads them; none of one that is refused."""
    found: set[str] = set()
    if refused(source.body):
        return frozenset()
    own = reader()
    own.treeprocessors.register(_Targets(found), "genklang-targets", 5)
    own.convert(source.body)
    return frozenset(found)


class _Targets(Treeprocessor):
    """Notes where links and pictures lead."""

    def __init__(self, found: set[str]) -> None:
        super().__init__()
        self._found = found

    def run(self, root: Element) -> None:
        self._found.update(e.get("href") or e.get("src") or "" for e in root.iter() if e.tag in {"a", "img"})


def resolved(target: str, relative: str) -> tuple[str, str]:
    """The file, relative to the content folder, and the fragment that `target` means in the file `relative`.

    A target that climbs out of the content folder gives a path that begins with `..`.
    """
    if _OUTSIDE.match(target):
        return "", target
    path, _, fragment = target.partition("#")
    path = path.partition("?")[0]
    folder = posixpath.dirname(relative)
    return posixpath.normpath(posixpath.join(folder, unquote(path))), fragment
