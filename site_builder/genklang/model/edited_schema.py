"""JSON Schema of front matter as editors of YAML see it, before values are read strictly.

It lets pass what a YAML editor takes a value for: `2014` and `54` are numbers there where a field holds a text.
"""

from __future__ import annotations

from typing import Any

DRAFT_07 = "http://json-schema.org/draft-07/schema#"


def as_edited(node: Any) -> Any:
    """`node` with values as an editor of YAML sees them before they are read strictly."""
    if isinstance(node, list):
        return [as_edited(value) for value in node]
    if not isinstance(node, dict):
        return node
    found = {key: as_edited(value) for key, value in node.items() if key not in {"default", "x-refers-to", "examples"}}
    free = found.get("type") == "string" and not {"enum", "const", "format"} & found.keys()
    if free:
        found["type"] = ["string", "number", "boolean"] if "pattern" not in found else ["string", "integer"]
    elif found.get("type") in ("integer", "number"):
        found["type"] = [found["type"], "string"]
    return found


def as_draft_07(node: Any) -> Any:
    """A schema in the words of draft-07."""
    if isinstance(node, list):
        return [as_draft_07(value) for value in node]
    if not isinstance(node, dict):
        return node
    found = {("definitions" if key == "$defs" else key): as_draft_07(value) for key, value in node.items()}
    if isinstance(found.get("$ref"), str):
        found["$ref"] = found["$ref"].replace("#/$defs/", "#/definitions/")
    return {**found, "$schema": DRAFT_07} if "$schema" in found else found
