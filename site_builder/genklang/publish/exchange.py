"""Putting one folder in the place of another in one step (contract §6)."""

from __future__ import annotations

import ctypes
import os
import sys
from pathlib import Path

_AT_FDCWD = -100
_RENAME_EXCHANGE = 2


def put_in_place(new: Path, place: Path) -> Path | None:
    """Make `new` stand at `place`; gives where what stood there before is now, or None where nothing did."""
    if not place.exists():
        new.rename(place)
        return None
    if _exchanged(new, place):
        return new
    aside = new.with_name(new.name + ".old")
    place.rename(aside)
    new.rename(place)
    return aside


def _exchanged(one: Path, other: Path) -> bool:
    """Exchange two names in one system call, where the system has it (Linux, renameat2(2))."""
    if not sys.platform.startswith("linux"):
        return False
    library = ctypes.CDLL(None, use_errno=True)
    rename = getattr(library, "renameat2", None)
    if rename is None:
        return False
    return bool(rename(_AT_FDCWD, os.fsencode(one), _AT_FDCWD, os.fsencode(other), _RENAME_EXCHANGE) == 0)
