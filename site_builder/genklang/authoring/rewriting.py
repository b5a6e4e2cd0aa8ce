"""Files that are written anew in one step: the old bytes or the new ones, never half of them."""

from __future__ import annotations

import os
import shutil
import tempfile
from pathlib import Path

from genklang.errors import EnvironmentFault


def rewrite(path: Path, before: bytes, after: bytes) -> None:
    """Put `after` in the place of `before`, with the file's mode.

    Raises EnvironmentFault where the file holds something else by now, or cannot be written; then it is as it was.
    """
    try:
        if path.is_symlink() or path.read_bytes() != before:
            raise EnvironmentFault(f"{path} was changed by another program just now, and was left alone. Try again.")
        if not path.stat().st_mode & 0o222:
            raise EnvironmentFault(f"{path} is write-protected, and was left alone. Check that it may be changed.")
        _exchange(path, after)
    except OSError as error:
        raise EnvironmentFault(f"{path} cannot be written ({error.strerror}), and was left as it was.") from error


def _exchange(path: Path, after: bytes) -> None:
    handle, name = tempfile.mkstemp(prefix=".genklang-", dir=path.parent)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(after)
            file.flush()
            os.fsync(file.fileno())
        shutil.copymode(path, name)
        Path(name).replace(path)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise
