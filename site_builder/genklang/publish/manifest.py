"""Which files a build wrote, with what is in them: so that the next one deletes nothing that it did not write."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path

NAME = "genklang-manifest.json"


def write_manifest(folder: Path) -> int:
    """List every file below `folder` with the SHA-256 of its bytes, in `folder`'s manifest; gives how many."""
    files = {name: _digest(folder / name) for name in files_below(folder)}
    text = json.dumps({"generator": "genklang", "files": files}, indent=1, ensure_ascii=False, sort_keys=True)
    (folder / NAME).write_text(text + "\n", encoding="utf-8")
    return len(files)


def files_below(folder: Path) -> list[str]:
    """The files below `folder`, relative with `/`, sorted, without the manifest itself."""
    names = (
        path.relative_to(folder).as_posix() for path in folder.rglob("*") if not path.is_dir() or path.is_symlink()
    )
    return sorted(name for name in names if name != NAME)


def foreign_file(folder: Path) -> str | None:
    """A file below `folder` that no build of ours wrote, or None where there is none."""
    try:
        known = set(json.loads((folder / NAME).read_text(encoding="utf-8"))["files"])
    except (OSError, ValueError, KeyError, TypeError):
        known = set()
    return next((name for name in files_below(folder) if name not in known), None)


def _digest(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()
