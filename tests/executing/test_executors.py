"""Work shared out: the same results whoever does it, and what happens where a worker dies."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from genklang.executing import Executor, Here, LostItems, Processes

CHUNKS = [[0, 1, 2], [3], range(4, 30), range(30, 33)]


@dataclass(frozen=True)
class Squares:
    """Squares numbers; dies over some of them, over others only where no file of that name is there yet."""

    folder: Path
    fatal: frozenset[int] = frozenset()
    shaky: frozenset[int] = frozenset()
    wrong: frozenset[int] = frozenset()

    def __call__(self, item: int) -> Iterator[tuple[int, int]]:
        if item in self.wrong:
            raise ValueError(f"{item} is wrong")
        if item in self.fatal or (item in self.shaky and self._is_first(item)):
            os.kill(os.getpid(), signal.SIGKILL)
        yield item, item * item

    def _is_first(self, item: int) -> bool:
        seen = self.folder / str(item)
        first = not seen.exists()
        seen.touch()
        return first

    def name(self, item: int) -> str:
        return f"number {item}"


def done(executor: Executor, work: Squares) -> dict[int, int]:
    return {item: square for results in executor.results(work, CHUNKS) for item, square in results}


@pytest.mark.parametrize("executor", [Here(), Processes(1), Processes(3), Processes(2, method="spawn")])
def test_whoever_works_gives_the_same(executor: Executor, tmp_path: Path) -> None:
    assert done(executor, Squares(tmp_path)) == {n: n * n for n in range(33)}


@pytest.mark.parametrize("method", ["fork", "spawn"])
def test_a_worker_that_dies_is_told_of_and_all_else_is_done(method: str, tmp_path: Path) -> None:
    work = Squares(tmp_path, fatal=frozenset({5, 31}))
    results = Processes(2, method=method).results(work, CHUNKS)
    found: dict[int, int] = {}
    with pytest.raises(LostItems) as lost:
        found.update(square for squares in results for square in squares)
    assert lost.value.names == ("number 5", "number 31")
    assert found == {n: n * n for n in range(33) if n not in {5, 31}}


def test_a_worker_that_dies_by_chance_loses_nothing(tmp_path: Path) -> None:
    assert done(Processes(2), Squares(tmp_path, shaky=frozenset({0, 17}))) == {n: n * n for n in range(33)}


@pytest.mark.parametrize("executor", [Here(), Processes(2)])
def test_what_the_work_raises_is_raised(executor: Executor, tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="17 is wrong"):
        done(executor, Squares(tmp_path, wrong=frozenset({17})))


SLEEPERS = """
import os, pathlib, sys, time
from genklang.executing import Processes

class Sleep:
    def __call__(self, item):
        pathlib.Path(sys.argv[1], str(os.getpid())).touch()
        time.sleep(60)
        yield item
    def name(self, item):
        return str(item)

list(Processes(2).results(Sleep(), [[1], [2]]))
"""


def test_workers_end_with_the_process_that_began_them(tmp_path: Path) -> None:
    process = subprocess.Popen([sys.executable, "-c", SLEEPERS, str(tmp_path)])
    assert _soon(lambda: len(list(tmp_path.iterdir())) == 2)
    process.kill()
    process.wait()
    assert _soon(lambda: not any(_runs(int(file.name)) for file in tmp_path.iterdir()))


def _soon(holds: object) -> bool:
    """True once `holds()` is, False where it is not within twenty seconds."""
    assert callable(holds)
    until = time.monotonic() + 20
    while not holds():
        if time.monotonic() > until:
            return False
        time.sleep(0.05)
    return True


def _runs(process: int) -> bool:
    try:
        state = Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()[0]
    except OSError:
        return False
    return state != "Z"
