"""Snippets for VS Code (the form of its `*.code-snippets`): pages to begin with, and every list or group of keys."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from genklang.authoring.declared import Guide, choices_of, is_list
from genklang.locale import Texts
from genklang.model import TYPES
from genklang.model.declaration import Shape
from genklang.model.document import shape_of


class _Stops:
    """Numbers the places that are filled in one after the other."""

    def __init__(self) -> None:
        self._number = 0

    def next(self, choices: tuple[str, ...] = ()) -> str:
        self._number += 1
        return f"${{{self._number}|{','.join(choices)}|}}" if choices else f"${self._number}"


def snippets(texts: Texts) -> dict[str, Any]:
    """All snippets by name: one for each content type, named by it, and one for each field that holds keys."""
    found = {f"genklang: {type_}": _page(type_, texts) for type_ in TYPES}
    for type_, model in TYPES.items():
        guide = Guide(texts, lambda _: (), type_)
        for name, info in _fields(model):
            shape = shape_of(info)
            if shape:
                found.setdefault(f"genklang: {name}", _group(name, info, shape, guide))
    return found


def _page(type_: str, texts: Texts) -> dict[str, Any]:
    stops, model = _Stops(), TYPES[type_]
    lines = ["---", f"type: {type_}"]
    for name, info in _fields(model):
        if name != "type" and name not in model.LATER:
            lines.append("draft: true" if name == "draft" else _line(name, info, stops))
    wanted = [line for line in lines if line]
    return _snippet(type_, [*wanted, "---", "", "$0"], texts(f"type.{type_}"))


def _line(name: str, info: FieldInfo, stops: _Stops) -> str:
    """One line for a field; fields that hold keys have snippets of their own."""
    if shape_of(info):
        return ""
    place = stops.next(choices_of(info.annotation))
    return f"{name}: [{place}]" if is_list(info) else f"{name}: {place}"


def _group(name: str, info: FieldInfo, shape: type[BaseModel], guide: Guide) -> dict[str, Any]:
    inner = list(_keys(shape, _Stops()))
    if is_list(info):
        inner = [("- " if number == 0 else "  ") + line for number, line in enumerate(inner)]
    return _snippet(name, [f"{name}:", *(f"  {line}" for line in inner)], guide.help(info))


def _keys(shape: type[BaseModel], stops: _Stops) -> Iterator[str]:
    later = shape.LATER if issubclass(shape, Shape) else frozenset[str]()
    for name, info in _fields(shape):
        if name not in later and shape_of(info) is None:
            yield _line(name, info, stops)


def _fields(model: type[BaseModel]) -> list[tuple[str, FieldInfo]]:
    return [(info.alias or name, info) for name, info in model.model_fields.items()]


def _snippet(prefix: str, body: list[str], description: str) -> dict[str, Any]:
    return {"scope": "markdown", "prefix": prefix, "body": body, "description": description}
