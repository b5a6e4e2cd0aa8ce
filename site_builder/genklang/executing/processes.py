"""Work shared out among processes of this machine."""

from __future__ import annotations

import ctypes
import multiprocessing
import os
import signal
import sys
import threading
import time
from collections.abc import Iterator, Sequence
from concurrent.futures import FIRST_COMPLETED, Future, ProcessPoolExecutor, wait
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from typing import Any

from genklang.executing.work import Chunk, LostItems, S, Work

PDEATHSIG = 1
"""PR_SET_PDEATHSIG of prctl(2): the signal that a process gets when the one that began it ends."""

ALONE = 2
"""How many times an item is tried by a process of its own."""


def usable_processors() -> int:
    """How many processors this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


class Processes:
    """Shares work out among `jobs` processes that begin as copies of this one where the system can copy processes.

    `method` is one of multiprocessing's ways to begin a process; with others than `fork` the work is pickled for it.
    A worker ends when this process does, however it ends. `held` are open files that copies of this process let go
    of, such as a lock, which would be held as long as any of them has it open.
    """

    def __init__(self, jobs: int, held: Sequence[int] = (), method: str | None = None) -> None:
        method = method or ("fork" if sys.platform == "linux" else "spawn")
        self._jobs = jobs
        self._held = tuple(held) if method == "fork" else ()
        self._context = multiprocessing.get_context(method)

    def results(self, work: Work[S], chunks: Sequence[Chunk]) -> Iterator[list[S]]:
        """What came of each chunk, as they are done.

        Where a worker dies, what it and the others had not finished is done again, each item by a process of its own.
        Raises what the work raises, and LostItems at the end where that process died each time that it was tried.
        """
        unfinished: list[Chunk] = []
        yield from self._shared_out(work, chunks, unfinished)
        left = [[item] for chunk in unfinished for item in chunk]
        for _ in range(ALONE):
            again: list[Chunk] = []
            for alone in left:
                yield from self._shared_out(work, [alone], again)
            left = [list(chunk) for chunk in again]
        lost = sorted(item for chunk in left for item in chunk)
        if lost:
            raise LostItems([work.name(item) for item in lost])

    def _shared_out(self, work: Work[S], chunks: Sequence[Chunk], unfinished: list[Chunk]) -> Iterator[list[S]]:
        """What came of the chunks; those that were not finished when a worker died are added to `unfinished`."""
        jobs = min(self._jobs, len(chunks))
        with ProcessPoolExecutor(max(1, jobs), self._context, _begin, (work, os.getpid(), self._held)) as pool:
            waiting: dict[Future[list[S]], Chunk] = {}
            try:
                for chunk in chunks:
                    with _noted(unfinished, chunk):
                        waiting[pool.submit(_done, chunk)] = chunk
                while waiting:
                    done, _ = wait(waiting, return_when=FIRST_COMPLETED)
                    for future in done:
                        results: list[S] | None = None
                        with _noted(unfinished, waiting.pop(future)):
                            results = future.result()
                        if results is not None:
                            yield results
            finally:
                for future in waiting:
                    future.cancel()


@contextmanager
def _noted(unfinished: list[Chunk], chunk: Chunk) -> Iterator[None]:
    """Note a chunk that cannot be done because a worker died."""
    try:
        yield
    except BrokenProcessPool:
        unfinished.append(chunk)


_WORK: list[Work[Any]] = []
"""What this process, a worker, does."""


def _begin(work: Work[Any], parent: int, held: Sequence[int]) -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # whoever interrupts means the one that shares the work out
    _end_with(parent)
    for open_file in held:
        os.close(open_file)
    _WORK[:] = [work]


def _done(chunk: Chunk) -> list[Any]:
    (work,) = _WORK
    return [result for item in chunk for result in work(item)]


def _end_with(parent: int) -> None:
    """Let this process end as soon as `parent` has."""
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(PDEATHSIG, signal.SIGKILL)
    else:
        threading.Thread(target=_watch, args=(parent,), daemon=True).start()
    if os.getppid() != parent:
        os._exit(1)


def _watch(parent: int) -> None:
    while os.getppid() == parent:
        time.sleep(0.1)
    os._exit(1)
