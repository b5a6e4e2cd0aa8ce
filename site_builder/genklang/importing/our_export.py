"""From the JSON API of a site made with Genklang: the same documents again (contract §9)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from genklang.errors import EnvironmentFault
from genklang.export.api.documents import LEFT_OUT
from genklang.importing.draft import Draft, Gathered
from genklang.importing.reading import read_json
from genklang.model import TYPES
from genklang.model.slug import id_from_path, slug
from genklang.sources.front_matter import Plain

_PATH = re.compile(r"(?!\.)[^/\\\x00-\x1f:*?\"<>|]+(?:/(?!\.)[^/\\\x00-\x1f:*?\"<>|]+)*\.md")
"""A path of names that do not begin with a dot."""


def from_our_export(folder: Path, language: str) -> Gathered:
    """Every document below `folder` (a site, an export, or their `api/v1`), for a site in `language`.

    What an export does not tell (drafts, comments, findings that were let stand) is not there. Raises
    EnvironmentFault where `folder` is none, or holds a file that is no JSON.
    """
    base = next((b for b in (folder, folder / "v1", folder / "api" / "v1") if (b / "index.json").is_file()), None)
    if base is None:
        raise EnvironmentFault(f"{folder} holds no export. Name the folder that 'genklang export' wrote.")
    index = read_json(base / "index.json")
    prefix = index.get("content_folder") if isinstance(index, dict) else None
    if not isinstance(prefix, str):
        raise EnvironmentFault(f"{base / 'index.json'} is not the index of an export: it has no content_folder.")
    found = Gathered()
    for path in sorted((base / "documents").rglob("*.json")):
        _take(read_json(path), path.relative_to(folder).as_posix(), prefix, language, found)
    return found


def _take(value: Any, origin: str, prefix: str, language: str, found: Gathered) -> None:
    try:
        drafts = list(_drafts(value, origin, prefix, language))
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        found.tell(origin, f"this is no document of an export ({error}), so it was left out")
    else:
        found.drafts += drafts


def _drafts(value: Any, origin: str, prefix: str, language: str) -> Iterator[Draft]:
    """The draft of a document, and those of its translations. Raises where `value` is not what the API tells."""
    type_ = value["type"]
    if type_ not in TYPES:
        raise ValueError(f"there is no type {type_}")
    names = [info.alias or name for name, info in TYPES[type_].model_fields.items()]
    told = {n: value[n] for n in names if n in value and n not in {"id", "type", "language", *LEFT_OUT}}
    fields = {name: plain(v) for name, v in told.items() if v not in (None, [], False)}
    yield _draft(type_, value, fields, origin, prefix, language)
    for version in value["translations"]:
        own = {name: plain(v) for name, v in version["fields"].items() if name in names and v is not None}
        own["translation_of"] = value["id"]
        if version["easy_read"]:
            own["easy_read"] = "true"
        yield _draft(type_, version, own, origin, prefix, language)


def _draft(type_: str, value: Any, fields: dict[str, Plain], origin: str, prefix: str, language: str) -> Draft:
    relative = str(value["source_path"]).removeprefix(prefix)
    if not _PATH.fullmatch(relative):
        raise ValueError(f"{relative!r} is no path of a Markdown file")
    id_, body = value["id"], value["body"]["markdown"]
    if slug(id_) != id_ or not isinstance(body, str):
        raise ValueError(f"{id_!r} is no id")
    head: dict[str, Plain] = {"type": type_}
    if id_from_path(relative) != id_:
        head["id"] = id_
    if value["language"] != language:
        head["language"] = value["language"]
    return Draft(type_, id_, head | fields, body, origin, relative)


def plain(value: Any) -> Plain:
    """A value of the API as front matter has it; what is not given within a mapping is left out."""
    if isinstance(value, dict):
        return {key: plain(inner) for key, inner in value.items() if inner not in (None, [], False)}
    if isinstance(value, list):
        return [plain(inner) for inner in value]
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, float):
        return f"{value:f}".rstrip("0").rstrip(".")
    return str(value)
