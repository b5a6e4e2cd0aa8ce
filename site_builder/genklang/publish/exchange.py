"""Putting one folder in the place of another in one step (contract §6).

Linux exchanges two names in one call (renameat2(2), RENAME_EXCHANGE), so does macOS (renamex_np(2), RENAME_SWAP). On
file systems that have neither, the published path becomes a symbolic link: renaming another link over it is one step
as well. Only the first time there, when a folder must give way to the link, is there a moment without a site.
"""

from __future__ import annotations

import ctypes
import os
import sys
from collections.abc import Callable
from pathlib import Path

_AT_FDCWD = -100
_RENAME_EXCHANGE = 2
_RENAME_SWAP = 2
Exchange = Callable[[Path, Path], bool]


def exchanged(one: Path, other: Path) -> bool:
    """Exchange two names in one system call; False, with nothing done, where the system cannot."""
    library = ctypes.CDLL(None, use_errno=True)
    first, second = os.fsencode(one), os.fsencode(other)
    if sys.platform == "darwin":
        swap = getattr(library, "renamex_np", None)
        return bool(swap and swap(first, second, _RENAME_SWAP) == 0)
    rename = getattr(library, "renameat2", None)
    return bool(rename and rename(_AT_FDCWD, first, _AT_FDCWD, second, _RENAME_EXCHANGE) == 0)


def put_in_place(new: Path, place: Path, exchange: Exchange = exchanged) -> Path | None:
    """Make `new` stand at `place`; gives where what stood there before is now, or None where nothing did.

    Both have the same parent. Raises OSError where the file system refuses; then `place` is as it was.
    """
    if not place.is_symlink():
        if not place.exists():
            new.rename(place)
            return None
        if exchange(new, place):
            return new
    return _linked(new, place)


def _linked(new: Path, place: Path) -> Path:
    """Make `place` a link to `new`, which gets a name to stay under."""
    before = place.parent / place.readlink() if place.is_symlink() else place.with_name(new.name + ".old")
    standing = place.with_name(standing_name(place) + new.name.rpartition("-")[2])
    new.rename(standing)
    link = new.with_name(new.name + ".link")
    link.symlink_to(standing.name)
    if not place.is_symlink():
        place.rename(before)
    link.replace(place)
    return before


def standing_name(place: Path) -> str:
    """How the names of folders begin that a link at `place` leads to."""
    return f".{place.name}.standing-"
