"""The files of a git revision, read as data: nothing is checked out, no hook and no filter runs, no link is made."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import IO, cast

from genklang.errors import EnvironmentFault

LARGEST = 64 << 20
"""Bytes of one file; larger ones are left out."""
MOST = 20_000
"""Files of one revision."""
MOST_BYTES = 1 << 30
"""Bytes of all files of one revision."""
_FILES = {"100644", "100755", "100664"}
_LINK = "120000"
_QUIET = {
    "GIT_OPTIONAL_LOCKS": "0",
    "GIT_TERMINAL_PROMPT": "0",
    "GIT_NO_REPLACE_OBJECTS": "1",
    "GIT_NO_LAZY_FETCH": "1",
    "LC_ALL": "C",
}


@dataclass(frozen=True, slots=True)
class Entry:
    """A name in a revision. `path` is relative to the site's folder, `size` in bytes."""

    path: str
    mode: str
    object: str
    size: int

    @property
    def is_link(self) -> bool:
        return self.mode == _LINK


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A name that was not written as it stands in the revision, and why, in English."""

    path: str
    why: str


@dataclass(frozen=True, slots=True)
class Repository:
    """The repository that a site's folder lies in."""

    folder: Path
    """The site's folder."""
    prefix: str
    """Leads from the repository's top to that folder, with `/` at its end; empty where they are the same."""

    def tree(self, revision: str) -> str:
        """The object of the tree that `revision` names: a commit, a tag or a tree. Raises EnvironmentFault."""
        named = f"{revision}^{{tree}}"
        done = _git(self.folder, "rev-parse", "--verify", "--quiet", "--end-of-options", named)
        found = done.stdout.decode("ascii", "replace").strip()
        if done.returncode or not revision or not found:
            raise EnvironmentFault(self._unknown(revision))
        return found

    def _unknown(self, revision: str) -> str:
        shallow = _git(self.folder, "rev-parse", "--is-shallow-repository").stdout.strip() == b"true"
        if shallow:
            return (
                f"There is no revision '{revision}' here, for this clone has only the newest ones. Fetch the rest "
                "with 'git fetch --unshallow', or fetch-depth: 0 in a pipeline."
            )
        return (
            f"There is no revision '{revision}' in this repository. "
            "Name a branch, a tag or a commit, such as main or HEAD~1; 'git fetch' brings those of others."
        )

    def entries(self, tree: str, wanted: Callable[[str], bool]) -> list[Entry]:
        """The names in the site's folder at `tree` whose paths are `wanted`. Raises EnvironmentFault."""
        place = [f"{tree}:{self.prefix.rstrip('/')}"] if self.prefix else [tree]
        done = _git(self.folder, "ls-tree", "-r", "-z", "-l", "--full-tree", *place)
        if done.returncode and self.prefix and _lacks(done.stderr):
            return []
        if done.returncode:
            raise EnvironmentFault(f"git could not list the files ({_last_line(done.stderr)}).")
        entries = [entry for entry in map(_entry, done.stdout.split(b"\0")[:-1]) if wanted(entry.path)]
        if len(entries) > MOST or sum(entry.size for entry in entries) > MOST_BYTES:
            raise EnvironmentFault(f"The revision has more than {MOST} files, or files of more than a GiB in all.")
        return entries

    def write(self, entries: Iterable[Entry], into: Path) -> list[LeftOut]:
        """Write `entries` as plain files below `into`, over none that is there; gives those that are not as they were.

        A link becomes a text file that holds what it led to, as git does where a system has no links. Submodules,
        files of more than 64 MiB and names that the system cannot take are left out. Raises EnvironmentFault.
        """
        with _reader(self.folder) as read:
            return [left for entry in entries if (left := _written(entry, into, read))]

    def is_clean(self, folder: str) -> bool:
        """True where nothing below `folder`, relative to the site's, differs from what is committed."""
        done = _git(self.folder, "status", "--porcelain", "--untracked-files=all", "-z", "--", f":(literal){folder}")
        return done.returncode == 0 and not done.stdout


