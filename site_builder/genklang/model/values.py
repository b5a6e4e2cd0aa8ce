"""The types of single values. Each parses the text that the author wrote, strictly, and says what it wants.

A value that does not fit raises pydantic's custom error whose type is the name under `expected` in the
locale (such as `date`), so that the message can be put in the reader's language.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from typing import Annotated, Any
from urllib.parse import urlsplit

from pydantic import BeforeValidator, GetCoreSchemaHandler, PlainSerializer, WithJsonSchema
from pydantic_core import CoreSchema, PydanticCustomError, core_schema

_DATE = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)
_PARTIAL = re.compile(r"(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?", re.ASCII)
_DATE_TIME = re.compile(r"(\d{4}-\d{2}-\d{2})[ T](\d{2}:\d{2})", re.ASCII)
_SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_NUMBER = re.compile(r"-?\d{1,15}(?:[.,]\d{1,6})?", re.ASCII)
_EMAIL = re.compile(r"[^@\s<>\"',;:]+@[^@\s<>\"',;:]+\.[^@\s<>\"',;:.]+")
_LANGUAGE = re.compile(r"[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*")
_SCHEMES = {"http", "https", "mailto", "tel", ""}


def wrong(expected: str) -> PydanticCustomError:
    """The error that says a value is not what `expected` names."""
    return PydanticCustomError("expected", "{expected}", {"expected": expected})


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise PydanticCustomError("shape", "text", {"expected": "text"})
    stripped = value.strip()
    if not stripped:
        raise wrong("text")
    return stripped


def _date(value: object) -> date:
    written = _text(value)
    if not _DATE.fullmatch(written):
        raise wrong("date")
    try:
        return date.fromisoformat(written)
    except ValueError:
        raise wrong("real-date") from None


def _date_time(value: object) -> datetime:
    match = _DATE_TIME.fullmatch(_text(value))
    if not match:
        raise wrong("date-time")
    try:
        return datetime.fromisoformat(f"{match[1]}T{match[2]}")
    except ValueError:
        raise wrong("real-date-time") from None


def _flag(value: object) -> bool:
    written = _text(value)
    if written not in {"true", "false"}:
        raise wrong("flag")
    return written == "true"


def _whole(value: object) -> int:
    written = _text(value)
    if not (written.isascii() and written.isdigit() and len(written) <= 9):
        raise wrong("whole-number")
    return int(written)


def _year(value: object) -> int:
    written = _text(value)
    if not re.fullmatch(r"[12]\d{3}", written):
        raise wrong("year")
    return int(written)


def _number(value: object) -> Decimal:
    written = _text(value)
    if not _NUMBER.fullmatch(written):
        raise wrong("number")
    return Decimal(written.replace(",", "."))


def _matching(pattern: re.Pattern[str], expected: str) -> BeforeValidator:
    def check(value: object) -> str:
        written = _text(value)
        if len(written) > 200 or not pattern.fullmatch(written):
            raise wrong(expected)
        return written

    return BeforeValidator(check)


_HOST = re.compile(
    r"//|www\.|[a-z0-9-]+(?:\.[a-z0-9-]+)*\.(?!md\b|html?\b|pdf\b|csv\b|txt\b)[a-z]{2,}(?:/|$)", re.IGNORECASE
)


def _lacks_scheme(written: str) -> bool:
    """True for `www.ekvik.example/x`, `ekvik.example/x` and `//ekvik.example`, which lead nowhere without https."""
    return bool(_HOST.match(written)) and "@" not in written


def _url(value: object) -> str:
    written = _text(value)
    try:
        parts = urlsplit(written)
    except ValueError:
        raise wrong("url") from None
    if parts.scheme.lower() not in _SCHEMES or re.search(r"[\s\x00-\x1f\\<>\"]", written):
        raise wrong("url")
    if (parts.scheme in {"http", "https"} and not parts.netloc) or _lacks_scheme(written):
        raise wrong("url")
    return written


@dataclass(frozen=True, slots=True, order=True)
class PartialDate:
    """A year, a month of a year or a day, as sources give them; month and day are None where unknown."""

    year: int
    month: int | None = None
    day: int | None = None

    @classmethod
    def parse(cls, value: object) -> PartialDate:
        """Read `2014`, `2014-03` or `2014-03-11`; raises pydantic's custom error."""
        if isinstance(value, cls):
            return value
        match = _PARTIAL.fullmatch(_text(value))
        if not match:
            raise wrong("partial-date")
        year, month, day = (int(part) if part else None for part in match.groups())
        try:
            date(year or 0, month or 1, day or 1)
        except ValueError:
            raise wrong("real-date") from None
        return cls(year or 0, month, day)

    def __str__(self) -> str:
        parts = [f"{self.year:04}", *(f"{part:02}" for part in (self.month, self.day) if part)]
        return "-".join(parts)

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        return core_schema.no_info_plain_validator_function(
            cls.parse, serialization=core_schema.plain_serializer_function_ser_schema(str)
        )


