"""Which texts of front matter people read: those declared as `Text`, in any content type."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any, get_args

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from genklang.model import TYPES
from genklang.model.document import shape_of
from genklang.model.values import IsCode, Text
from genklang.sources.front_matter import Path, Plain

Plan = Mapping[str, "Plan | None"]
"""The keys below which there are texts; None where the value itself, or each item of the list, is one."""


def texts_of(type_: str, data: Mapping[str, Plain]) -> Iterator[tuple[Path, str]]:
    """Every text of the front matter `data` that people read, with its path."""
    return _texts(plan_of(type_), data, ())


def _texts(plan: Plan, data: Mapping[str, Plain], path: Path) -> Iterator[tuple[Path, str]]:
    for key, value in data.items():
        if key in plan:
            yield from _values(plan[key], value, (*path, key))


def _values(plan: Plan | None, value: Plain, path: Path) -> Iterator[tuple[Path, str]]:
    if isinstance(value, str):
        if plan is None and value:
            yield path, value
    elif isinstance(value, list):
        for index, item in enumerate(value):
            yield from _values(plan, item, (*path, index))
    elif plan is not None:
        yield from _texts(plan, value, path)


@cache
def plan_of(type_: str) -> Plan:
    """The texts of a content type."""
    return _plan(TYPES[type_])


def _plan(model: type[BaseModel]) -> Plan:
    plan: dict[str, Plan | None] = {}
    for name, info in model.model_fields.items():
        shape = shape_of(info)
        below = _plan(shape) if shape else None
        if below or (shape is None and _is_text(info)):
            plan[info.alias or name] = below
    return plan


_TEXT = get_args(Text)[1:]


def _is_text(info: FieldInfo) -> bool:
    """True for a field of `Text`, or of a list of them, that is not marked as code."""
    pending: list[Any] = [info.annotation]
    given = tuple(info.metadata)
    while pending:
        candidate = pending.pop()
        given += tuple(getattr(candidate, "__metadata__", ()))
        pending.extend(get_args(candidate))
    return all(part in given for part in _TEXT) and not any(isinstance(part, IsCode) for part in given)
