"""The description of the API: OpenAPI 3.1, with the schemas in it."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from typing import Any

from genklang.export.api import places
from genklang.export.api.json_file import json_file
from genklang.export.api.published import Published
from genklang.export.api.schemas import SCHEMAS, SLUG, TYPE, Schema
from genklang.export.files import File
from genklang.export.licence import licence_address
from genklang.model import TYPES
from genklang.model.schema import DIALECT

VERSION = "1.0.0"
"""Raised in the second place when something is added."""
PATHS: tuple[tuple[str, str, str, str], ...] = (
    (places.INDEX, "readIndex", "What there is, and where everything stands", "index"),
    (places.document_at("{type}", "{id}"), "readDocument", "One document, with relations and obligations", "document"),
    (
        places.list_at("{type}", 0).replace("0", "{page}"),
        "listDocuments",
        "The documents of a type, 200 a page",
        "list",
    ),
    (places.OPEN_DIALOGUES, "listOpenDialogues", "Dialogues that are open, paused ones too", "open-dialogues"),
    (places.OBLIGATIONS, "listObligations", "Everything that is or was owed", "obligations"),
    (places.OVERDUE, "listOverdue", "What is overdue", "obligations"),
    (places.obligations_of("{id}"), "listObligationsOfBody", "What one body owes", "obligations"),
    (places.CHANGES, "readChanges", "What is new since an earlier publication", "changes"),
    (places.schema_at("{name}"), "readSchema", "The schema of a kind of file", "schema"),
    (places.OPENAPI, "readDescription", "This description", "description"),
)
"""Address, name of the operation, what it gives, and the schema of the answer."""
PARAMETERS: Mapping[str, Schema] = {
    "type": TYPE,
    "id": SLUG,
    "page": {"type": "integer", "minimum": 1},
    "name": {"type": "string", "enum": list(SCHEMAS)},
}


def description(published: Published) -> Iterator[File]:
    """One file."""
    yield json_file(places.OPENAPI, openapi(published))


def openapi(published: Published) -> dict[str, Any]:
    """The description of the API of one site, with an example of each parameter that the site answers to."""
    settings = published.settings
    licence = settings.options.licence
    return {
        "openapi": "3.1.0",
        "jsonSchemaDialect": DIALECT,
        "info": {
            "title": settings.site_name or "Genklang",
            "version": VERSION,
            "summary": "Citizen dialogues, what came of them and what is still owed",
            "contact": {"name": settings.options.publisher, "url": settings.full("")},
            "license": {"name": licence, "url": licence_address(licence)},
        },
        "servers": [{"url": settings.full("").rstrip("/")}],
        "paths": {f"/{address}": {"get": _operation(published, address, *told)} for address, *told in PATHS},
        "components": {"schemas": components(settings.language)},
    }


def _operation(published: Published, address: str, name: str, summary: str, schema: str) -> dict[str, Any]:
    found = [parameter for parameter in PARAMETERS if f"{{{parameter}}}" in address]
    examples = _examples(published, found)
    missing = {"404": {"description": "There is no such file"}} if found else {}
    answer = {"description": summary, "content": {"application/json": {"schema": _answer(schema)}}}
    return {
        "operationId": name,
        "summary": summary,
        "parameters": [_parameter(name, examples) for name in found],
        "responses": {"200": answer, **missing},
    }


def _parameter(name: str, examples: Mapping[str, str | int]) -> dict[str, Any]:
    plain = {"name": name, "in": "path", "required": True, "schema": PARAMETERS[name]}
    return {**plain, "example": examples[name]} if name in examples else plain


def _examples(published: Published, parameters: Collection[str]) -> Mapping[str, str | int]:
    """Values that lead to a file together; none of an id where the site has no such document."""
    types = TYPES if "type" in parameters else ("body",)
    documents = [found[0] for type_ in types if (found := published.by_type[type_])]
    named = {"type": documents[0].type, "id": documents[0].id} if documents else {}
    return {"type": "dialogue", "page": 1, "name": "dialogue", **({} if "page" in parameters else named)}


def _answer(schema: str) -> Schema:
    if schema == "document":
        named = {type_: f"#/components/schemas/{type_}" for type_ in TYPES}
        choices = [{"$ref": reference} for reference in named.values()]
        return {"oneOf": choices, "discriminator": {"propertyName": "type", "mapping": named}}
    return {"$ref": f"#/components/schemas/{schema}"} if schema in SCHEMAS else {"type": "object"}


def components(language: str) -> dict[str, Schema]:
    """All schemas side by side; what several of them define stands here once."""
    found: dict[str, Schema] = {}
    for name, make in SCHEMAS.items():
        schema = _with_references(make(language))
        for inner, definition in schema.pop("$defs", {}).items():
            if found.setdefault(inner, definition) != definition:
                raise ValueError(f"two definitions are called {inner}")
        found[name] = schema
    return found


def _with_references(node: Any) -> Any:
    """A schema whose definitions are looked for among the components."""
    if isinstance(node, dict):
        return {
            key: value.replace("#/$defs/", "#/components/schemas/") if key == "$ref" and isinstance(value, str)
            else _with_references(value)
            for key, value in node.items()
        }  # fmt: skip
    return [_with_references(value) for value in node] if isinstance(node, list) else node
