"""Which files a build wrote, with what is in them: so that the next one deletes nothing that it did not write."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

NAME = "genklang-manifest.json"


@dataclass(frozen=True, slots=True)
class Manifest:
    """What stands in a published folder."""

    files: Mapping[str, str] = field(default_factory=dict)
    """From a file's name, relative with `/`, to the SHA-256 of its bytes in hexadecimal digits."""
    pages: Mapping[str, str] = field(default_factory=dict)
    """From the address of a document's page to the document's key."""

    def as_text(self) -> str:
        """As JSON, the same text for the same site."""
        whole = {"generator": "genklang", "files": dict(self.files), "pages": dict(self.pages)}
        return json.dumps(whole, indent=1, ensure_ascii=False, sort_keys=True) + "\n"


def write_manifest(folder: Path, pages: Mapping[str, str]) -> Manifest:
    """List every file below `folder` in `folder`'s manifest."""
    manifest = Manifest({name: _digest(folder / name) for name in files_below(folder)}, pages)
    (folder / NAME).write_text(manifest.as_text(), encoding="utf-8")
    return manifest


def read_manifest(folder: Path) -> Manifest:
    """The manifest of `folder`; an empty one where there is none that can be read."""
    try:
        data = json.loads((folder / NAME).read_text(encoding="utf-8"))
        return Manifest(dict(data["files"]), dict(data.get("pages", {})))
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return Manifest()


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
