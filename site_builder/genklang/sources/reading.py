"""One file into its text, front matter and body; whatever is wrong with it becomes a fault."""

from __future__ import annotations

import codecs
import re
import unicodedata
from dataclasses import dataclass

from genklang.findings import Fault, Location
from genklang.sources.front_matter import FrontMatter, PositionedYAMLHandler, Problem
from genklang.sources.walk import PUBLISHED_AS_THEY_ARE, FoundFile, read_at_most

_HANDLER = PositionedYAMLHandler()
_KEY_LINE = re.compile(r"^[A-Za-z_]+\s*:")
LARGEST = 256 * 1024
"""How many bytes a Markdown file may have (contract §7)."""


@dataclass(slots=True)
class Source:
    """A Markdown file as read: path relative to the site's root, front matter with positions, body.

    `readable` is false where the front matter could not be had at all; then no document is made of it.
    """

    path: str
    relative: str
    """Relative to the content folder, with `/`."""
    text: str
    front_matter: FrontMatter
    body: str
    body_line: int
    """The line of the file on which the body begins, from 1."""
    faults: tuple[Fault, ...]
    readable: bool = True


def read_source(file: FoundFile, content: str) -> Source:
    """Read `file`, whose path is told relative to the site's root by the prefix `content` (such as "content/")."""
    path = content + file.relative
    if file.problem:
        return _nothing(path, file.relative, "unreadable-file", reason=file.problem)
    if not file.regular:
        return _nothing(path, file.relative, "not-a-regular-file")
    if not file.is_markdown:
        allowed = ", ".join((".md", *sorted(PUBLISHED_AS_THEY_ARE)))
        return _nothing(path, file.relative, "unexpected-file", allowed=allowed)
    try:
        raw = read_at_most(file.path, LARGEST)
    except OSError as error:
        return _nothing(path, file.relative, "unreadable-file", reason=error.strerror or "?")
    if len(raw) > LARGEST:
        return _nothing(path, file.relative, "too-large", most=str(LARGEST // 1024))
    return source_from_bytes(raw, path, file.relative)


def source_from_bytes(raw: bytes, path: str, relative: str) -> Source:
    """The source that `raw` holds, as if read from `path`."""
    faults: list[Fault] = []
    if raw.startswith(codecs.BOM_UTF8):
        faults.append(Fault("byte-order-mark", Location(path), {}))
        raw = raw.removeprefix(codecs.BOM_UTF8)
    try:
        text = raw.decode("utf-8")
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        column = len(raw[raw.rfind(b"\n", 0, error.start) + 1 : error.start].decode("utf-8", "replace")) + 1
        byte = f"0x{raw[error.start]:02X}"
        return _nothing(path, relative, "not-utf-8", line=line, column=column, byte=byte)
    text = unicodedata.normalize("NFC", text.replace("\r\n", "\n").replace("\r", "\n"))
    source = _split(text, path, relative)
    return _with_faults(source, (*faults, *source.faults))


def _with_faults(source: Source, faults: tuple[Fault, ...]) -> Source:
    source.faults = faults
    return source


def _split(text: str, path: str, relative: str) -> Source:
    if not text.strip():
        return _nothing(path, relative, "empty-file")
    conflict = _conflict(text)
    if conflict:
        return _nothing(path, relative, "merge-conflict", line=conflict, text=text)
    if not _HANDLER.detect(text):
        return _without_front_matter(text, path, relative)
    try:
        front, body = _HANDLER.split(text)
    except ValueError:
        return _nothing(path, relative, "unclosed-front-matter", text=text)
    front = front.removeprefix("\n")
    matter, problems = _HANDLER.positioned(front)
    faults = tuple(_fault(problem, path) for problem in problems)
    body_line = text.count("\n", 0, len(text) - len(body)) + 1
    broken = any(fault.rule in _BREAKING for fault in faults)
    return Source(path, relative, text, matter, body, body_line, faults, readable=not broken)


_CONFLICT = (re.compile(r"<{7}(?: |$)"), re.compile(r"={7}$"), re.compile(r">{7}(?: |$)"))
"""The lines that git leaves around two versions of a text, in their order."""
_FENCE = re.compile(r" {0,3}(?:```|~~~)")


def _conflict(text: str) -> int:
    """The line on which a conflict begins that git left; 0 where there is none, or in a block of code."""
    if "<<<<<<<" not in text:
        return 0
    begins, found, fences = 0, 0, 0
    for number, line in enumerate(text.split("\n"), 1):
        if found == 0 and _FENCE.match(line):
            fences += 1
        elif fences % 2 == 0 and _CONFLICT[found].match(line):
            begins, found = begins or number, found + 1
            if found == len(_CONFLICT):
                return begins
    return 0


_BREAKING = {"invalid-yaml", "tab-in-front-matter", "not-a-mapping", "nested-too-deep", "too-costly"}
"""Faults after which the front matter is not whole, so that nothing more can be said of its fields."""


def _without_front_matter(text: str, path: str, relative: str) -> Source:
    first = next(number for number, line in enumerate(text.split("\n"), 1) if line.strip())
    written = text.split("\n")[first - 1]
    keys = "yes" if _KEY_LINE.match(written) or written.strip() == "---" else "no"
    return _nothing(path, relative, "no-front-matter", line=first, text=text, keys=keys)


def _fault(problem: Problem, path: str) -> Fault:
    position = problem.position
    return Fault(problem.rule, Location(path, position.line, position.column), problem.values, length=position.length)


def _nothing(
    path: str, relative: str, rule: str, *, line: int = 1, column: int = 1, text: str = "", **values: str
) -> Source:
    fault = Fault(rule, Location(path, line, column), values)
    return Source(path, relative, text, FrontMatter(), "", 1, (fault,), readable=False)
