"""A folder beside the published one, in which a site is built before it takes its place."""

from __future__ import annotations

import fcntl
import os
import shutil
import tempfile
from collections.abc import Collection, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

from genklang.errors import EnvironmentFault
from genklang.publish.exchange import exchanged, put_in_place, standing_name
from genklang.publish.manifest import foreign_file, read_manifest, write_manifest
from genklang.publish.removals import is_too_much, removed_pages
from genklang.publish.verification import problems_of
from genklang.publish.written import Written
from genklang.render.engine import Earlier, Wishes

SHOWN = 3
"""How many of the things that are wrong a message names."""


@dataclass(frozen=True, slots=True)
class Expected:
    """What a finished site holds."""

    pages: Mapping[str, str]
    """From the address of a document's page to the document's key."""
    files: Collection[str]
    """Every file that must be there, relative to the site's folder."""
    later: Collection[str] = ()
    """The addresses of documents that are not out yet on the day that is shown."""
    base: str | None = "/"
    """The path of the site's root where it is served; None where no pages are written, so no links are followed."""
    documents: Mapping[str, str] = field(default_factory=dict)
    """From a document's key to the hash of what it tells."""
    as_of: str = ""
    """The day that is shown."""
    written: Mapping[str, Written] = field(default_factory=dict)
    """What is known of files already, by their names; the others are read again."""
    since: Earlier | None = None
    """What the changes are told against."""


@dataclass(slots=True)
class Staging:
    """The folder to build in, the place it is for, and the lock that is held meanwhile."""

    folder: Path
    out: Path
    _lock: int
    wishes: Wishes = field(default_factory=Wishes)

    @property
    def held(self) -> tuple[int, ...]:
        """The open files that hold the lock: who else has them open holds it too."""
        return (self._lock,) if self._lock >= 0 else ()

    def publish(self, expected: Expected) -> None:
        """Put the site in its place, once it is whole; what stood there is kept for `rollback`.

        Raises EnvironmentFault where something is missing or leads nowhere, where more than a fifth of the pages
        would go, or where it cannot be written; then what stood before still stands.
        """
        try:
            self._look(expected)
            told = (expected.documents, expected.as_of, expected.since)
            manifest = write_manifest(self.folder, expected.pages, *told, expected.written)
            if self.wishes.manifest:
                self.wishes.manifest.write_text(manifest.as_text(), encoding="utf-8")
            before = put_in_place(self.folder, self.out)
            if before:
                _keep(before, self.out)
        except OSError as error:
            self.discard()
            raise cannot_write(self.out, error) from error
        except EnvironmentFault:
            self.discard()
            raise
        self._release()

    def _look(self, expected: Expected) -> None:
        wrong = list(problems_of(self.folder, expected.files, expected.base, expected.written))
        if wrong:
            named = "; ".join(f"{problem.name}: {problem.what}" for problem in wrong[:SHOWN])
            more = f" (and {len(wrong) - SHOWN} more)" if len(wrong) > SHOWN else ""
            raise EnvironmentFault(f"The built site is not whole, so nothing was published. {named}{more}.")
        before = read_manifest(self.out)
        removed = removed_pages(before, self.folder, expected.later)
        if not self.wishes.allow_removals and is_too_much(removed, before):
            named = ", ".join("/" + address for address in removed[:SHOWN])
            raise EnvironmentFault(
                f"{len(removed)} of {len(before.pages)} pages would be gone ({named}…), so nothing was published. "
                "If that is meant, say so with --allow-removals."
            )

    def discard(self) -> None:
        """Leave what stands as it is and remove the staging folder."""
        shutil.rmtree(self.folder, ignore_errors=True)
        self._release()

    def _release(self) -> None:
        _let_go(self._lock)
        self._lock = -1


