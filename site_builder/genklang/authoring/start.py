"""A new site: configuration, first pages, files for editors and pipelines, a first dialogue in draft."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from importlib.metadata import version
from pathlib import Path

from genklang.authoring.creation import Created, create
from genklang.authoring.editors import editor_files
from genklang.authoring.place import name_from
from genklang.authoring.proposals import proposed
from genklang.authoring.yaml_lines import scalar
from genklang.errors import EnvironmentFault
from genklang.locale import texts_for
from genklang.settings import CONFIG_FILE
from genklang.site import load
from genklang.sources.front_matter import read_yaml

_TEMPLATES = Path(__file__).parent.parent / "templates" / "site"
_HOME = "home"
_HIDDEN = "dot-"
"""Begins the names of templates whose files begin with a dot."""
_MOST_NAMED = 5


@dataclass(frozen=True, slots=True)
class Wanted:
    """What a site is to be, as `mkdocs.yml` has it."""

    name: str
    publisher: str
    language: str
    country: str
    time_zone: str
    profile: str
    url: str


def time_zone_of(country: str) -> str | None:
    """The one time zone of a country; None where it has several or is not known."""
    from babel.core import get_global

    zones = get_global("territory_zones").get(country, ())
    return str(zones[0]) if len(zones) == 1 else None


def refuse_used(folder: Path) -> None:
    """Raises EnvironmentFault where `folder` is no folder or has anything but `.git` in it."""
    try:
        there = sorted(entry.name for entry in folder.iterdir() if entry.name != ".git")
    except FileNotFoundError:
        return
    except OSError as error:
        raise EnvironmentFault(f"{folder} cannot be used ({error.strerror}). Name an empty folder.") from error
    if there:
        named = ", ".join(there[:_MOST_NAMED]) + (", …" if len(there) > _MOST_NAMED else "")
        raise EnvironmentFault(f"Nothing was written: {folder} is not empty ({named}). Name a new or empty folder.")


def start(folder: Path, wanted: Wanted, as_of: date) -> Created:
    """Write a new site into `folder`; gives its first dialogue.

    Raises EnvironmentFault where the folder is not empty or cannot be written. Nothing is ever written over.
    """
    refuse_used(folder)
    try:
        for name, text in files(wanted):
            path = folder / name
            path.parent.mkdir(parents=True, exist_ok=True)
            with path.open("x", encoding="utf-8", newline="\n") as file:
                file.write(text)
    except OSError as error:
        raise EnvironmentFault(f"{folder} cannot be written ({error.strerror}). Name another folder.") from error
    return _drafts(folder, wanted, as_of)


def _drafts(folder: Path, wanted: Wanted, as_of: date) -> Created:
    texts, catalogue = texts_for(wanted.language), load(folder)
    for_readers = {"title": texts("new_site.accessibility"), "summary": texts("new_site.accessibility_summary")}
    create(
        catalogue, "page", name_from(for_readers["title"]), {**for_readers, "role": "accessibility", "statement": {}}
    )
    title = texts("new_site.dialogue")
    known = proposed("dialogue", as_of, wanted.country) | {"title": title}
    return create(catalogue, "dialogue", name_from(title), known)


def files(wanted: Wanted) -> Iterator[tuple[str, str]]:
    """Every file of a new site but its drafts: path relative to its folder, text."""
    yield CONFIG_FILE, configuration(wanted)
    shared, shipped = _TEMPLATES / "all", set[str]()
    for path in sorted(path for path in shared.rglob("*") if path.is_file()):
        name = path.relative_to(shared).as_posix()
        visible = f".{name.removeprefix(_HIDDEN)}" if name.startswith(_HIDDEN) else name
        shipped.add(visible)
        yield visible, path.read_text(encoding="utf-8").replace("%version%", version("genklang"))
    texts = texts_for(wanted.language)
    made = dict(editor_files(texts, lambda type_: f"content/{texts(f'folders.{type_}')}"))
    yield from ((name, text) for name, text in made.items() if name not in shipped)
    for path in sorted((_TEMPLATES / wanted.language).glob("*.md")):
        text = path.read_text(encoding="utf-8").replace("%name%", scalar(wanted.name))
        yield _place(path.stem, text, wanted.language), text


def _place(stem: str, text: str, language: str) -> str:
    """Where a page goes: the start page on top, others under a name made of their title."""
    if stem == "README":
        return "README.md"
    if stem == _HOME:
        return "content/index.md"
    data = read_yaml(text.split("---\n")[1])[0].data
    folder = texts_for(language)(f"folders.{data['type']}")
    return f"content/{folder}/{name_from(str(data['title']))}.md"


def configuration(wanted: Wanted) -> str:
    """`mkdocs.yml`, whose values MkDocs reads by YAML's own types: so all stand in quotation marks."""
    q = {key: json.dumps(getattr(wanted, key), ensure_ascii=False) for key in Wanted.__slots__}
    return f"""\
site_name: {q["name"]}
site_url: {q["url"]}
docs_dir: content
theme: {{name: genklang}}
plugins:
  - genklang:
      publisher: {q["publisher"]}
      language: {q["language"]}
      country: {q["country"]}
      time_zone: {q["time_zone"]}
      profile: {q["profile"]}
"""
