"""Which files there are below a content folder, in an order that no file system decides."""

from __future__ import annotations

import os
import stat
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from genklang.errors import EnvironmentFault

PUBLISHED_AS_THEY_ARE = frozenset({".csv", ".jpeg", ".jpg", ".pdf", ".png", ".txt", ".webp"})
"""Endings of the files beside Markdown that may be published; no other kind gets into a site."""
ACTED_UPON = frozenset({".env", ".htaccess", ".htpasswd", ".meta.yml", ".pages", ".user.ini"})
"""Hidden names that servers or builders act upon; unlike other hidden names they are not passed over."""
DEEPEST_FOLDER = 30
"""How many folders may stand in each other; below that nothing is listed."""


@dataclass(frozen=True, slots=True)
class FoundFile:
    """A name below the content folder and what stands there."""

    path: Path
    relative: str
    """Relative to the content folder, with `/`, in NFC; characters that could steer a terminal are escaped."""
    regular: bool
    """False for links, pipes, sockets and devices, which are never opened."""
    size: int = 0
    """In bytes."""
    problem: str = ""
    """Why it could not even be looked at, in the words of the system; empty where it could."""

    @property
    def is_markdown(self) -> bool:
        return self.relative.endswith(".md")

    @property
    def ending(self) -> str:
        """What follows the last dot of its name, in lower case, with the dot."""
        return self.path.suffix.lower()

    @property
    def is_published_as_it_is(self) -> bool:
        return self.regular and not self.problem and self.ending in PUBLISHED_AS_THEY_ARE


def walk(folder: Path) -> Iterator[FoundFile]:
    """Every file below `folder`, sorted by path; hidden names (`.git`, `.DS_Store`) are passed over.

    Links are named, never followed. A folder further down that cannot be listed is given as a file with a problem.
    Raises EnvironmentFault where `folder` itself cannot be listed.
    """
    try:
        entries = _listed(folder)
    except OSError as error:
        message = f"The folder {folder} cannot be read ({error.strerror}). Check that it exists and may be read."
        raise EnvironmentFault(message) from error
    for entry in entries:
        yield from _found(entry, "", 1)


def _found(entry: os.DirEntry[str], prefix: str, depth: int) -> Iterator[FoundFile]:
    path, relative = Path(entry.path), prefix + written_safely(entry.name)
    try:
        about = entry.stat(follow_symlinks=False)
        if not stat.S_ISDIR(about.st_mode):
            yield FoundFile(path, relative, stat.S_ISREG(about.st_mode), about.st_size)
            return
        below = _listed(path) if depth <= DEEPEST_FOLDER else []
    except OSError as error:
        yield FoundFile(path, relative, regular=True, problem=error.strerror or "?")
        return
    if depth > DEEPEST_FOLDER:
        yield FoundFile(path, relative, regular=True, problem=f"> {DEEPEST_FOLDER} folders")
    for inner in below:
        yield from _found(inner, relative + "/", depth + 1)


def _listed(folder: Path) -> list[os.DirEntry[str]]:
    with os.scandir(folder) as entries:
        return sorted((e for e in entries if _counts(e.name)), key=lambda e: os.fsencode(e.name))


def _counts(name: str) -> bool:
    return not name.startswith(".") or name.lower() in ACTED_UPON


def written_safely(name: str) -> str:
    """`name` in NFC, with bytes that are not UTF-8 and control and format characters as escapes."""
    if name.isascii() and name.isprintable():
        return name
    decoded = os.fsencode(name).decode("utf-8", "backslashreplace")
    return "".join(_escaped(character) for character in unicodedata.normalize("NFC", decoded))


def _escaped(character: str) -> str:
    steers = unicodedata.category(character) in {"Cc", "Cf", "Cs", "Zl", "Zp"}
    return character.encode("unicode_escape").decode("ascii") if steers else character


def read_at_most(path: Path, most: int) -> bytes:
    """The bytes of a regular file, one more than `most` where it is larger. Never follows a link or waits for a pipe.

    Raises OSError, also where the name has meanwhile become something else than a file.
    """
    descriptor = os.open(path, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK | os.O_CLOEXEC)
    try:
        about = os.fstat(descriptor)
        if not stat.S_ISREG(about.st_mode):
            raise OSError(0, "not a file any more")
        return _read(descriptor, most + 1)
    finally:
        os.close(descriptor)


def _read(descriptor: int, most: int) -> bytes:
    """At most so many bytes; the system may give them in pieces."""
    pieces: list[bytes] = []
    while most > 0 and (piece := os.read(descriptor, min(most, 1 << 20))):
        pieces.append(piece)
        most -= len(piece)
    return b"".join(pieces)
