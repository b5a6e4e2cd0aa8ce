"""A Markdown body cut into blocks: headings, paragraphs, items, quotes, tables, raw HTML. Code is left out."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

Kind = Literal["heading", "paragraph", "item", "quote", "table", "cell", "html"]

_FENCE = re.compile(r"(`{3,}|~{3,})")
_HEADING = re.compile(r"(#{1,6})[ \t]*(.*?)[ \t]*#*[ \t]*$")
_RULE = re.compile(r"([-*_])(?:[ \t]*\1){2,}[ \t]*$")
_ITEM = re.compile(r"(?:[*+-]|\d{1,3}[.)])[ \t]+(?=\S)")
_QUOTE = re.compile(r"(?:>[ \t]?)+")
_SEPARATOR = re.compile(r"[ \t]*\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-*:?[ \t]*)*$")
_UNDERLINE = re.compile(r"(?:=+|-+)[ \t]*$")
_DEFINITION = re.compile(r"\[([^\]^\n]{1,200})\]:[ \t]*<?([^\s<>]{1,500})>?[ \t]*(?:[\"'(].*)?$")
_NOTE = re.compile(r"\[\^[^\]\n]{1,100}\]:[ \t]*|:[ \t]{1,3}(?=\S)")
_ABBREVIATION = re.compile(r"\*\[[^\]\n]+\]:")
_ADMONITION = re.compile(r"(?:!!!|\?\?\?\+?)[ \t]+\w")
_HTML = re.compile(
    r"<(?:(!--)|/?(address|article|aside|blockquote|canvas|center|dd|details|dir|div|dl|dt|fieldset|figcaption|figure"
    r"|footer|form|h[1-6]|header|hr|iframe|li|main|math|menu|nav|noscript|object|ol|p|pre|script|section|style|summary"
    r"|table|tbody|td|tfoot|th|thead|tr|ul|video)\b)",
    re.IGNORECASE,
)
_CELL = re.compile(r"(?:[^|\\]|\\.)+")
_PLAIN_START = re.compile(r"[^\W\d_]|\d+[^\d.)]")


@dataclass(slots=True)
class Block:
    """A block of a body. `text` is its lines, without the marks before them, joined by line breaks.

    `starts` says on which line of the file, and in which column, each of its lines begins. `level` is that of a
    heading, 1 to 6. A table's text is its heading row; its cells follow as blocks of their own, `level` their column.
    """

    kind: Kind
    text: str
    starts: Sequence[tuple[int, int]]
    level: int = 0

    def place(self, offset: int) -> tuple[int, int]:
        """Line and column in the file of a character of `text`."""
        line = self.text.count("\n", 0, offset)
        first, column = self.starts[line]
        return first, column + offset - (self.text.rfind("\n", 0, offset) + 1)


def blocks_of(body: str, first_line: int) -> tuple[list[Block], dict[str, str]]:
    """The blocks of `body`, which begins on `first_line` of its file, and the targets of its reference links."""
    scanner = _Scanner(body.expandtabs(4).split("\n") if "\t" in body else body.split("\n"), first_line)
    scanner.scan()
    return scanner.blocks, scanner.references


class _Scanner:
    """Goes through the lines once; `_open` are the lines of the block that may go on."""

    def __init__(self, lines: list[str], first_line: int) -> None:
        self.blocks: list[Block] = []
        self.references: dict[str, str] = {}
        self._lines = lines
        self._first = first_line
        self._at = 0
        self._open: list[str] = []
        self._starts: list[tuple[int, int]] = []
        self._kind: Kind = "paragraph"
        self._deep = 0
        """How far lines are indented that belong to the list, note or box above; 0 outside of any."""
        self._endless: set[str] = set()
        """Fences and tags known to have no end below, which are then text."""

    def scan(self) -> None:
        while self._at < len(self._lines):
            line = self._lines[self._at]
            self._take(line)
            self._at += 1
        self._close()

    def _take(self, line: str) -> None:
        text = line.lstrip()
        indent = len(line) - len(text)
        if not text:
            self._close()
        elif not indent and _PLAIN_START.match(text):
            self._deep = self._deep if self._open else 0
            self._words(text, 0)
        elif not self._open and indent >= self._deep + 4:
            return  # a block of code
        else:
            self._deep = self._deep if indent or self._open else 0
            self._marked(text, indent)

    def _marked(self, text: str, indent: int) -> None:
        """A line that begins with a sign, which may mean something."""
        quote = _QUOTE.match(text)
        if quote and quote.end() < len(text):
            self._start("quote")
            self._words(text[quote.end() :], indent + quote.end())
        elif not (quote or self._skipped(text) or self._structure(text, indent)):
            self._words(text, indent)

    def _structure(self, text: str, indent: int) -> bool:
        """True where the line was a heading, an item, a note or raw HTML, and was taken."""
        heading, item, note = _HEADING.match(text), _ITEM.match(text), _NOTE.match(text)
        if heading and not indent:
            self._close()
            self._heading(heading[2], indent + heading.start(2), len(heading[1]))
        elif item or note:
            self._close()
            self._kind = "item" if item else "paragraph"
            self._deep = indent + 4
            marks = (item or note).end()  # type: ignore[union-attr]
            self._words(text[marks:], indent + marks)
        else:
            return self._html(text, indent)
        return True

    def _skipped(self, text: str) -> bool:
        """True where the line is no text: a fence with its code, a rule, a definition."""
        fence, definition = _FENCE.match(text), _DEFINITION.match(text)
        if fence and self._to_end_of_code(fence[1]):
            self._close()
        elif definition:
            self.references.setdefault(" ".join(definition[1].lower().split()), definition[2])
        elif _ADMONITION.match(text):
            self._close()
            self._deep = 4
        elif _UNDERLINE.match(text) and self._open and self._kind == "paragraph":
            self._underlined(1 if text[0] == "=" else 2)
        elif _RULE.match(text):
            self._close()
        else:
            return bool(_ABBREVIATION.match(text))
        return True

    def _to_end_of_code(self, fence: str) -> bool:
        """Go on to the line that ends the block of code; False where there is none."""
        if fence in self._endless:
            return False
        for number in range(self._at + 1, len(self._lines)):
            mark = self._lines[number].strip()
            if mark.startswith(fence) and not mark.strip(fence[0]):
                self._at = number
                return True
        self._endless.add(fence)
        return False

    def _html(self, text: str, indent: int) -> bool:
        tag = _HTML.match(text)
        if not tag:
            return False
        self._close()
        last = self._end_of_html("-->" if tag[1] else (tag[2] or "").lower())
        lines = [text, *self._lines[self._at + 1 : last + 1]]
        starts = [(self._first + self._at + n, 1 if n else indent + 1) for n in range(len(lines))]
        self.blocks.append(Block("html", "\n".join(lines), starts))
        self._at = last
        return True

    def _end_of_html(self, name: str) -> int:
        """The last line of raw HTML that begins here: where its tag is closed, else before an empty line."""
        depth, opening, closing = 0, f"<{name}", name if name == "-->" else f"</{name}"
        for number in range(self._at, len(self._lines) if name not in self._endless else self._at):
            line = self._lines[number].lower()
            depth += line.count(opening) - line.count(closing)
            if (closing in line) if name == "-->" else depth <= 0:
                return number
        self._endless.add(name)
        return next((n - 1 for n in range(self._at, len(self._lines)) if not self._lines[n].strip()), len(self._lines))

    def _heading(self, text: str, column: int, level: int) -> None:
        if text:
            self.blocks.append(Block("heading", text, ((self._first + self._at, column + 1),), level))

    def _underlined(self, level: int) -> None:
        """The open line turns out to be a heading."""
        self.blocks.append(Block("heading", "\n".join(self._open), self._starts, level))
        self._open, self._starts = [], []

    def _words(self, text: str, column: int) -> None:
        """A line of text: the heading row of a table, or more of the open block."""
        if "|" in text and not self._open and self._table(text, column):
            return
        self._open.append(text)
        self._starts.append((self._first + self._at, column + 1))

    def _table(self, text: str, column: int) -> bool:
        below = self._lines[self._at + 1] if self._at + 1 < len(self._lines) else ""
        if "|" not in below or not _SEPARATOR.match(below) or _SEPARATOR.match(text):
            return False
        self.blocks.append(Block("table", text, ((self._first + self._at, column + 1),)))
        self._cells(text, column)
        self._at += 1
        while self._at + 1 < len(self._lines) and self._lines[self._at + 1].strip():
            self._at += 1
            self._cells(self._lines[self._at], 0)
        return True

    def _cells(self, row: str, column: int) -> None:
        for number, cell in enumerate(_CELL.finditer(row), 1):
            text = cell[0].strip()
            if text:
                start = column + cell.start() + len(cell[0]) - len(cell[0].lstrip())
                self.blocks.append(Block("cell", text, ((self._first + self._at, start + 1),), number))

    def _start(self, kind: Kind) -> None:
        if self._kind != kind or not self._open:
            self._close()
            self._kind = kind

    def _close(self) -> None:
        if any(self._open):  # a mark with nothing behind it opens a block without text
            self.blocks.append(Block(self._kind, "\n".join(self._open), self._starts))
        self._open, self._starts = [], []
        self._kind = "paragraph"
