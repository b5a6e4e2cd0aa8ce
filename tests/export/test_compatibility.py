"""Version 1 of the API stays what it is: `api_v1.json` holds its shape as it was promised.

What was added since is promised with the next release: `python -m tests.export.test_compatibility` writes the new
shape. A break asks for a version 2.
"""

from __future__ import annotations

import copy
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from genklang.export.api.openapi import PATHS
from genklang.export.api.schemas import SCHEMAS
from genklang.model import TYPES
from genklang.model.edited_schema import as_edited
from genklang.model.schema import schema_of
from tests.export.compatibility import Role, breaks, shape

GOLDEN = Path(__file__).with_name("api_v1.json")


def current() -> dict[str, Any]:
    return {
        "paths": sorted(f"/{address}" for address, *_ in PATHS),
        "answers": {name: shape(make("en")) for name, make in SCHEMAS.items()},
        "input": {type_: shape(as_edited(schema_of(type_, "en"))) for type_ in TYPES},
    }


def promised() -> dict[str, Any]:
    found: dict[str, Any] = json.loads(GOLDEN.read_text(encoding="utf-8"))
    return found


def test_no_path_is_gone() -> None:
    assert set(promised()["paths"]) <= set(current()["paths"])


@pytest.mark.parametrize("name", promised()["answers"])
def test_answers_hold_what_was_promised(name: str) -> None:
    assert breaks(promised()["answers"][name], current()["answers"][name], "answer") == []


@pytest.mark.parametrize("name", promised()["input"])
def test_front_matter_that_was_right_is_right(name: str) -> None:
    assert breaks(promised()["input"][name], current()["input"][name], "input") == []


OLD = {
    "type": "object",
    "required": ["id", "state"],
    "properties": {
        "id": {"type": "string", "pattern": "^[a-z]+$"},
        "state": {"type": "string", "enum": ["open", "closed"]},
        "contact": {"anyOf": [{"$ref": "#/$defs/Contact"}, {"type": "null"}]},
        "themes": {
            "type": "array",
            "items": {"type": "object", "required": ["n"], "properties": {"n": {"type": "integer"}}},
        },
    },
    "$defs": {"Contact": {"type": "object", "required": ["role"], "properties": {"role": {"type": "string"}}}},
}


def changed(change: Callable[[Any], object]) -> dict[str, Any]:
    new = copy.deepcopy(OLD)
    change(new)
    return new


def put(place: str, value: object) -> Callable[[Any], None]:
    """Set what stands at `place`, steps divided by slashes; a value of None takes it away."""

    def change(schema: Any) -> None:
        *way, last = place.split("/")
        for step in way:
            schema = schema[int(step) if step.isdigit() else step]
        if value is None:
            del schema[last]
        else:
            schema[last] = value

    return change


THEME = "properties/themes/items"


@pytest.mark.parametrize(
    ("role", "change", "told"),
    [
        ("answer", put("properties/themes", None), "$.themes: is gone"),
        ("answer", put("$defs/Contact/properties/role", None), "$.contact.role: is gone"),
        ("answer", put("properties/id/type", "integer"), "$.id: was ['string'], is ['integer']"),
        ("answer", put("properties/id/type", ["string", "null"]), "$.id: was ['string'], is ['null', 'string']"),
        ("answer", put(f"{THEME}/properties/n/type", "string"), "$.themes[].n: was ['integer'], is ['string']"),
        ("answer", put("required", ["id"]), "$.state: may be absent now"),
        ("answer", put("properties/id/pattern", None), "$.id: pattern was ^[a-z]+$, is None"),
        ("answer", put("properties/state/enum", ["open"]), "$.state: no longer knows ['closed']"),
        ("input", put("properties/contact", None), "$.contact: is gone"),
        ("input", put("required", ["id", "state", "themes"]), "$.themes: is required now"),
        ("input", put("properties/contact", {"$ref": "#/$defs/Contact"}), "$.contact: was ['null'], is ['object']"),
        ("input", put("properties/id/format", "uuid"), "$.id: format was None, is uuid"),
        ("input", put("properties/state/enum", ["open"]), "$.state: no longer knows ['closed']"),
        ("input", put(f"{THEME}/properties/n/enum", [1]), "$.themes[].n: takes only some words now"),
        ("input", put("additionalProperties", False), "$: refuses other keys now"),
    ],
)
def test_what_breaks_is_told_with_its_place(role: Role, change: Callable[[Any], object], told: str) -> None:
    assert breaks(OLD, changed(change), role) == [told]


@pytest.mark.parametrize(
    ("role", "change"),
    [
        ("answer", put("properties/more", {"type": "string"})),
        ("answer", put("required", ["id", "state", "themes"])),
        ("answer", put("properties/state/enum", ["open", "closed", "planned"])),
        ("answer", put("properties/contact", {"$ref": "#/$defs/Contact"})),
        ("answer", put("properties/id/minLength", 2)),
        ("answer", put("properties/id/description", "The name.")),
        ("input", put("properties/more", {"type": "string"})),
        ("input", put("required", ["id"])),
        ("input", put("properties/id/type", ["string", "integer"])),
        ("input", put("properties/id/pattern", None)),
        ("input", put("properties/state/enum", ["open", "closed", "planned"])),
    ],
)
def test_what_is_added_or_allowed_breaks_nothing(role: Role, change: Callable[[Any], object]) -> None:
    assert breaks(OLD, changed(change), role) == []


def test_a_shape_has_no_words_for_people() -> None:
    schema = {"description": "x", "properties": {"title": {"type": "string", "description": "y"}}}
    assert shape(schema) == {"properties": {"title": {"type": "string"}}}


if __name__ == "__main__":
    GOLDEN.write_text(json.dumps(current(), sort_keys=True, ensure_ascii=False, indent=0) + "\n", encoding="utf-8")
