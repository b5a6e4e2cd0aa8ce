"""Where each file of the API stands, relative to the site's root."""

from __future__ import annotations

ROOT = "api/v1/"
INDEX = ROOT + "index.json"
OPENAPI = ROOT + "openapi.json"
CHANGES = ROOT + "changes.json"
OPEN_DIALOGUES = ROOT + "dialogues/open.json"
OBLIGATIONS = ROOT + "obligations.json"
OVERDUE = ROOT + "obligations/overdue.json"


def document_at(type_: str, id_: str) -> str:
    return f"{ROOT}documents/{type_}/{id_}.json"


def list_at(type_: str, page: int) -> str:
    """A page of the list of a type; the first is 1."""
    return f"{ROOT}lists/{type_}/{page}.json"


def obligations_of(body: str) -> str:
    return f"{ROOT}bodies/{body}/obligations.json"


def schema_at(name: str) -> str:
    return f"{ROOT}schemas/{name}.json"
