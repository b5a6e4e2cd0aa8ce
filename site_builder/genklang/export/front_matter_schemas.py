"""JSON Schemas of front matter, for editors that help while a communicator writes.

They let pass what a YAML editor takes a value for: `2014` and `54` are numbers there where a field holds a text.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from genklang.export.files import File
from genklang.model import TYPES
from genklang.model.schema import schema_of
from genklang.render.engine import Prepared

DRAFT_07 = "http://json-schema.org/draft-07/schema#"
FOLDER = "schemas/v1/"


def front_matter_schemas(prepared: Prepared) -> Iterator[File]:
    """Two files for each type: `<type>.json` in the dialect 2020-12, and `draft-07/<type>.json`."""
    settings = prepared.catalogue.settings
    for type_ in TYPES:
        schema = as_edited(schema_of(type_, settings.language))
        yield _file(f"{FOLDER}{type_}.json", schema, settings.full(f"{FOLDER}{type_}.json"))
        older = f"{FOLDER}draft-07/{type_}.json"
        yield _file(older, as_draft_07(schema), settings.full(older))


def _file(address: str, schema: dict[str, Any], id_: str) -> File:
    return File(address, json.dumps({**schema, "$id": id_}, ensure_ascii=False).encode() + b"\n")


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
