"""What tells whether a file has changed, without reading it."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from genklang.errors import EnvironmentFault
from genklang.sources import walk

Stamp = tuple[int, int] | None
"""When a file was changed, in nanoseconds, and its size in bytes; None where there is none."""
Stamps = Mapping[str, Stamp]


def stamp(path: Path) -> Stamp:
    """The stamp of one file."""
    try:
        about = path.stat(follow_symlinks=False)
    except OSError:
        return None
    return about.st_mtime_ns, about.st_size


def stamps_below(folder: Path) -> Stamps:
    """The stamps of all files below `folder`; none where it cannot be listed."""
    try:
        return {file.relative: stamp(file.path) for file in walk(folder)}
    except EnvironmentFault:
        return {}
