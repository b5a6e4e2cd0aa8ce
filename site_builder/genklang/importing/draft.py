"""What an import gathers: drafts to be written, and what could not be taken over."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

import yaml

from genklang.sources.front_matter import Plain


@dataclass(frozen=True, slots=True)
class Problem:
    """Something that was not taken over: where it stands in the source, and what is wrong."""

    place: str
    message: str

    def __str__(self) -> str:
        return f"{self.place}: {self.message}"


@dataclass(frozen=True, slots=True)
class Draft:
    """A document to be written: its front matter as plain texts, lists and mappings, and its body."""

    type: str
    id: str
    front_matter: dict[str, Plain]
    body: str
    origin: str
    """Where it comes from, for messages."""
    relative: str | None = None
    """The file, relative to the content folder; None where the site's own folders decide."""

    def as_text(self) -> str:
        """The Markdown file."""
        return f"---\n{front_matter_text(self.front_matter)}---\n{self.body}"


@dataclass(slots=True)
class Gathered:
    """The drafts of one source in order, and what is wrong with it."""

    drafts: list[Draft] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)

    def tell(self, place: str, message: str) -> None:
        self.problems.append(Problem(place, message))

    def take(self, others: Iterable[Gathered]) -> Gathered:
        """Add what others gathered."""
        for other in others:
            self.drafts += other.drafts
            self.problems += other.problems
        return self


class _Dumper(yaml.SafeDumper):
    """Writes every text as it stands, for front matter is read without YAML's guessing (contract §1)."""

    yaml_implicit_resolvers: dict[Any, Any] = {}  # noqa: RUF012 (PyYAML's own way to declare it)

    def increase_indent(self, flow: bool = False, indentless: bool = False) -> None:
        super().increase_indent(flow, False)


def _written_text(dumper: _Dumper, text: str) -> yaml.ScalarNode:
    """In double quotes, with what is no letter escaped, where a line break or a sign could steer the reader."""
    risky = not text.isprintable() or text != text.strip() or text.startswith("-") or text == ""
    return dumper.represent_scalar("tag:yaml.org,2002:str", text, style='"' if risky else None)


_Dumper.add_representer(str, _written_text)


def front_matter_text(data: dict[str, Plain]) -> str:
    """`data` as the lines of front matter, in its order. Reading them gives `data` again."""
    return yaml.dump(data, Dumper=_Dumper, allow_unicode=True, sort_keys=False, width=100_000)
