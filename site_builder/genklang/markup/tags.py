"""The tags of HTML that the allowlist has passed: always with quoted values, and never a `<` but at a tag's beginning."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import escape, unescape
from typing import NamedTuple

TAG = re.compile(r"<(?P<end>/?)(?P<name>[a-z][a-z0-9]*)(?P<attributes>(?: [a-z-]+=\"[^\"]*\")*)>")
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


def read_tag(match: re.Match[str]) -> Tag:
    """The tag that `TAG` found."""
    found = _ATTRIBUTE.findall(match["attributes"])
    return Tag(match["name"], {name: unescape(value) for name, value in found})


def written_tag(tag: Tag) -> str:
    """The tag as HTML."""
    return f"<{tag.name}" + "".join(f' {name}="{escape(value)}"' for name, value in tag.attributes.items()) + ">"