def repository_of(folder: Path) -> Repository:
    """The repository around `folder`. Raises EnvironmentFault where there is none, or no git."""
    done = _git(folder, "rev-parse", "--is-inside-work-tree", "--show-prefix")
    if done.returncode and b"not a git repository" in done.stderr:
        raise EnvironmentFault(
            f"{folder.absolute()} is not in a git repository. Go to one that holds the site, or name it with --root."
        )
    lines = done.stdout.decode("utf-8", "surrogateescape").split("\n")
    if done.returncode or lines[0] != "true":
        raise EnvironmentFault(f"git cannot read this repository ({_last_line(done.stderr) or 'no working tree'}).")
    return Repository(folder, lines[1])


def _git(folder: Path, *arguments: str) -> subprocess.CompletedProcess[bytes]:
    try:
        command = _command(folder, *arguments)
        return subprocess.run(command, capture_output=True, check=False, env=_environment())  # noqa: S603 (git alone)
    except OSError as error:
        raise EnvironmentFault(f"git cannot be run ({error.strerror}). Install it; it must be in PATH.") from error


def _command(folder: Path, *arguments: str) -> list[str]:
    return ["git", "-C", str(folder), "-c", "core.fsmonitor=false", "-c", f"core.hooksPath={os.devnull}", *arguments]


def _environment() -> dict[str, str]:
    return {**os.environ, **_QUIET}


def _lacks(complaint: bytes) -> bool:
    """True where git says that a folder is not in a revision."""
    return b"does not exist in" in complaint or b"Not a valid object name" in complaint


def _last_line(text: bytes) -> str:
    return text.decode("utf-8", "replace").strip().rpartition("\n")[2]


def _entry(line: bytes) -> Entry:
    about, _, path = line.partition(b"\t")
    mode, _type, object_, size = about.decode("ascii").split()
    return Entry(os.fsdecode(path), mode, object_, int(size) if size.isdigit() else 0)


Read = Callable[[Entry], bytes]


@contextmanager
def _reader(folder: Path) -> Iterator[Read]:
    """Gives what reads the bytes of an entry. One process serves all."""
    command = _command(folder, "cat-file", "--batch")
    with subprocess.Popen(  # noqa: S603 (git alone)
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, env=_environment()
    ) as process:
        asked, answered = cast("IO[bytes]", process.stdin), cast("IO[bytes]", process.stdout)
        yield lambda entry: _read(entry, asked, answered)
        asked.close()


def _read(entry: Entry, asked: IO[bytes], answered: IO[bytes]) -> bytes:
    asked.write(entry.object.encode("ascii") + b"\n")
    asked.flush()
    head = answered.readline().split()
    if len(head) != 3:
        raise EnvironmentFault(f"This clone lacks the file {entry.path}. Fetch it first, with 'git fetch --refetch'.")
    content = answered.read(int(head[2]))
    answered.read(1)
    return content


def _written(entry: Entry, into: Path, read: Read) -> LeftOut | None:
    why = _refused(entry)
    if why:
        return LeftOut(entry.path, why)
    try:
        place = into / entry.path
        place.parent.mkdir(parents=True, exist_ok=True)
        with place.open("xb") as file:
            file.write(read(entry))
    except OSError as error:
        return LeftOut(entry.path, f"it cannot be written here ({error.strerror})")
    return LeftOut(entry.path, "it is a link, and stands as a text with what it leads to") if entry.is_link else None


def _refused(entry: Entry) -> str:
    parts = entry.path.split("/")
    if any(part in {"", ".", ".."} or part.lower() == ".git" for part in parts):
        return "its name is unsafe"
    if entry.mode not in _FILES and not entry.is_link:
        return "it is a submodule"
    return f"it is larger than {LARGEST >> 20} MiB" if entry.size > LARGEST else ""
