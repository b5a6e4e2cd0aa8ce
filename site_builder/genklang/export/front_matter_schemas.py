"""JSON Schemas of front matter, for editors that help while a communicator writes."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from genklang.export.files import File
from genklang.model import TYPES
from genklang.model.edited_schema import as_draft_07, as_edited
from genklang.model.schema import schema_of
from genklang.render.engine import Prepared

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
