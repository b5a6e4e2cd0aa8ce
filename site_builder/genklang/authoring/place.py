"""Where a new document stands: beside its like, under a name that nothing has."""

from __future__ import annotations

from collections import Counter
from pathlib import Path, PurePosixPath

from genklang.catalogue import Catalogue
from genklang.errors import EnvironmentFault
from genklang.locale import Texts
from genklang.model.slug import slug
from genklang.sources.names import part_problem

LONGEST = 80
"""Characters of a name that is made from a title; what is longer ends after a whole word."""


def folder_for(catalogue: Catalogue, type_: str, texts: Texts) -> str:
    """The folder, relative to the content folder, where most documents of that type stand; else the locale's name."""
    folders = Counter(_folder(document.source.relative) for document in catalogue.of_type(type_))
    most = sorted(folders, key=lambda folder: (-folders[folder], folder))
    return most[0] if most else texts(f"folders.{type_}")


def _folder(relative: str) -> str:
    path = PurePosixPath(relative)
    folder = path.parent.parent if path.stem == "index" else path.parent
    return "" if str(folder) == "." else str(folder)


def name_from(title: str) -> str:
    """The id that a title gives, at most LONGEST characters; empty where it gives none that a file can have."""
    whole = slug(title)
    short = whole if len(whole) <= LONGEST else whole[: LONGEST + 1].rpartition("-")[0] or whole[:LONGEST]
    return "" if short == "index" or part_problem(f"{short}.md") else short


def refuse_taken(catalogue: Catalogue, type_: str, name: str, path: Path) -> None:
    """Raises EnvironmentFault where the file, or another document of that type with that id, is there already."""
    taken = next((p.source.path for p in catalogue.parsed if p.type == type_ and p.id == name), "")
    there = taken or (path.name if _stands(path) else "")
    if there:
        free = _free(catalogue, type_, name, path)
        message = f"Nothing was written: {there} has the name '{name}' already. Give another one, such as --id {free}"
        raise EnvironmentFault(message)


def _stands(path: Path) -> bool:
    """True where something has that name, whatever its case; some file systems do not tell them apart."""
    folder = path.parent
    return folder.is_dir() and path.name in {entry.name.lower() for entry in folder.iterdir()}


def _free(catalogue: Catalogue, type_: str, name: str, path: Path) -> str:
    ids = {p.id for p in catalogue.parsed if p.type == type_}
    numbered = (f"{name}-{number}" for number in range(2, len(ids) + 1000))
    return next(free for free in numbered if free not in ids and not _stands(path.with_name(f"{free}.md")))
