"""A folder beside the published one, in which a site is built before it takes its place."""

from __future__ import annotations

import fcntl
import os
import shutil
import tempfile
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from genklang.errors import EnvironmentFault
from genklang.publish.exchange import put_in_place
from genklang.publish.manifest import foreign_file, write_manifest


@dataclass(slots=True)
class Staging:
    """The folder to build in, the place it is for, and the lock that is held meanwhile."""

    folder: Path
    out: Path
    _lock: int

    def publish(self, expected: Iterable[str]) -> None:
        """Put the site in its place, once every file in `expected` (relative) is there.

        Raises EnvironmentFault where one is missing; then what stood before still stands.
        """
        missing = next((name for name in expected if not (self.folder / name).is_file()), None)
        if missing:
            self.discard()
            raise EnvironmentFault(f"The build lacks {missing}, so nothing was published. Build again.")
        write_manifest(self.folder)
        before = put_in_place(self.folder, self.out)
        if before:
            shutil.rmtree(before)
        self._release()

    def discard(self) -> None:
        """Leave what stands as it is and remove the staging folder."""
        shutil.rmtree(self.folder, ignore_errors=True)
        self._release()

    def _release(self) -> None:
        if self._lock >= 0:
            os.close(self._lock)
            self._lock = -1


def stage(out: Path) -> Staging:
    """A new staging folder for `out`, with what earlier builds left behind cleared away.

    Raises EnvironmentFault where another build holds the lock, where `out` holds something that no build of
    ours wrote, or where its parent folder cannot be written.
    """
    out = out.absolute()
    try:
        out.parent.mkdir(parents=True, exist_ok=True)
        lock = _locked(out)
        _refuse_foreign(out, lock)
        for left in out.parent.glob(f".{out.name}.building-*"):
            shutil.rmtree(left)
        folder = Path(tempfile.mkdtemp(prefix=f".{out.name}.building-", dir=out.parent))
        folder.chmod(0o755)
    except OSError as error:
        raise EnvironmentFault(
            f"{out} cannot be written ({error.strerror}). Choose another folder with --out."
        ) from error
    return Staging(folder, out, lock)


def _locked(out: Path) -> int:
    lock = os.open(out.parent / f".{out.name}.lock", os.O_RDWR | os.O_CREAT, 0o644)
    try:
        fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        os.close(lock)
        raise EnvironmentFault(f"Another build is writing {out}. Wait until it is done, then build again.") from None
    return lock


def _refuse_foreign(out: Path, lock: int) -> None:
    problem = None
    if out.is_symlink() or (out.exists() and not out.is_dir()):
        problem = f"{out} is not a folder. Choose another place with --out."
    elif out.is_dir() and (name := foreign_file(out)):
        problem = f"{out} holds {name}, which Genklang did not write. Empty the folder or choose another with --out."
    if problem:
        os.close(lock)
        raise EnvironmentFault(problem)
