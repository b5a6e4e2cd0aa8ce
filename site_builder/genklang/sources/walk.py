"""Which files there are below a content folder, in an order that no file system decides."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from genklang.errors import EnvironmentFault

PUBLISHED_AS_THEY_ARE = frozenset({".csv", ".jpeg", ".jpg", ".pdf", ".png", ".txt", ".webp"})
"""Endings of the files beside Markdown that may be published; no other kind gets into a site."""


@dataclass(frozen=True, slots=True)
class FoundFile:
    """A name below the content folder and what stands there."""

    path: Path
    relative: str
    """Relative to the content folder, with `/`."""
    regular: bool
    """False for links, pipes, sockets and devices, which are never opened."""

    @property
    def is_markdown(self) -> bool:
        return self.relative.endswith(".md")

    @property
    def ending(self) -> str:
        """What follows the last dot of its name, in lower case, with the dot."""
        return self.path.suffix.lower()

    @property
    def is_published_as_it_is(self) -> bool:
        return self.regular and self.ending in PUBLISHED_AS_THEY_ARE


def walk(folder: Path) -> Iterator[FoundFile]:
    """Every file below `folder`, sorted by path; hidden names (`.git`, `.DS_Store`) are passed over.

    Links are named, never followed. Raises EnvironmentFault where `folder` or one below it cannot be listed.
    """
    yield from _below(folder, "")


def _below(folder: Path, prefix: str) -> Iterator[FoundFile]:
    for entry in _listed(folder):
        relative = prefix + entry.name
        mode = entry.stat(follow_symlinks=False).st_mode
        if stat.S_ISDIR(mode):
            yield from _below(Path(entry.path), relative + "/")
        else:
            yield FoundFile(Path(entry.path), relative, stat.S_ISREG(mode))


def _listed(folder: Path) -> list[os.DirEntry[str]]:
    try:
        with os.scandir(folder) as entries:
            return sorted((e for e in entries if not e.name.startswith(".")), key=lambda e: e.name)
    except OSError as error:
        message = f"The folder {folder} cannot be read ({error.strerror}). Check that it exists and may be read."
        raise EnvironmentFault(message) from error
