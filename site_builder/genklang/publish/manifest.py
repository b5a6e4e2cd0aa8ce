"""Which files a build wrote, with what is in them: so that the next one deletes nothing that it did not write."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from genklang.errors import EnvironmentFault
from genklang.publish.written import Written
from genklang.render.engine import Earlier

NAME = "genklang-manifest.json"


@dataclass(frozen=True, slots=True)
class Manifest:
    """What stands in a published folder."""

    files: Mapping[str, str] = field(default_factory=dict)
    """From a file's name, relative with `/`, to the SHA-256 of its bytes in hexadecimal digits."""
    pages: Mapping[str, str] = field(default_factory=dict)
    """From the address of a document's page to the document's key."""
    documents: Mapping[str, str] = field(default_factory=dict)
    """From a document's key to the hash of what it tells, for whoever asks later what is new."""
    as_of: str = ""
    """The day that was shown."""
    since: Earlier | None = None
    """What the changes were told against."""

    def as_text(self) -> str:
        """As JSON, the same text for the same site."""
        whole: dict[str, Any] = {"generator": "genklang", "as_of": self.as_of, "files": dict(self.files)}
        whole["pages"] = dict(self.pages)
        whole["documents"] = dict(self.documents)
        if self.since:
            whole["since"] = {"as_of": self.since.as_of, "documents": dict(self.since.documents)}
        return json.dumps(whole, indent=1, ensure_ascii=False, sort_keys=True) + "\n"


def write_manifest(
    folder: Path,
    pages: Mapping[str, str],
    documents: Mapping[str, str] | None = None,
    as_of: str = "",
    since: Earlier | None = None,
    written: Mapping[str, Written] | None = None,
) -> Manifest:
    """List every file below `folder` in `folder`'s manifest, beside what it tells of documents.

    Files of which it is known what was written are not read again.
    """
    known = written or {}
    files = {n: known[n].digest if n in known else _digest(folder / n) for n in files_below(folder)}
    manifest = Manifest(files, pages, documents or {}, as_of, since)
    (folder / NAME).write_text(manifest.as_text(), encoding="utf-8")
    return manifest


def read_manifest(folder: Path) -> Manifest:
    """The manifest of `folder`; an empty one where there is none that can be read."""
    try:
        data = json.loads((folder / NAME).read_text(encoding="utf-8"))
        return Manifest(dict(data["files"]), dict(data.get("pages", {})))
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return Manifest()


def read_earlier(path: Path) -> Earlier:
    """What the manifest `path` (a file, or a published folder) tells of documents, for `--since`.

    Raises EnvironmentFault where it cannot be read or is no manifest that names documents.
    """
    file = path / NAME if path.is_dir() else path
    try:
        data = json.loads(file.read_text(encoding="utf-8"))
    except OSError as error:
        raise EnvironmentFault(
            f"{file} cannot be read ({error.strerror}). Name the {NAME} of an earlier build."
        ) from error
    except ValueError:
        data = None
    earlier = _earlier(data)
    if earlier is None:
        raise EnvironmentFault(f"{file} is no manifest that names documents. Name the {NAME} of an earlier build.")
    return earlier


def read_standing(folder: Path) -> tuple[Earlier | None, Earlier | None]:
    """What the site in `folder` tells of its documents, and what its own changes were told against."""
    try:
        data = json.loads((folder / NAME).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        data = None
    return _earlier(data), _earlier(data.get("since") if isinstance(data, dict) else None)


def _earlier(data: Any) -> Earlier | None:
    documents = data.get("documents") if isinstance(data, dict) else None
    as_of = data.get("as_of") if isinstance(data, dict) else None
    if not isinstance(documents, dict) or not all(isinstance(value, str) for value in documents.values()) or not as_of:
        return None
    return Earlier(str(as_of), documents)


def files_below(folder: Path) -> list[str]:
    """The files below `folder`, relative with `/`, sorted, without the manifest itself."""
    names = (
        path.relative_to(folder).as_posix() for path in folder.rglob("*") if not path.is_dir() or path.is_symlink()
    )
    return sorted(name for name in names if name != NAME)


def foreign_file(folder: Path) -> str | None:
    """A file below `folder` that no build of ours wrote, or None where there is none."""
    known = read_manifest(folder).files
    return next((name for name in files_below(folder) if name not in known), None)


def _digest(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()
