"""Files that make editors help those who write: snippets, schemas, settings and a task, made of the declared fields."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from genklang.authoring.snippets import snippets
from genklang.errors import EnvironmentFault
from genklang.locale import Texts
from genklang.model import TYPES
from genklang.model.edited_schema import as_draft_07, as_edited
from genklang.model.schema import schema_of

_SHIPPED = Path(__file__).parent.parent / "templates" / "site" / "all"
_HIDDEN = "dot-"
_FROM_TEMPLATES = ("dot-editorconfig", "dot-vscode/tasks.json")
_SCHEMAS = ".vscode/genklang"


@dataclass(frozen=True, slots=True)
class Placed:
    """What became of the files: written, there already with the same text, there with another text and left alone."""

    written: tuple[str, ...]
    same: tuple[str, ...]
    left_alone: tuple[str, ...]


def editor_files(texts: Texts, folder_of: Callable[[str], str]) -> Iterator[tuple[str, str]]:
    """Every file for editors: path relative to the site's folder, text.

    `folder_of` gives the folder, relative to the site's, in which documents of a content type stand.
    """
    for name in _FROM_TEMPLATES:
        yield f".{name.removeprefix(_HIDDEN)}", (_SHIPPED / name).read_text(encoding="utf-8")
    yield ".vscode/settings.json", _json(_settings(folder_of))
    yield ".vscode/genklang.code-snippets", _json(snippets(texts))
    language = "en" if texts.language == "en" else "sv"
    for type_ in TYPES:
        yield f"{_SCHEMAS}/{type_}.json", _json(as_draft_07(as_edited(schema_of(type_, language))))


def _json(data: Any) -> str:
    return json.dumps(data, ensure_ascii=False, indent=2) + "\n"


def _settings(folder_of: Callable[[str], str]) -> dict[str, Any]:
    """Text as our reader wants it, suggestions in Markdown, and which schema is for which folder."""
    suggested = {"editor.quickSuggestions": {"other": "on", "comments": "off", "strings": "on"}}
    return {
        "files.encoding": "utf8",
        "files.eol": "\n",
        "[markdown]": {
            **suggested,
            "editor.snippetSuggestions": "top",
            "editor.wordBasedSuggestions": "off",
            "editor.insertSpaces": True,
            "editor.tabSize": 2,
            "editor.wordWrap": "on",
        },
        "yaml.schemas": {f"./{_SCHEMAS}/{type_}.json": f"{folder_of(type_)}/*.md" for type_ in TYPES},
    }


def place(root: Path, files: Iterator[tuple[str, str]], again: bool) -> Placed:
    """Write the files below `root`; those that are there with another text only if `again`.

    Raises EnvironmentFault where one cannot be written.
    """
    written, same, left_alone = [], [], []
    for name, text in files:
        path = root / name
        try:
            there = path.read_bytes() if path.is_file() else None
            if there == text.encode():
                same.append(name)
            elif there is not None and not again:
                left_alone.append(name)
            else:
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_text(text, encoding="utf-8", newline="\n")
                written.append(name)
        except OSError as error:
            raise EnvironmentFault(f"{path} cannot be written ({error.strerror}). Check that it may be.") from error
    return Placed(tuple(written), tuple(same), tuple(left_alone))
