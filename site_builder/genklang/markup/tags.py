"""The tags of HTML that the allowlist has passed: values are quoted, and a `<` stands only where a tag begins."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import escape, unescape
from typing import NamedTuple

TAG = re.compile(r"<(?P<end>/?)(?P<name>[a-z][a-z0-9]*)(?P<attributes>(?: [a-z-]+=\"[^\"]*\")*)>")
_EMPTY = frozenset({"br", "hr", "img"})
_ATTRIBUTE = re.compile(r" ([a-z-]+)=\"([^\"]*)\"")


class Tag(NamedTuple):
    """An opening tag with the values of its attributes, character references resolved."""

    name: str
    attributes: dict[str, str]

    @property
    def address(self) -> str:
        """Where a link or picture leads; empty for other tags."""
        return self.attributes.get({"a": "href", "img": "src"}.get(self.name, ""), "")


def opening_tags(html: str) -> Iterator[Tag]:
    """The opening tags of sanitised `html` that have attributes, in order."""
    return (read_tag(match) for match in TAG.finditer(html) if match["attributes"])


def depth(html: str) -> int:
    """How many elements of sanitised `html` stand in each other at most."""
    deepest = now = 0
    for match in TAG.finditer(html):
        if match["name"] not in _EMPTY:
            now += -1 if match["end"] else 1
            deepest = max(deepest, now)
    return deepest


def read_tag(match: re.Match[str]) -> Tag:
    """The tag that `TAG` found."""
    found = _ATTRIBUTE.findall(match["attributes"])
    return Tag(match["name"], {name: unescape(value) for name, value in found})


def written_tag(tag: Tag) -> str:
    """The tag as HTML."""
    return f"<{tag.name}" + "".join(f' {name}="{escape(value)}"' for name, value in tag.attributes.items()) + ">"
