"""A method card as the MET rules read it: what stands before the steps, the steps, and the section on the result."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import cast

from genklang.findings import Location
from genklang.locale import texts_for
from genklang.model import Document, Method
from genklang.prose.sections import Section, Step, section_named, sections_of, steps_in
from genklang.rules.site import Hit, Site, Value
from genklang.rules.wording import language_of, lists_from

_FILE = Path(__file__).parent / "wording.yml"
_SENTENCE = re.compile(r"(?<=[.!?])\s+|\n\s*\n")


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
        return tuple(steps_in(self.steps)) if self.steps else ()

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
    sections = tuple(sections_of(document.source))
    steps, result = (section_named(sections, key) for key in ("steps", "result"))
    before = sections[: next((i for i, s in enumerate(sections) if steps and s.line == steps.line), len(sections))]
    description = "\n".join(s.text for s in before if not result or s.line != result.line).strip()
    return Card(document, method, language, description, steps, result)


@cache
def _pattern(language: str, topic: str) -> re.Pattern[str]:
    words: Mapping[str, Sequence[str]] = lists_from(_FILE)[language]
    return re.compile("|".join(f"(?:{word})" for word in words[topic]))
