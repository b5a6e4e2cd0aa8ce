"""A new document as text: the declared fields in their order, help as comments, what is known filled in."""

from __future__ import annotations

from collections.abc import Container, Iterator, Mapping
from typing import Any

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from genklang.authoring.declared import Guide, is_list
from genklang.authoring.yaml_lines import entry
from genklang.model.declaration import Content, Shape
from genklang.model.document import as_written, shape_of


def template(model: type[Content], known: Mapping[str, Any], guide: Guide, body: str = "") -> str:
    """Front matter with `known` values, empty places for the rest, and what comes later as comments at its end."""
    lines = ["---"]
    for name, info in _wanted(model, known):
        lines.extend(_field(name, info, known.get(name), guide, ""))
    lines.extend(_later(model, known, guide))
    return "\n".join([*lines, "---", "", body]).rstrip("\n") + "\n"


def _fields(model: type[BaseModel]) -> list[tuple[str, FieldInfo]]:
    return [(info.alias or name, info) for name, info in model.model_fields.items()]


def _wanted(model: type[BaseModel], given: Container[str]) -> list[tuple[str, FieldInfo]]:
    later = model.LATER if issubclass(model, Shape) else ()
    return [(name, info) for name, info in _fields(model) if name in given or name not in later]


def _field(name: str, info: FieldInfo, value: Any, guide: Guide, indent: str) -> Iterator[str]:
    shape = shape_of(info)
    yield from guide.comment(info, indent) if not value or shape else guide.comment_on_value(info, indent)
    if shape is None:
        yield from entry(name, value if value is not None else "", indent)
    elif is_list(info):
        yield f"{indent}{name}:"
        yield from _items(shape, value or [{}], guide, indent + "  ")
    else:
        yield f"{indent}{name}:"
        given = value or {}
        for inner, declared in _wanted(shape, given):
            yield from _field(inner, declared, given.get(inner), guide, indent + "  ")


def _items(shape: type[BaseModel], items: Any, guide: Guide, indent: str) -> Iterator[str]:
    """The items of a list of mappings, with one comment on all their keys above the first."""
    given = {name for item in items for name in item}
    wanted = [(name, info) for name, info in _wanted(shape, given) if shape_of(info) is None]
    for name, info in wanted:
        yield from guide.comment(info, indent, name)
    for item in items:
        whole = {name: item.get(name, "") for name, _ in wanted}
        first, *rest = (line for name, value in whole.items() for line in entry(name, value, indent + "  "))
        yield f"{indent}- {first.lstrip()}"
        yield from rest


def _later(model: type[Content], known: Mapping[str, Any], guide: Guide) -> Iterator[str]:
    later = [(name, info) for name, info in _fields(model) if name in model.LATER and name not in known]
    if later:
        yield "#"
        yield f"# {guide.texts('new.later')}"
    for name, info in later:
        yield "#"
        yield from guide.comment(info, "")
        yield from (f"# {line}" for line in as_written(name, (info.examples or [""])[0]).split("\n"))