def stage(out: Path, wishes: Wishes | None = None) -> Staging:
    """A new staging folder for `out`, with what earlier builds left behind cleared away.

    Raises EnvironmentFault where another build holds the lock, where `out` holds something that no build of
    ours wrote, or where its parent folder cannot be written.
    """
    wishes = wishes or Wishes()
    out = out.absolute()
    lock = -1
    try:
        out.parent.mkdir(parents=True, exist_ok=True)
        lock = _locked(out, wishes.wait)
        _refuse_foreign(out)
        _clear(out)
        folder = Path(tempfile.mkdtemp(prefix=f".{out.name}.building-", dir=out.parent))
        folder.chmod(0o755)
    except OSError as error:
        _let_go(lock)
        raise cannot_write(out, error) from error
    except EnvironmentFault:
        _let_go(lock)
        raise
    return Staging(folder, out, lock, wishes)


def refuse_within(content: Path, out: Path) -> None:
    """Publishing into the content, or over it, would mix the two. Raises EnvironmentFault."""
    content, out = content.resolve(), out.resolve()
    if content == out or content in out.parents or out in content.parents:
        raise EnvironmentFault(f"{out} is in the content folder, or the other way round. Choose another with --out.")


def rollback(out: Path, wait: bool = False) -> None:
    """Put the site that stood before back in its place; what stands now is kept in its stead.

    Raises EnvironmentFault where there is none, or where another build is writing.
    """
    out = out.absolute()
    previous = _previous(out)
    if not previous.is_dir():
        raise EnvironmentFault(f"No earlier site is kept beside {out}. A build keeps the one that it takes over from.")
    lock = _locked(out, wait)
    try:
        if not exchanged(previous, out.resolve() if out.is_symlink() else out):
            before = put_in_place(previous, out)
            if before:
                _keep(before, out)
    except OSError as error:
        raise cannot_write(out, error) from error
    finally:
        os.close(lock)


def cannot_write(out: Path, error: OSError) -> EnvironmentFault:
    """What to tell where the file system refuses: a full disk, missing permissions and the like."""
    why = (error.strerror or str(error)) + (f": {error.filename}" if error.filename else "")
    return EnvironmentFault(f"{out} cannot be written ({why}). What stood before still stands.")


def _keep(before: Path, out: Path) -> None:
    """Keep what stood before under a name of its own, in the stead of what was kept until now.

    The new site stands already. What cannot be moved now is cleared away by the next build.
    """
    previous = _previous(out)
    with suppress(OSError):
        if previous.exists():
            shutil.rmtree(previous)
        before.rename(previous)


def _previous(out: Path) -> Path:
    return out.with_name(f".{out.name}.previous")


def _clear(out: Path) -> None:
    """Remove what builds left behind that were stopped midway."""
    stands = out.readlink().name if out.is_symlink() else ""
    left = [*out.parent.glob(f".{out.name}.building-*"), *out.parent.glob(standing_name(out) + "*")]
    for path in left:
        if path.name == stands:
            continue
        if path.is_symlink():
            path.unlink()
        else:
            shutil.rmtree(path)


def _locked(out: Path, wait: bool) -> int:
    """The lock of `out`, held until it is closed; the system lets go of it when the process ends, however it ends."""
    lock = os.open(out.parent / f".{out.name}.lock", os.O_RDWR | os.O_CREAT, 0o644)
    try:
        fcntl.flock(lock, fcntl.LOCK_EX if wait else fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        holder = os.read(lock, 20).decode("ascii", "replace").strip()
        os.close(lock)
        who = f" (process {holder})" if holder else ""
        raise EnvironmentFault(
            f"Another build{who} is writing {out}. Wait until it is done, or let this one wait with --wait."
        ) from None
    os.ftruncate(lock, 0)
    os.write(lock, f"{os.getpid()}\n".encode())
    return lock


def _let_go(lock: int) -> None:
    if lock >= 0:
        os.close(lock)


def _refuse_foreign(out: Path) -> None:
    if (out.is_symlink() and not _is_our_link(out)) or (out.exists() and not out.is_dir()):
        raise EnvironmentFault(f"{out} is not a folder. Choose another place with --out.")
    if out.is_dir() and (name := foreign_file(out)):
        raise EnvironmentFault(
            f"{out} holds {name}, which Genklang did not write. Empty the folder or choose another with --out."
        )


def _is_our_link(out: Path) -> bool:
    return str(out.readlink()).startswith(standing_name(out))
