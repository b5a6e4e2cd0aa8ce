"""Front matter with a position for every key and list item, and no implicit typing.

Every scalar stays the text its author wrote (`NO`, `18:00`, `0114`); the field's own type parses it later.
Tags, anchors, aliases and duplicate keys, which YAML allows, are told as faults.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from sys import intern
from typing import Any, NamedTuple

import yaml
from frontmatter.default_handlers import YAMLHandler

Plain = str | list["Plain"] | dict[str, "Plain"]
Path = tuple[str | int, ...]
LOADER = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
DEEPEST = 20
"""How many levels of lists and mappings front matter may have (contract §7)."""


MOST_VALUES = 5_000
"""How many values front matter may have: a thousand times what people write (contract §7)."""


class Position(NamedTuple):
    """Where a value stands: line and column from 1, length in characters of what to underline."""

    line: int
    column: int
    length: int = 1


@dataclass(slots=True)
class FrontMatter:
    """Values as plain text, lists and mappings, with where each stands.

    `keys` and `values` go from the path of a value, such as ("influence", "open", 0), to the position of
    its key (of a list item: of the item) and of the value itself.
    """

    data: dict[str, Plain] = field(default_factory=dict)
    keys: dict[Path, Position] = field(default_factory=dict)
    values: dict[Path, Position] = field(default_factory=dict)

    def at(self, path: Path) -> Position:
        """Where the value of `path` stands, or the nearest thing around it that is there."""
        return self._nearest(self.values, path)

    def key_at(self, path: Path) -> Position:
        """Where the key of `path` stands, or the nearest key around it that is there."""
        return self._nearest(self.keys, path)

    @staticmethod
    def _nearest(positions: Mapping[Path, Position], path: Path) -> Position:
        while path:
            if path in positions:
                return positions[path]
            path = path[:-1]
        return Position(1, 1)


class Problem(NamedTuple):
    """A fault in the front matter: the rule's name, where, and what fills its message."""

    rule: str
    position: Position
    values: dict[str, str]


class PositionedYAMLHandler(YAMLHandler):
    """python-frontmatter's handler, split strictly at lines of hyphens, with positions for what it loads."""

    def __init__(self) -> None:
        super().__init__(fm_boundary=re.compile(r"^-{3,}[ \t]*$", re.MULTILINE))

    def load(self, fm: str, **_: object) -> dict[str, Any]:
        """The values as plain text, without positions; for whoever uses the handler with python-frontmatter."""
        return dict(self.positioned(fm)[0].data)

    def positioned(self, fm: str) -> tuple[FrontMatter, list[Problem]]:
        """Read the text between the `---` lines, which begins on line 2 of the file, and what is wrong in it."""
        if _HIDDEN_BREAK.search(fm):
            return FrontMatter(), [_unprintable(fm, first_line=2)]
        signs = list(_tabs(fm, first_line=2)) or list(_no_break_spaces(fm, first_line=2))
        return (FrontMatter(), signs) if signs else read_yaml(fm, first_line=2)


_HIDDEN_BREAK = re.compile("[\x85\u2028\u2029]")
"""Characters that YAML counts as ends of lines and editors do not."""
_STRUCTURAL_TAB = re.compile(r"^([ -]*(?:[A-Za-z_]+:[ ]*)?)\t(?=.*\S)")
"""A tab before a key or between it and its value: YAML refuses some and joins lines in silence at others."""


def _tabs(text: str, first_line: int) -> Iterator[Problem]:
    for number, line in enumerate(text.split("\n") if "\t" in text else (), first_line):
        match = _STRUCTURAL_TAB.match(line)
        if match:
            yield Problem("tab-in-front-matter", Position(number, match.end(1) + 1), {})


_STRUCTURAL_NO_BREAK = re.compile(
    "^(?:[ -]*(?=[\u00a0 ]*\u00a0[\u00a0 -]*[a-z_]+:)|[ -]*[a-z_]+(?=\u00a0[a-z_\u00a0]*:)|[ -]*[a-z_]+:(?=\u00a0))"
)
"""A no-break space in the indentation, in a key or right behind its colon: YAML takes it for a letter."""


def _no_break_spaces(text: str, first_line: int) -> Iterator[Problem]:
    for number, line in enumerate(text.split("\n") if "\u00a0" in text else (), first_line):
        match = _STRUCTURAL_NO_BREAK.match(line)
        if match:
            column = line.index("\u00a0", match.end()) + 1
            values = {"problem": "no-break", "text": line}
            yield Problem("invalid-yaml", Position(number, column), values)


