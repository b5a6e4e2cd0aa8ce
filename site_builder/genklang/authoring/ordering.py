"""Keys of front matter in the order of their declaration; comments go with the key that they stand above."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import TypeVar

import yaml
from pydantic import BaseModel

from genklang.model.document import field_names
from genklang.sources.front_matter import LOADER, Path

_Part = TypeVar("_Part")
_DASHES = re.compile(r"[ -]*-[ -]*")


def in_declared_order(front: str, model: type[BaseModel]) -> str:
    """`front`, whole lines, with the keys of every mapping in the order that `model` declares; unknown ones last."""
    lines = front.split("\n")[:-1]
    # From the last mapping to the first: inner ones come before those around them, whose lines only change places.
    for path, node in reversed(list(_mappings(yaml.compose(front, Loader=LOADER), ()))):
        order = _order([key.value for key, _ in node.value], field_names(model, path))
        if order == sorted(order):
            continue
        if node.flow_style:
            _sort_on_line(lines, node, order)
        else:
            _sort_lines(lines, node, order)
    return "".join(line + "\n" for line in lines)


def _mappings(node: yaml.Node | None, path: Path) -> Iterator[tuple[Path, yaml.MappingNode]]:
    if isinstance(node, yaml.MappingNode):
        yield path, node
        for key, value in node.value:
            yield from _mappings(value, (*path, key.value))
    elif isinstance(node, yaml.SequenceNode):
        for number, item in enumerate(node.value):
            yield from _mappings(item, (*path, number))


def _order(keys: Sequence[str], declared: Sequence[str]) -> list[int]:
    """The rank of each key; it rises where they stand in order."""
    places = {name: place for place, name in enumerate(declared)}
    return [places.get(key, len(declared) + number) for number, key in enumerate(keys)]


def _sort_on_line(lines: list[str], node: yaml.MappingNode, order: Sequence[int]) -> None:
    """Exchange the entries of `{b: 1, a: 2}` and keep what stands between them."""
    number = node.start_mark.line
    if number != node.end_mark.line:
        return
    spans = [(key.start_mark.column, max(key.end_mark.column, value.end_mark.column)) for key, value in node.value]
    line, result, at = lines[number], "", 0
    for (first, last), (_, (its_first, its_last)) in zip(spans, _ranked(order, spans), strict=True):
        result += line[at:first] + line[its_first:its_last]
        at = last
    lines[number] = result + line[at:]


def _ranked(order: Sequence[int], parts: Sequence[_Part]) -> list[tuple[int, _Part]]:
    return sorted(zip(order, parts, strict=True), key=lambda ranked: ranked[0])


def _sort_lines(lines: list[str], node: yaml.MappingNode, order: Sequence[int]) -> None:
    column = node.value[0][0].start_mark.column
    starts = [key.start_mark.line for key, _ in node.value]
    before = lines[starts[0]][:column]
    if before.strip() and not _DASHES.fullmatch(before):
        return
    ends = [_end(lines, value, column, start) for start, (_, value) in zip(starts, node.value, strict=True)]
    floor = starts[0] if before.strip() else 0
    leads = [_lead(lines, start, max(floor, end), column) for start, end in zip(starts, [floor, *ends], strict=False)]
    stop = _with_comments(lines, ends[-1], column)
    parts = [lines[lead:end] for lead, end in zip(leads, [*leads[1:], stop], strict=True)]
    heads = [start - lead for start, lead in zip(starts, leads, strict=True)]
    parts[0][heads[0]] = " " * column + parts[0][heads[0]][column:]
    ranked = [part for _, part in _ranked(order, list(zip(heads, parts, strict=True)))]
    lines[leads[0] : stop] = _behind_dash(ranked, before)


def _behind_dash(parts: Sequence[tuple[int, list[str]]], before: str) -> list[str]:
    """The parts in a row; the first key stands behind what stood `before` the mapping, its comments above that."""
    (head, first), *rest = parts
    margin = before[: len(before) - len(before.lstrip())]
    above = [margin + comment.lstrip() for comment in first[:head]] if before.strip() else first[:head]
    return [
        *above,
        before + first[head][len(before) :],
        *first[head + 1 :],
        *(line for _, part in rest for line in part),
    ]


def _end(lines: Sequence[str], value: yaml.Node, column: int, start: int) -> int:
    """The line behind the last one of `value`, whose key stands in `column` on line `start`."""
    if isinstance(value, yaml.CollectionNode) and not value.flow_style:
        last = value.value[-1]
        inner = last[1] if isinstance(last, tuple) else last
        began = last[0].start_mark.line if isinstance(last, tuple) else inner.start_mark.line
        return _end(lines, inner, column, began)
    if isinstance(value, yaml.ScalarNode) and value.style in {"|", ">"}:
        end = value.start_mark.line + 1
        while end < len(lines) and (not lines[end].strip() or _indent(lines[end]) > column):
            end += 1
        return end
    return max(start, value.end_mark.line if value.start_mark.index != value.end_mark.index else start) + 1


def _with_comments(lines: Sequence[str], end: int, column: int) -> int:
    """`end`, moved behind the comments that follow and are set in deeper than `column`."""
    while end < len(lines) and lines[end].lstrip().startswith("#") and _indent(lines[end]) > column:
        end += 1
    return end


def _lead(lines: Sequence[str], start: int, floor: int, column: int) -> int:
    """The first of the comment lines right above line `start`, not above `floor`.

    Comments set in deeper than the key are on what is above them, and a `#` alone parts comments.
    """
    while start > floor and _is_comment(lines[start - 1]) and _indent(lines[start - 1]) <= column:
        start -= 1
    return start


def _is_comment(line: str) -> bool:
    return line.lstrip().startswith("#") and line.strip() != "#"


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip(" "))
