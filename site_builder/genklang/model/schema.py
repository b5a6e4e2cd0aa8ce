"""JSON Schema 2020-12 of a content type, made from its declaration."""

from __future__ import annotations

from copy import deepcopy
from functools import cache
from typing import Any

from genklang.model.table import TYPES

DIALECT = "https://json-schema.org/draft/2020-12/schema"


def schema_of(type_: str, language: str = "sv") -> dict[str, Any]:
    """The schema of a type's front matter, with help texts in `language` (sv; else English) and examples.

    It describes values by meaning (a date, a number), as the API gives them. Raises KeyError for an unknown type.
    """
    schema = deepcopy(_declared(type_))
    schema["properties"]["type"] = {**schema["properties"]["type"], "const": type_}
    _choose_help(schema, language)
    return {"$schema": DIALECT, "$id": f"urn:genklang:schema:{type_}", **schema}


@cache
def _declared(type_: str) -> dict[str, Any]:
    return TYPES[type_].model_json_schema(by_alias=True)


def _choose_help(node: Any, language: str) -> None:
    """Put the help text of `language` into every `description`, and take the other one out."""
    if isinstance(node, dict):
        swedish = node.pop("x-help-sv", None)
        if swedish and language == "sv":
            node["description"] = swedish
        node.pop("title", None) if isinstance(node.get("title"), str) else None
        for value in node.values():
            _choose_help(value, language)
    elif isinstance(node, list):
        for value in node:
            _choose_help(value, language)