@dataclass(frozen=True, slots=True)
class RefersTo:
    """Marks a field as the id of a document of type `target`; "same" means the document's own type."""

    target: str


@dataclass(frozen=True, slots=True)
class WebAddress:
    """Marks a field as an address that readers may follow."""


@dataclass(frozen=True, slots=True)
class IsCode:
    """Marks a text that is written for registers and machines, or is another's: nobody's language is judged by it."""


def _slug_schema(target: str) -> WithJsonSchema:
    return WithJsonSchema({"type": "string", "pattern": f"^{_SLUG.pattern}$", "x-refers-to": target})


_Slug = _matching(_SLUG, "slug")

Text = Annotated[str, BeforeValidator(_text), WithJsonSchema({"type": "string", "minLength": 1})]
Code = Annotated[Text, IsCode()]
"""A case number, the id of a round, the title of somebody else's document."""
Slug = Annotated[str, _Slug, WithJsonSchema({"type": "string", "pattern": f"^{_SLUG.pattern}$"})]
Date = Annotated[date, BeforeValidator(_date), WithJsonSchema({"type": "string", "format": "date"})]
DateTime = Annotated[
    datetime,
    BeforeValidator(_date_time),
    PlainSerializer(lambda value: f"{value:%Y-%m-%dT%H:%M}", return_type=str),
    WithJsonSchema({"type": "string", "pattern": _DATE_TIME.pattern.replace("(", "").replace(")", "")}),
]
LooseDate = Annotated[PartialDate, WithJsonSchema({"type": "string", "pattern": "^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$"})]
Flag = Annotated[bool, BeforeValidator(_flag), WithJsonSchema({"type": "boolean"})]
Whole = Annotated[int, BeforeValidator(_whole), WithJsonSchema({"type": "integer", "minimum": 0})]
Year = Annotated[int, BeforeValidator(_year), WithJsonSchema({"type": "integer", "minimum": 1000})]
Number = Annotated[
    Decimal, BeforeValidator(_number), PlainSerializer(float, return_type=float), WithJsonSchema({"type": "number"})
]
Url = Annotated[str, BeforeValidator(_url), WebAddress(), WithJsonSchema({"type": "string", "format": "uri-reference"})]
Email = Annotated[str, _matching(_EMAIL, "email"), WithJsonSchema({"type": "string", "format": "email"})]
Language = Annotated[
    str, _matching(_LANGUAGE, "language"), WithJsonSchema({"type": "string", "pattern": f"^{_LANGUAGE.pattern}$"})
]

BodyId = Annotated[str, _Slug, RefersTo("body"), _slug_schema("body")]
DialogueId = Annotated[str, _Slug, RefersTo("dialogue"), _slug_schema("dialogue")]
MethodId = Annotated[str, _Slug, RefersTo("method"), _slug_schema("method")]
ProgrammeId = Annotated[str, _Slug, RefersTo("programme"), _slug_schema("programme")]
SameTypeId = Annotated[str, _Slug, RefersTo("same"), _slug_schema("same")]