def read_yaml(text: str, first_line: int = 1) -> tuple[FrontMatter, list[Problem]]:
    """Read YAML that begins on `first_line` of its file: the values, their positions and what is wrong."""
    reader = _Reader(first_line)
    try:
        for event in yaml.parse(text, Loader=LOADER):
            reader.take(event)
            if reader.is_full:
                break
    except yaml.MarkedYAMLError as error:
        reader.problems.append(_syntax_problem(error, text, first_line))
    except yaml.YAMLError:
        reader.problems.append(_unprintable(text, first_line))
    return reader.result, reader.problems


_KINDS = (
    (re.compile(r"mapping values are not allowed"), "colon"),
    (re.compile(r"could not find expected ':'"), "no-colon"),
    (re.compile(r"found unexpected end of stream|while (scanning|parsing) a (quoted|double-quoted) scalar"), "quote"),
    (re.compile(r"expected ',' or"), "bracket"),
    (re.compile(r"did not find expected (key|'-' indicator)|expected <block end>"), "indent"),
    (
        re.compile(
            r"cannot start any token|entries are not allowed|mapping keys are not allowed"
            r"|while scanning (a block scalar|an alias|an anchor|a tag)"
        ),
        "character",
    ),
)
_AT_ITS_BEGINNING = {"no-colon", "quote", "bracket"}
"""Problems that the parser notices later than where they are: its context says where that is."""


def _syntax_problem(error: yaml.MarkedYAMLError, text: str, first_line: int) -> Problem:
    said = f"{error.problem or ''} {error.context or ''}"
    kind = next((name for pattern, name in _KINDS if pattern.search(said)), "other")
    begun = error.context_mark if kind in _AT_ITS_BEGINNING else None
    mark = begun or error.problem_mark or error.context_mark
    line, column = (mark.line, mark.column) if mark else (0, 0)
    lines = text.splitlines()
    written = lines[line] if line < len(lines) else ""
    kind = _refined(kind, written, column)
    if kind == "quote" and (opened := _left_open(lines, line)):
        line, column = opened
        written = lines[line]
    position = Position(line + first_line, column + 1)
    if "\t" in written[: column + 1]:
        return Problem("tab-in-front-matter", position, {})
    return Problem("invalid-yaml", position, {"problem": kind, "text": written.strip()})


_OPENING = re.compile(r"""\s*(?:- +)?[A-Za-z_]+: +(?P<mark>["'])""")


def _left_open(lines: Sequence[str], end: int) -> tuple[int, int] | None:
    """The line and column, from 0, of a quotation mark on an earlier line that found its other half on line `end`.

    The parser sees the fault only there, in a line in which the author wrote nothing wrong.
    """
    number = 0
    while number < end:
        opening = _OPENING.match(lines[number])
        mark = opening["mark"] if opening else ""
        if opening and mark not in lines[number][opening.end() :]:
            closing = next((n for n in range(number + 1, end + 1) if mark in lines[n]), end + 1)
            if closing == end:
                return number, opening.start("mark")
            number = closing
        number += 1
    return None


_NAME_ALONE = re.compile(r"\s+[A-Za-z_]+$")


def _refined(kind: str, written: str, column: int) -> str:
    """`kind` as an author would see it: the parser calls some things by what it expected in their place."""
    if kind == "colon" and _NAME_ALONE.match(written[:column]):
        return "indent"
    if kind == "indent" and written[:column].strip():
        return "quote" if re.search(r"[\"']\s*$", written[:column]) else "character"
    return kind


