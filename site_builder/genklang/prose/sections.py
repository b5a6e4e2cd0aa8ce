"""The sections of a body, and the numbered steps in one: what a method card is made of."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache

from genklang.locale import LANGUAGES, texts_for
from genklang.sources import Source

_FENCE = re.compile(r"^ {0,3}(`{3,}|~{3,})")
_HEADING = re.compile(r"^ {0,3}(#{1,6})\s+(.*?)\s*#*\s*$")
_ITEM = re.compile(r"^( {0,3}\d{1,9}[.)]\s+)(\S.*)")


@dataclass(slots=True)
class Step:
    """One step of the list, with its continuation lines, and where it stands."""

    text: str
    line: int
    column: int


@dataclass(slots=True)
class Section:
    """A heading of the body, None before the first, and the lines below it with their numbers."""

    heading: str | None
    level: int
    line: int
    lines: list[tuple[int, str]] = field(default_factory=list)

    @property
    def text(self) -> str:
        return "\n".join(line for _, line in self.lines).strip()


def sections_of(source: Source) -> Iterator[Section]:
    """The body, cut at its headings. What looks like one in a block of code is none."""
    section, fence = Section(None, 7, source.body_line), ""
    for number, line in enumerate(source.body.split("\n"), source.body_line):
        mark, heading = _FENCE.match(line), _HEADING.match(line)
        if mark and (not fence or mark[1].startswith(fence)):
            fence = "" if fence else mark[1]
        if heading and not fence:
            yield section
            section = Section(heading[2], len(heading[1]), number)
        else:
            section.lines.append((number, line))
    yield section


def section_named(sections: Sequence[Section], key: str) -> Section | None:
    """The first headed by `headings.<key>` of any language, with the sections below that are part of it."""
    found = next((s for s in sections if s.heading and _plain(s.heading) in _headings(key)), None)
    return _with_parts(sections, found) if found else None


@cache
def _headings(key: str) -> frozenset[str]:
    """A heading in all languages: a card that is written in another one than it says is no fault of the card."""
    return frozenset(_plain(texts_for(language)(f"headings.{key}")) for language in LANGUAGES)


def _plain(heading: str) -> str:
    return " ".join(heading.strip(" :.*_").casefold().split())


def _with_parts(sections: Sequence[Section], found: Section) -> Section:
    """A section with those below it that are part of it, such as the phases of the steps."""
    whole = Section(found.heading, found.level, found.line, list(found.lines))
    start = next(index for index, section in enumerate(sections) if section is found)
    for section in sections[start + 1 :]:
        if section.level <= found.level:
            break
        whole.lines += [(section.line, ""), *section.lines]
    return whole


def steps_in(section: Section) -> Iterator[Step]:
    """The items of the section's ordered lists, in order."""
    step: Step | None = None
    blank = False
    for number, line in section.lines:
        item = _ITEM.match(line)
        if item:
            if step:
                yield step
            step = Step(item[2].rstrip(), number, len(item[1]) + 1)
        elif step and line.strip() and (line.startswith("  ") or not blank):
            step.text += " " + line.strip()
        elif step and line.strip():
            yield step
            step = None
        blank = not line.strip()
    if step:
        yield step
