"""Quotation marks in front matter: double ones, and none around days, ids and words of the declaration."""

from __future__ import annotations

import re
from collections.abc import Iterator

import yaml

from genklang.sources.front_matter import LOADER

_DAY = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)
_NAME = re.compile(r"[a-z][a-z0-9]+(?:[-_][a-z0-9]+)*")
_GUESSED = {"yes", "no", "on", "off", "true", "false", "null"}
"""What other readers of YAML take for something else than a text."""


def with_normal_quotes(front: str) -> str:
    """`front` with its values in quotation marks written normally; what they say stays."""
    for node, in_flow in reversed(list(_scalars(yaml.compose(front, Loader=LOADER), in_flow=False))):
        if node.style in {"'", '"'} and node.start_mark.line == node.end_mark.line:
            first, last = node.start_mark.index, node.end_mark.index
            front = front[:first] + _written(node.value, front[first:last], in_flow) + front[last:]
    return front


def _scalars(node: yaml.Node | None, in_flow: bool) -> Iterator[tuple[yaml.ScalarNode, bool]]:
    """Every scalar in the order written, and whether it stands within brackets."""
    if isinstance(node, yaml.ScalarNode):
        yield node, in_flow
    elif isinstance(node, yaml.CollectionNode):
        inner = in_flow or bool(node.flow_style)
        for part in node.value:
            for each in part if isinstance(part, tuple) else (part,):
                yield from _scalars(each, inner)


def _written(value: str, written: str, in_flow: bool) -> str:
    if not in_flow and _is_plain(value):
        return value
    return f'"{value}"' if value.isprintable() and not set(value) & set('"\\') else written


def _is_plain(value: str) -> bool:
    """True for a day, an id or a word of the declaration, if readers that guess at yes and no take it for that too."""
    return bool(_DAY.fullmatch(value) or (_NAME.fullmatch(value) and value not in _GUESSED))
