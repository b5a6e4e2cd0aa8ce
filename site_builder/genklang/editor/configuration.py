"""Decap's `config.yml` for a site: where its documents stand, by type, and where changes go.

The names are those of Decap's documentation, "Configuration Options".
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from pathlib import PurePosixPath
from typing import Any

from genklang.authoring.place import folder_for
from genklang.catalogue import Catalogue
from genklang.editor.fields import Fields
from genklang.locale import Texts, texts_for
from genklang.model import TYPES
from genklang.settings import EditorOptions

LOCAL = "http://localhost:8081"
"""Where decap-server listens, for trying out."""
FORMAT = "genklang"
"""The form of our front matter, which start.js makes known."""
WITH_REVIEW = frozenset({"git-gateway", "github", "gitlab"})
"""Backends at which a change can wait as a pull request until somebody has reviewed it."""


def configuration(catalogue: Catalogue) -> dict[str, Any]:
    """What stands in `config.yml`."""
    settings = catalogue.settings
    texts = texts_for(settings.language)
    options = settings.options.cms
    pictures = settings.prefix + texts("editor.pictures")
    return {
        **_backend(options),
        "locale": texts.language,
        "site_url": settings.site_url,
        "display_url": settings.site_url,
        "media_folder": pictures,
        "public_folder": "../" + texts("editor.pictures"),
        "slug": {"encoding": "ascii", "clean_accents": True, "sanitize_replacement": "-"},
        "editor": {"preview": False},
        "show_preview_links": False,
        "collections": list(_collections(catalogue, texts)),
    }


def _backend(options: EditorOptions | None) -> dict[str, Any]:
    """Without the option `cms` changes go to the files on this machine."""
    if options is None:
        return {"backend": {"name": "proxy", "proxy_url": f"{LOCAL}/api/v1"}}
    told = options.model_dump(exclude_none=True)
    backend = {"name": told.pop("backend"), **told}
    mode = {"publish_mode": "editorial_workflow"} if options.backend in WITH_REVIEW else {}
    return {"backend": backend, **mode}


def _collections(catalogue: Catalogue, texts: Texts) -> Iterator[dict[str, Any]]:
    for type_ in TYPES:
        for number, folder in enumerate(_folders(catalogue, type_, texts)):
            yield _collection(catalogue, type_, folder, number, texts)


def _folders(catalogue: Catalogue, type_: str, texts: Texts) -> list[str]:
    """The folders in which documents of a type stand, that with most of them first."""
    first = folder_for(catalogue, type_, texts)
    found = Counter(str(PurePosixPath(d.source.relative).parent) for d in catalogue.of_type(type_))
    others = sorted(folder if folder != "." else "" for folder in found)
    return [first, *(folder for folder in others if folder != first)]


def _collection(catalogue: Catalogue, type_: str, folder: str, number: int, texts: Texts) -> dict[str, Any]:
    plural = f"navigation.{type_}" if f"navigation.{type_}" in texts else f"type.{type_}"
    label = texts(plural) + (f" ({folder or '/'})" if number else "")
    return {
        "name": type_ if not number else f"{type_}_{number + 1}",
        "label": label,
        "label_singular": texts(f"type.{type_}"),
        "description": texts("editor.comments_go"),
        "folder": f"{catalogue.settings.prefix}{folder}".rstrip("/"),
        "filter": {"field": "type", "value": type_},
        "create": not number,
        "slug": "{{slug}}",
        "extension": "md",
        "format": FORMAT,
        "identifier_field": "title",
        "fields": Fields(texts, type_).of_type(),
    }
