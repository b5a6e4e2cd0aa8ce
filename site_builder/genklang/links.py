"""Links in Markdown bodies to other content: where they stand and which file they mean."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import unquote

from genklang.findings import Location
from genklang.sources import Source

_FENCE = re.compile(r"^ {0,3}(`{3,}|~{3,})")
_CODE = re.compile(r"(`+)(?!`).*?(?<!`)\1(?!`)")
_INLINE = re.compile(r"\]\(\s*<?([^\s<>)]+)>?[^)]*\)")
_DEFINITION = re.compile(r"^ {0,3}\[[^\]^]+\]:\s*<?([^\s<>]+)>?")
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
    """The links of a body that lead to files of the site, code left out."""
    fence = ""
    for number, line in enumerate(source.body.split("\n"), source.body_line):
        mark = _FENCE.match(line)
        if mark and not fence:
            fence = mark[1]
        elif mark and line.strip().startswith(fence) and not line.strip().strip(fence[0]):
            fence = ""
        elif not fence:
            yield from _in_line(line, number, source.path)


def _in_line(line: str, number: int, path: str) -> Iterator[Link]:
    blank = _CODE.sub(lambda match: " " * len(match[0]), line)
    for pattern in (_INLINE, _DEFINITION):
        for match in pattern.finditer(blank):
            if not _OUTSIDE.match(match[1]):
                yield Link(match[1], Location(path, number, match.start(1) + 1))


def resolved(target: str, relative: str) -> tuple[str, str]:
    """The file, relative to the content folder, and the fragment that `target` means in the file `relative`.

    A target that climbs out of the content folder gives a path that begins with `..`.
    """
    if _OUTSIDE.match(target):
        return "", target
    path, _, fragment = target.partition("#")
    folder = posixpath.dirname(relative)
    return posixpath.normpath(posixpath.join(folder, unquote(path))), fragment
