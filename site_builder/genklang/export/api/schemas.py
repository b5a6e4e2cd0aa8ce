"""JSON Schema 2020-12 of every file of the API, the documents' made from the content types' declarations.

Keys may be added within version 1, so no schema forbids keys that it does not know.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from genklang.export.api.documents import LEFT_OUT
from genklang.export.api.json_file import json_file
from genklang.export.api.places import schema_at
from genklang.export.files import File
from genklang.model import TYPES
from genklang.model.schema import DIALECT, schema_of
from genklang.obligations import Event, State, Status
from genklang.settings import Settings

Schema = dict[str, Any]
TEXT: Schema = {"type": "string"}
WHOLE: Schema = {"type": "integer", "minimum": 0}
URI: Schema = {"type": "string", "format": "uri"}
DATE: Schema = {"type": "string", "format": "date"}
HASH: Schema = {"type": "string", "pattern": "^[0-9a-f]{64}$"}
TYPE: Schema = {"type": "string", "enum": list(TYPES)}
SLUG: Schema = {"type": "string", "pattern": "^[a-z0-9]+(-[a-z0-9]+)*$"}


def described(schema: Schema, description: str) -> Schema:
    return {**schema, "description": description}


def or_null(schema: Schema) -> Schema:
    """What does not apply is null."""
    return {"anyOf": [schema, {"type": "null"}]}


def listed(items: Schema) -> Schema:
    return {"type": "array", "items": items}


def mapping(properties: Mapping[str, Schema]) -> Schema:
    """An object in which every key is there."""
    return {"type": "object", "properties": dict(properties), "required": list(properties)}


REFERENCE = {
    "type": TYPE,
    "id": SLUG,
    "title": TEXT,
    "url": described(URI, "The page."),
    "self": described(URI, "The file of the API."),
}
RELATION = mapping({"field": described(TEXT, "The field that names the other document."), **REFERENCE})
BODY = mapping(
    {
        "markdown": described(TEXT, "As written, without HTML comments."),
        "html": described(TEXT, "Safe HTML with full addresses."),
        "text": described(TEXT, "The words alone."),
    }
)
OBLIGATION = mapping(
    {
        "id": TEXT,
        "document": TEXT,
        "body": described(or_null(SLUG), "Who owes it."),
        "round": or_null(TEXT),
        "kind": TEXT,
        "audience": {"type": "string", "enum": ["participants", "residents", "deciding_body"]},
        "trigger": mapping(
            {"event": {"type": "string", "enum": [event.value for event in Event]}, "date": or_null(DATE)}
        ),
        "due": described(or_null(DATE), "The last day in time."),
        "state": {"type": "string", "enum": [state.value for state in State]},
        "satisfied_by": or_null(TEXT),
        "satisfied_on": or_null(DATE),
        "days_late": WHOLE,
        "explanation": or_null(mapping({"reason": TEXT, "new_due": DATE})),
        "basis": described(TEXT, "The source that asks for it."),
    }
)
TRANSLATION = mapping(
    {
        "id": SLUG,
        "language": TEXT,
        "easy_read": {"type": "boolean"},
        "url": URI,
        "source_path": TEXT,
        "fields": described(mapping({"title": TEXT, "summary": TEXT}), "The fields of the type that it gives itself."),
        "body": {"$ref": "#/$defs/RenderedBody"},
    }
)
SHARED = {"RenderedBody": BODY, "Relation": RELATION, "Obligation": OBLIGATION, "Translation": TRANSLATION}
"""What several kinds of files hold."""


def _defined(name: str) -> Schema:
    return {"$ref": f"#/$defs/{name}"}


STATUS: Schema = {"type": "string", "enum": [status.value for status in Status]}

PAUSE = {
    "paused": described({"type": "boolean"}, "Open, but between two rounds: nobody can take part."),
    "paused_until": described(or_null(DATE), "The day on which the next round opens, where it is known."),
}


def document_schema(type_: str, language: str) -> Schema:
    """The schema of the file of one document of `type_`, with help texts in `language` (sv or en)."""
    declared = _every_key_there(schema_of(type_, language))
    fields = {name: schema for name, schema in declared["properties"].items() if name not in LEFT_OUT}
    fields |= {"id": SLUG, "language": fields["language"]["anyOf"][0]}
    status = {"status": described(STATUS, "Derived, on the day of the export."), **PAUSE} if type_ == "dialogue" else {}
    around = {
        "url": described(URI, "The page."),
        "self": described(URI, "This file."),
        "source_path": described(TEXT, "The Markdown file, relative to the site's folder."),
        **status,
        "body": _defined("RenderedBody"),
        "translations": listed(_defined("Translation")),
        "relations": mapping({name: listed(_defined("Relation")) for name in ("refers_to", "referred_by")}),
        "obligations": listed(_defined("Obligation")),
        "hash": described(HASH, "Changes when what the document tells changes."),
    }
    used = {name: SHARED[name] for name in ("RenderedBody", "Translation", "Relation", "Obligation")}
    return {**mapping({**fields, **around}), "$defs": {**declared.get("$defs", {}), **used}}


def _every_key_there(node: Any) -> Any:
    """A schema of front matter as one of answers: defaults are filled in, and unknown keys are no fault."""
    if isinstance(node, list):
        return [_every_key_there(value) for value in node]
    if not isinstance(node, dict):
        return node
    kept = {k: v for k, v in node.items() if k not in {"default", "examples", "additionalProperties", "x-refers-to"}}
    names = node.get("properties")
    found = {key: _every_key_there(value) for key, value in kept.items() if key != "properties"}
    if isinstance(names, dict):
        found |= {
            "properties": {name: _every_key_there(value) for name, value in names.items()},
            "required": list(names),
        }
    return found


ENTRY = {
    **REFERENCE,
    "summary": TEXT,
    "language": TEXT,
    "published": or_null(DATE),
    "updated": or_null(DATE),
    "example": {"type": "boolean"},
    "hash": HASH,
}
DIALOGUE_ENTRY = {
    **ENTRY,
    "status": STATUS,
    **PAUSE,
    "level": or_null(TEXT),
    "question": or_null(TEXT),
    "opens": or_null(DATE),
    "closes": or_null(DATE),
    "topics": listed(TEXT),
    "areas": listed(TEXT),
    "responsible_body": or_null(SLUG),
}
CHANGE = mapping(
    {
        "type": TYPE,
        "id": SLUG,
        "title": or_null(TEXT),
        "url": or_null(URI),
        "self": or_null(URI),
        "hash": or_null(HASH),
        "previous_hash": or_null(HASH),
    }
)


def _list_schema() -> Schema:
    items = {"anyOf": [_defined("DialogueEntry"), _defined("Entry")]}
    head = {"as_of": DATE, "type": TYPE, "total": WHOLE, "page": WHOLE, "pages": WHOLE, "previous": or_null(URI)}
    whole = mapping({**head, "next": or_null(URI), "items": listed(items)})
    return {**whole, "$defs": {"DialogueEntry": mapping(DIALOGUE_ENTRY), "Entry": mapping(ENTRY)}}


def _open_schema() -> Schema:
    whole = mapping({"as_of": DATE, "total": WHOLE, "items": listed(_defined("DialogueEntry"))})
    return {**whole, "$defs": {"DialogueEntry": mapping(DIALOGUE_ENTRY)}}


def _obligations_schema() -> Schema:
    whole = mapping({"as_of": DATE, "profile": TEXT, "obligations": listed(_defined("Obligation"))})
    return {**whole, "$defs": {"Obligation": OBLIGATION}}


def _changes_schema() -> Schema:
    since = described(or_null(mapping({"as_of": DATE})), "Null where no earlier publication was named.")
    kinds = {name: listed(CHANGE) for name in ("added", "changed", "removed")}
    return mapping({"as_of": DATE, "since": since, **kinds})


def _index_schema() -> Schema:
    plain = ("openapi", "changes", "open_dialogues", "obligations", "overdue")
    return mapping(
        {
            "name": TEXT,
            "publisher": TEXT,
            "url": URI,
            "language": TEXT,
            "time_zone": described(TEXT, "Whose clock times and calendar days these are."),
            "licence": mapping({"id": TEXT, "url": URI}),
            "as_of": described(DATE, "The day that the site was judged on."),
            "profile": TEXT,
            "content_folder": TEXT,
            "counts": mapping(dict.fromkeys(TYPES, WHOLE)),
            "obligations": mapping({state.value: WHOLE for state in State}),
            "addresses": mapping(
                {
                    **dict.fromkeys(plain, URI),
                    "lists": mapping(dict.fromkeys(TYPES, URI)),
                    "schemas": mapping(dict.fromkeys(SCHEMAS, URI)),
                }
            ),
        }
    )


def _of_type(type_: str) -> Callable[[str], Schema]:
    return lambda language: document_schema(type_, language)


SCHEMAS: Mapping[str, Callable[[str], Schema]] = {
    **{type_: _of_type(type_) for type_ in TYPES},
    "index": lambda _: _index_schema(),
    "list": lambda _: _list_schema(),
    "open-dialogues": lambda _: _open_schema(),
    "obligations": lambda _: _obligations_schema(),
    "changes": lambda _: _changes_schema(),
}
"""Every schema of the API by its name, made in a language (sv; else English)."""


def schemas(settings: Settings) -> Iterator[File]:
    """One file for each schema; its `$id` is its full address."""
    for name, make in SCHEMAS.items():
        address = schema_at(name)
        head = {"$schema": DIALECT, "$id": settings.full(address), "title": name}
        yield json_file(address, {**head, **make(settings.language)})
