"""How a table of open data is declared: each column once, for every format and for the documentation."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from functools import cached_property
from typing import Any, Literal, cast
from zoneinfo import ZoneInfo

from genklang.export.absolute import full
from genklang.model import Document
from genklang.model.values import PartialDate
from genklang.render.engine import Prepared

Kind = Literal["text", "whole", "flag", "day", "moment", "partial_day", "address"]
Value = str | int | bool | date | datetime | tuple[str, ...] | None
"""`moment` is a date and time with its offset; a list is of texts."""


@dataclass(frozen=True, slots=True)
class Words:
    """The same in Swedish and English. Other languages than Swedish get English."""

    sv: str
    en: str

    def __getitem__(self, language: str) -> str:
        return self.sv if language.partition("-")[0] == "sv" else self.en


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its name, what people call it, what it holds, and where its value comes from."""

    name: str
    title: Words
    description: Words
    value: Callable[[Any, Tables], Value]
    """From a row's source and the whole, to the value; None where nothing is known or it does not apply."""
    kind: Kind = "text"
    is_list: bool = False
    refers_to: str | None = None
    """The table whose `id` stands here. What names a row that is not there is left out."""
    choices: tuple[str, ...] = ()
    required: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    """A table: one row for each of what `sources` gives. Its first column is the key."""

    name: str
    title: Words
    description: Words
    keywords: tuple[Words, ...]
    sources: Callable[[Tables], Iterator[Any]]
    columns: tuple[Column, ...]

    @property
    def key(self) -> str:
        return self.columns[0].name

    @property
    def file(self) -> str:
        """The name of its files, without what follows the dot."""
        return self.name.replace("_", "-")

    def rows(self, tables: Tables) -> Iterator[dict[str, Value]]:
        """The rows in a fixed order, each with every column."""
        for source in self.sources(tables):
            yield {column.name: tables.kept(column, column.value(source, tables)) for column in self.columns}


@dataclass(frozen=True)
class Tables:
    """What the rows are made from: a site at its date, and the ids that other rows may name."""

    prepared: Prepared

    def listed(self, type_: str) -> tuple[Document, ...]:
        """The documents of a type that the site shows as ones of their own, by path."""
        return self._listed.get(type_, ())

    @cached_property
    def _listed(self) -> Mapping[str, tuple[Document, ...]]:
        found: dict[str, list[Document]] = {}
        for key in self.prepared.view.addresses:
            document = self.prepared.catalogue.by_key[key]
            if document.counts:
                found.setdefault(document.type, []).append(document)
        return {type_: tuple(documents) for type_, documents in found.items()}

    @cached_property
    def _ids(self) -> Mapping[str, frozenset[str]]:
        return {type_: frozenset(document.id for document in documents) for type_, documents in self._listed.items()}

    def is_listed(self, type_: str, id_: str | None) -> bool:
        """True where the site shows such a document as one of its own."""
        return id_ in self._ids.get(type_, ())

    def kept(self, column: Column, value: Value) -> Value:
        """`value` without references to rows that do not exist."""
        if column.refers_to is None or value is None:
            return value
        type_ = TYPE_OF[column.refers_to]
        if isinstance(value, tuple):
            return tuple(dict.fromkeys(id_ for id_ in value if self.is_listed(type_, id_)))
        return value if self.is_listed(type_, cast(str, value)) else None

    def address(self, document: Document) -> str:
        """The full address of a document's page."""
        return full(self.prepared.catalogue.settings, self.prepared.view.addresses[document.key])

    def moment(self, local: datetime | None) -> datetime | None:
        """A local time with its offset from UTC; without it in times when clocks went by the sun."""
        if local is None:
            return None
        there = local.replace(tzinfo=ZoneInfo(self.prepared.catalogue.settings.options.time_zone))
        return local if there.strftime("%z")[5:] else there

    def language(self, document: Document) -> str:
        return document.fields.language or self.prepared.catalogue.settings.language


TYPE_OF: Mapping[str, str] = {
    "bodies": "body",
    "programmes": "programme",
    "methods": "method",
    "dialogues": "dialogue",
    "feedback": "feedback",
    "initiatives": "initiative",
}
"""The content type that the ids of a table belong to."""


def as_text(value: PartialDate | None) -> str | None:
    """`2014`, `2014-03` or `2014-03-11`."""
    return None if value is None else str(value)
