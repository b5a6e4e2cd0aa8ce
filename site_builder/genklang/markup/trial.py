"""Work on strangers' data in a process of its own, with limits on time and memory.

One helper process does one piece after the other; where it dies or takes too long, that piece has failed and the next
one gets a new process. `python -P -c` starts it: the folder that the site stands in never gets onto its import path.
"""

from __future__ import annotations

import contextlib
import json
import resource
import subprocess
import sys
import threading
from collections.abc import Callable, Iterable, Iterator
from importlib import import_module
from typing import Any

from genklang.errors import EnvironmentFault

SECONDS = 6
"""CPU time for one piece of work, so that a page costs less than ten in all (contract §7)."""
MEMORY = 600 * 1024 * 1024
"""Bytes of address space beyond what the process has when it starts working."""
_PATIENCE = 60
"""Seconds by the clock, for work that waits instead of working."""
_PROGRAM = "from genklang.markup.trial import serve; serve()"


def tried(task: str, pieces: Iterable[Any]) -> Iterator[Any]:
    """What the function `task` ("module:name") gives for each of the `pieces`, in their order; None where it fails.

    Pieces and results are what JSON can hold. Raises EnvironmentFault where no process can be started.
    `task` is a name of ours, never a text from outside.
    """
    helper: subprocess.Popen[str] | None = None
    try:
        for piece in pieces:
            helper = helper or _started(task)
            answer = _asked(helper, piece)
            yield answer.get("result") if answer else None
            if answer is None:
                _ended(helper)
                helper = None
    finally:
        if helper:
            _ended(helper)


def _started(task: str) -> subprocess.Popen[str]:
    command = [sys.executable, "-P", "-c", _PROGRAM, task]
    pipe = subprocess.PIPE
    try:
        return subprocess.Popen(  # noqa: S603 (our own program)
            command, stdin=pipe, stdout=pipe, stderr=subprocess.DEVNULL, text=True, encoding="utf-8"
        )
    except OSError as error:
        raise EnvironmentFault(f"{sys.executable} cannot be started ({error.strerror}). Check that it may.") from error


def _asked(helper: subprocess.Popen[str], piece: Any) -> dict[str, Any] | None:
    if helper.stdin is None or helper.stdout is None:
        return None
    watch = threading.Timer(_PATIENCE, helper.kill)
    watch.start()
    try:
        helper.stdin.write(json.dumps(piece) + "\n")
        helper.stdin.flush()
        return dict(json.loads(helper.stdout.readline()))
    except (OSError, ValueError):
        return None
    finally:
        watch.cancel()


def _ended(helper: subprocess.Popen[str]) -> None:
    helper.kill()
    for pipe in (helper.stdin, helper.stdout):
        if pipe:
            with contextlib.suppress(OSError):
                pipe.close()
    helper.wait()


def serve() -> None:
    """The helper's life: a piece of work on each line of standard input, its result on one of standard output."""
    module, _, name = sys.argv[1].partition(":")
    work: Callable[[Any], Any] = getattr(import_module(module), name)
    _limit_memory()
    for line in sys.stdin:
        _limit_time()
        sys.stdout.write(json.dumps(_done(work, json.loads(line))) + "\n")
        sys.stdout.flush()


def _done(work: Callable[[Any], Any], piece: Any) -> dict[str, Any]:
    try:
        return {"result": work(piece)}
    except Exception:  # noqa: BLE001 (whatever a parser raises on strangers' data, the piece has failed)
        return {"result": None}


def _limit_time() -> None:
    used = resource.getrusage(resource.RUSAGE_SELF)
    soft = int(used.ru_utime + used.ru_stime) + SECONDS
    resource.setrlimit(resource.RLIMIT_CPU, (soft, resource.getrlimit(resource.RLIMIT_CPU)[1]))


def _limit_memory() -> None:
    # Systems that do not keep this limit (macOS) say so; time is limited there all the same.
    with contextlib.suppress(OSError, ValueError):
        resource.setrlimit(resource.RLIMIT_AS, (MEMORY, resource.getrlimit(resource.RLIMIT_AS)[1]))
