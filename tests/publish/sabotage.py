"""A build that is stopped, or finds the disk full, at a step that the test chooses.

`python -m tests.publish.sabotage HOW STEP ARGUMENT...` runs `genklang ARGUMENT...`. Python tells an audit hook of
every file that is opened for writing and of every name that is changed; at the one numbered STEP (from 1)

- `kill-at-write` and `kill-at-rename` end the process as SIGKILL does: nothing is tidied up;
- `full-from-write` and `full-from-rename` make this step and all that follow fail as on a full disk;
- `full-from-write-in-workers` does so in the processes alone that this one shares its work with.
"""

from __future__ import annotations

import errno
import os
import signal
import sys

RENAMES = {"os.rename", "os.symlink", "shutil.rmtree", "shutil.move", "tempfile.mkdtemp", "ctypes.dlsym"}


class Saboteur:
    """Counts steps, and strikes."""

    def __init__(self, how: str, step: int) -> None:
        self.how, self.left = how, step
        self.awake = True
        self.whole = os.getpid()

    def __call__(self, event: str, arguments: tuple[object, ...]) -> None:
        if self.awake and self._is_step(event, arguments):
            self.left -= 1
            if self.left <= 0:
                self._strike()

    def _is_step(self, event: str, arguments: tuple[object, ...]) -> bool:
        if self.how.endswith("rename"):
            return event in RENAMES
        if self.how.endswith("in-workers") and os.getpid() == self.whole:
            return False
        return event == "open" and isinstance(arguments[2], int) and bool(arguments[2] & (os.O_WRONLY | os.O_RDWR))

    def _strike(self) -> None:
        if self.how.startswith("kill"):
            os.kill(os.getpid(), signal.SIGKILL)
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))


if __name__ == "__main__":
    from genklang.cli import main

    saboteur = Saboteur(sys.argv[1], int(sys.argv[2]))
    sys.addaudithook(saboteur)
    sys.argv = ["genklang", *sys.argv[3:]]
    try:
        main()
    finally:
        saboteur.awake = False
