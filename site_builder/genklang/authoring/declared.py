"""What the declaration of a field tells whoever fills it in: help, choices, ids that there are, an example."""

from __future__ import annotations

import textwrap
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, Literal, get_args, get_origin

from pydantic.fields import FieldInfo

from genklang.catalogue import target_of
from genklang.locale import Texts
from genklang.model.document import shape_of
from genklang.model.values import PartialDate

WIDTH = 100
"""Columns that a comment may take."""
_DATES = {date, PartialDate}
MOST_IDS = 12
"""More ids than these are not listed."""


@dataclass(frozen=True)
class Guide:
    """Writes comments on fields in one language; `ids` gives the ids that there are of a content type."""

    texts: Texts
    ids: Callable[[str], Sequence[str]]
    type_: str
    """The type of document that is written."""

    def comment(self, info: FieldInfo, indent: str, key: str = "") -> Iterator[str]:
        """The comment lines on a field, which name its `key` where they do not stand right above it."""
        yield from self.wrapped(f"{key}: {self.said(info)}" if key else self.said(info), indent)

    def comment_on_value(self, info: FieldInfo, indent: str) -> Iterator[str]:
        """The comment on a field that is filled in already."""
        proposal = self.texts("new.proposed") if is_date(info) else ""
        yield from self.wrapped(f"{self.help(info)} {proposal}".rstrip(), indent)

    @staticmethod
    def wrapped(said: str, indent: str) -> Iterator[str]:
        """`said` as comment lines."""
        head = indent + "# "
        yield from textwrap.wrap(
            said, WIDTH, initial_indent=head, subsequent_indent=head, break_long_words=False, break_on_hyphens=False
        )

    def said(self, info: FieldInfo) -> str:
        """Help, and what can be written."""
        return " ".join(part for part in (self.help(info), self._possible(info)) if part)

    def help(self, info: FieldInfo) -> str:
        """The help text alone: Swedish in Swedish and Danish sites, else English."""
        extra = info.json_schema_extra if isinstance(info.json_schema_extra, dict) else {}
        swedish = str(extra.get("x-help-sv", ""))
        return swedish if swedish and self.texts.language in {"sv", "da"} else info.description or ""

    def _possible(self, info: FieldInfo) -> str:
        if shape_of(info):
            return ""
        choices = choices_of(info.annotation)
        if choices:
            return self.texts("new.choose", choices=", ".join(choices))
        target = target_of(info)
        ids = self.ids(self.type_ if target == "same" else target) if target else ()
        if target and ids:
            more = ", …" if len(ids) > MOST_IDS else ""
            return self.texts("new.there_are", ids=", ".join(ids[:MOST_IDS]) + more)
        return self._example(info)

    def _example(self, info: FieldInfo) -> str:
        example = (info.examples or [""])[0]
        if isinstance(example, list):
            return self.texts("new.list_example", example=f"- {example[0]}")
        return self.texts("new.example", example=example) if isinstance(example, str) else ""


def choices_of(annotation: Any) -> tuple[str, ...]:
    """The words that a field can hold, where these are given; looked for through lists and alternatives."""
    if get_origin(annotation) is Literal:
        return tuple(str(choice) for choice in get_args(annotation))
    return next((found for part in get_args(annotation) if (found := choices_of(part))), ())


def is_date(info: FieldInfo) -> bool:
    """True for a field that holds a day, or what is known of one."""
    return _holds_date(info.annotation)


def _holds_date(annotation: Any) -> bool:
    return annotation in _DATES or any(_holds_date(part) for part in get_args(annotation)[:2])


def is_list(info: FieldInfo) -> bool:
    """True for a field that holds a list."""
    return get_origin(info.annotation) is tuple
