"""A method card as the MET rules read it: what stands before the steps, the steps, and the section on the result."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import cast

from genklang.findings import Location
from genklang.locale import LANGUAGES, texts_for
from genklang.model import Document, Method
from genklang.rules.site import Hit, Site, Value
from genklang.rules.wording import language_of, lists_from

_FILE = Path(__file__).parent / "wording.yml"
_FENCE = re.compile(r"^ {0,3}(`{3,}|~{3,})")
_HEADING = re.compile(r"^ {0,3}(#{1,6})\s+(.*?)\s*#*\s*$")
_ITEM = re.compile(r"^( {0,3}\d{1,9}[.)]\s+)(\S.*)")
_SENTENCE = re.compile(r"(?<=[.!?])\s+|\n\s*\n")


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


@dataclass(frozen=True)
class Card:
    """A method card in its parts. `steps` and `result` are None where there is no such heading."""

    document: Document
    method: Method
    language: str
    description: str
    steps: Section | None
    result: Section | None

    @property
    def items(self) -> tuple[Step, ...]:
        """The steps, in order; none where the section holds no ordered list."""
        return tuple(_steps(self.steps.lines)) if self.steps else ()

    @property
    def judged(self) -> bool:
        """True where there are steps in a language whose words we know."""
        return bool(self.items) and self.language in lists_from(_FILE)

    @property
    def sentences(self) -> Iterator[str]:
        """Those of the steps and of the section on result and feedback."""
        for step in self.items:
            yield from _SENTENCE.split(step.text)
        if self.result:
            yield from _SENTENCE.split(" ".join(self.result.text.split("\n")))

    def speaks(self, text: str, *topics: str) -> bool:
        """True where `text` holds a word of every topic, such as `decision`, in the card's language."""
        return all(_pattern(self.language, topic).search(text.lower()) for topic in topics)

    def at_step(self, step: Step, variant: str = "", **values: Value) -> Hit:
        """A hit at a step."""
        place = Location(self.document.source.path, step.line, step.column)
        return Hit(place, values, self.document.key, len(step.text.split("\n")[0]), variant)

    def at_section(self, section: Section | None, variant: str = "", **values: Value) -> Hit:
        """A hit at the heading of a section, or at the title where there is none."""
        if section is None:
            return Hit(self.document.at("title"), values, self.document.key, variant=variant)
        place = Location(self.document.source.path, section.line, 1)
        return Hit(place, values, self.document.key, variant=variant)

    def heading(self, key: str) -> str:
        """The heading `steps` or `result` as it is written in the card's language."""
        return texts_for(self.language)(f"headings.{key}")


def cards(site: Site) -> Iterator[Card]:
    """Every method card that is no translation or easy-read version, drafts included."""
    for document in site.catalogue.of_type("method"):
        fields = cast("Method", document.fields)
        if not (fields.translation_of or fields.easy_read):
            yield _card(document, fields, language_of(site, document))


def _card(document: Document, method: Method, language: str) -> Card:
    sections = tuple(_sections(document))
    steps, result = (_found(sections, key) for key in ("steps", "result"))
    before = sections[: next((i for i, s in enumerate(sections) if s is steps), len(sections))]
    description = "\n".join(s.text for s in before if s is not result).strip()
    return Card(document, method, language, description, _with_parts(sections, steps), _with_parts(sections, result))


def _sections(document: Document) -> Iterator[Section]:
    """The body, cut at its headings. What looks like one in a block of code is none."""
    source = document.source
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


def _found(sections: Sequence[Section], key: str) -> Section | None:
    return next((s for s in sections if s.heading and _plain(s.heading) in _headings(key)), None)


@cache
def _headings(key: str) -> frozenset[str]:
    """A heading in all languages: a card that is written in another one than it says is no fault of the card."""
    return frozenset(_plain(texts_for(language)(f"headings.{key}")) for language in LANGUAGES)


def _plain(heading: str) -> str:
    return " ".join(heading.strip(" :.*_").casefold().split())


def _with_parts(sections: Sequence[Section], found: Section | None) -> Section | None:
    """A section with those below it that are part of it, such as the phases of the steps."""
    if found is None:
        return None
    whole = Section(found.heading, found.level, found.line, list(found.lines))
    start = next(index for index, section in enumerate(sections) if section is found)
    for section in sections[start + 1 :]:
        if section.level <= found.level:
            break
        whole.lines += [(section.line, ""), *section.lines]
    return whole


def _steps(lines: Sequence[tuple[int, str]]) -> Iterator[Step]:
    step: Step | None = None
    blank = False
    for number, line in lines:
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


@cache
def _pattern(language: str, topic: str) -> re.Pattern[str]:
    words: Mapping[str, Sequence[str]] = lists_from(_FILE)[language]
    return re.compile("|".join(f"(?:{word})" for word in words[topic]))