_UNPRINTABLE = re.compile("[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def _unprintable(text: str, first_line: int) -> Problem:
    match = _HIDDEN_BREAK.search(text) or _UNPRINTABLE.search(text)
    start = match.start() if match else 0
    position = Position(first_line + text.count("\n", 0, start), start - text.rfind("\n", 0, start))
    return Problem("invalid-yaml", position, {"problem": "control", "text": ""})


class _Open:
    """A list or mapping whose end has not come yet."""

    __slots__ = ("container", "key", "key_position", "path")

    def __init__(self, container: list[Plain] | dict[str, Plain], path: Path) -> None:
        self.container = container
        self.path = path
        self.key: str | None = None
        self.key_position = Position(1, 1)


class _Reader:
    """Builds the plain values and their positions from YAML's events."""

    def __init__(self, first_line: int) -> None:
        self._first_line = first_line
        self.result = FrontMatter()
        self.problems: list[Problem] = []
        self._stack: list[_Open] = []
        self._documents = 0
        self._takes: dict[type[yaml.Event], Callable[[Any], None]] = {
            yaml.ScalarEvent: self._scalar,
            yaml.AliasEvent: self._alias,
            yaml.MappingStartEvent: self._start,
            yaml.SequenceStartEvent: self._start,
            yaml.MappingEndEvent: self._end,
            yaml.SequenceEndEvent: self._end,
            yaml.DocumentStartEvent: self._second_document,
        }

    @property
    def is_full(self) -> bool:
        """True where there are more values than anybody writes; that is then told, and the rest not read."""
        if len(self.result.values) <= MOST_VALUES and len(self.problems) <= MOST_VALUES:
            return False
        position = next(reversed(self.result.values.values()), Position(self._first_line, 1))
        self.problems.append(Problem("too-costly", position, {"kind": "values", "most": str(MOST_VALUES)}))
        return True

    def take(self, event: yaml.Event) -> None:
        taken = self._takes.get(type(event))
        if taken:
            taken(event)

    def _alias(self, event: yaml.AliasEvent) -> None:
        self._problem("yaml-anchor", event, name=f"*{event.anchor}")
        self._place("", self._position(event))

    def _start(self, event: yaml.MappingStartEvent | yaml.SequenceStartEvent) -> None:
        self._refuse_extras(event)
        self._open({} if isinstance(event, yaml.MappingStartEvent) else [], self._position(event))

    def _end(self, _: yaml.Event) -> None:
        self._stack.pop()

    def _second_document(self, event: yaml.Event) -> None:
        self._documents += 1
        if self._documents > 1:
            self._problem("invalid-yaml", event, problem="other", text="---")

    def _scalar(self, event: yaml.ScalarEvent) -> None:
        if event.anchor is not None or event.tag is not None:
            self._refuse_extras(event)
        position = self._position(event)
        top = self._stack[-1] if self._stack else None
        if top is not None and isinstance(top.container, dict) and top.key is None:
            self._key(top, intern(event.value), position)
        else:
            self._place(event.value, position)

    def _key(self, top: _Open, key: str, position: Position) -> None:
        if key in top.container:
            first = self.result.keys[(*top.path, key)].line
            self.problems.append(Problem("duplicate-key", position, {"key": key, "line": str(first)}))
        top.key, top.key_position = key, position
        if key == "<<":
            self.problems.append(Problem("yaml-anchor", position, {"name": "<<"}))

    def _open(self, container: list[Plain] | dict[str, Plain], position: Position) -> None:
        top = self._stack[-1] if self._stack else None
        if top is not None and isinstance(top.container, dict) and top.key is None:
            self.problems.append(Problem("invalid-yaml", position, {"problem": "character", "text": ""}))
            top.key, top.key_position = "?", position
        path = self._place(container, position)
        self._stack.append(_Open(container, path))
        if len(self._stack) == DEEPEST + 1:
            self.problems.append(Problem("nested-too-deep", position, {"deepest": str(DEEPEST)}))

    def _place(self, value: Plain, position: Position) -> Path:
        """Put `value` where it belongs and note where it stands; the first of two equal keys is kept."""
        if not self._stack:
            return self._place_whole(value, position)
        top = self._stack[-1]
        if isinstance(top.container, list):
            path: Path = _below(top.path, len(top.container))
            top.container.append(value)
            self.result.keys[path] = position
        else:
            key = top.key or ""
            path = _below(top.path, key)
            top.key = None
            if key in top.container:
                return path
            top.container[key] = value
            self.result.keys[path] = top.key_position
        self.result.values[path] = position
        return path

    def _place_whole(self, value: Plain, position: Position) -> Path:
        if isinstance(value, dict) and self._documents == 1:
            self.result.data = value
        elif value != "":
            self.problems.append(Problem("not-a-mapping", position, {}))
        return ()

    def _refuse_extras(self, event: yaml.NodeEvent) -> None:
        if event.anchor is not None:
            self._problem("yaml-anchor", event, name="&" + event.anchor)
        tag = getattr(event, "tag", None)
        if tag is not None:
            self._problem("yaml-tag", event, tag=_short_tag(tag))

    def _problem(self, rule: str, event: yaml.Event, **values: str) -> None:
        self.problems.append(Problem(rule, self._position(event), values))

    def _position(self, event: yaml.Event) -> Position:
        start, end = event.start_mark, event.end_mark
        if start is None or end is None:
            return Position(self._first_line, 1)
        length = end.column - start.column if end.line == start.line else 1
        return _at(start.line + self._first_line, start.column + 1, max(1, length))


@lru_cache(maxsize=100_000)
def _at(line: int, column: int, length: int) -> Position:
    """Most files have values in the same places, which are kept once."""
    return Position(line, column, length)


@lru_cache(maxsize=10_000)
def _below(path: Path, step: str | int) -> Path:
    return (*path, step)


def _short_tag(tag: str) -> str:
    prefix = "tag:yaml.org,2002:"
    return "!!" + tag.removeprefix(prefix) if tag.startswith(prefix) else tag


def paths_of(data: Plain, path: Path = ()) -> Iterator[tuple[Path, str]]:
    """Every text value below `data` with its path, in the order written."""
    if isinstance(data, str):
        yield path, data
    elif isinstance(data, list):
        for index, item in enumerate(data):
            yield from paths_of(item, (*path, index))
    else:
        for key, item in data.items():
            yield from paths_of(item, (*path, key))
