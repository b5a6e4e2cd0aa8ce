"""The content types and their fields, as the models declare them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from pydantic import TypeAdapter

from genklang.locale.rule_texts import rule_texts_for
from genklang.model import TYPES, Content, values

from .tables import code, table

HEADINGS = ("Field", "Holds", "In English", "På svenska", "Example")
WORDS = {
    "date": values.Date,
    "date and time": values.DateTime,
    "year, month or day": values.LooseDate,
    "`true` or `false`": values.Flag,
    "year": values.Year,
    "whole number": values.Whole,
    "number": values.Number,
    "web address": values.Url,
    "e-mail address": values.Email,
    "language code": values.Language,
    "id": values.Slug,
    "text": values.Text,
}
"""What readers call the types of single values."""
_SCHEMAS = [(TypeAdapter(alias).json_schema(), words) for words, alias in WORDS.items()]

WIDE = "---\nhide: [toc]\n---"
"""The tables take the place of the list of headings, of which there are none."""

INTRODUCTION = """\
# Content types

A page's type stands after `type:` in its front matter. The folder that it lies in says nothing about its type. Only
the fields marked **required** must be there; what a missing field means for what is owed is told by the
[obligations](../obligations.md) and the [rules](../rules/index.md).

In the tables, `mandate.date` is the line `date:` below `mandate:`, and `rounds[].id` the line `id:` of each item in
the list `rounds:`. `genklang schema TYPE` prints the same as JSON Schema.
"""


def type_pages() -> Mapping[str, str]:
    """The list of types with what all of them have, and the page of each type, by path."""
    pages = {f"reference/types/{name}.md": _page(name, model) for name, model in TYPES.items()}
    return {"reference/types/index.md": _index(), **pages}


def _index() -> str:
    swedish = rule_texts_for("sv").words["type"]
    rows = [[f"[{code(name)}]({name}.md)", swedish[name], _first_line(model)] for name, model in TYPES.items()]
    types = table(("Type", "På svenska", "What it is"), rows)
    return "\n".join([INTRODUCTION, "## The types\n", types, "## Fields of every type\n", _fields(Content)])


def _page(name: str, model: type[Content]) -> str:
    shared = "Besides these it has the [fields of every type](index.md#fields-of-every-type)."
    return "\n\n".join([WIDE, f"# {code(name)}", _first_line(model), shared, _fields(model)])


def _first_line(model: type[Content]) -> str:
    return (model.__doc__ or "").splitlines()[0]


def _fields(model: type[Content]) -> str:
    schema = model.model_json_schema(by_alias=True)
    own = {info.alias or name for name, info in model.model_fields.items() if name in model.__annotations__}
    declared = {name: node for name, node in schema["properties"].items() if name in own}
    required = set(schema.get("required", ()))
    return table(HEADINGS, _rows(declared, required, "", schema.get("$defs", {})))


def _rows(
    properties: Mapping[str, Any], required: set[str], prefix: str, shapes: Mapping[str, Any]
) -> Iterator[list[str]]:
    for name, node in properties.items():
        inner, is_list = _inner(node)
        holds, shape = _holds(inner), shapes.get(str(inner.get("$ref", "")).removeprefix("#/$defs/"))
        words = f"list, each: {holds}" if is_list else holds
        must = "**required** " if name in required else ""
        key = prefix + name
        yield [code(key), must + words, node["description"], node["x-help-sv"], "" if shape else _example(node)]
        if shape:
            below = key + ("[]." if is_list else ".")
            yield from _rows(shape["properties"], set(shape.get("required", ())), below, shapes)


def _inner(node: Mapping[str, Any]) -> tuple[Mapping[str, Any], bool]:
    """What the field holds once optionality is taken away, and whether a list of it."""
    real = next((part for part in node.get("anyOf", ()) if part.get("type") != "null"), node)
    return (real["items"], True) if real.get("type") == "array" else (real, False)


def _holds(node: Mapping[str, Any]) -> str:
    if "$ref" in node:
        return "lines below it"
    if "enum" in node:
        return " or ".join(code(choice) for choice in node["enum"])
    if "x-refers-to" in node:
        target = node["x-refers-to"]
        return "id of the same type" if target == "same" else f"id of a [{target}]({target}.md)"
    return next(words for schema, words in _SCHEMAS if schema.items() <= node.items())


def _example(node: Mapping[str, Any]) -> str:
    example = node["examples"][0]
    return code(f"- {example[0]}" if isinstance(example, list) else str(example))
