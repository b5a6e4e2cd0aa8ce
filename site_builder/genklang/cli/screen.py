"""Terminals: colour only where there is one, progress only on work over a second, both on their own stream."""

from __future__ import annotations

import sys
import time
from collections.abc import Iterable, Iterator
from contextlib import contextmanager

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

from genklang.site import Progress as Wrap
from genklang.sources import FoundFile

PATIENCE = 1.0
"""Seconds of work before a progress bar shows."""


def output() -> Console:
    """Standard output: lines are never wrapped or cut, so that they can be piped; NO_COLOR is honoured."""
    return Console(soft_wrap=True, highlight=False, markup=False, emoji=False)


def notes() -> Console:
    """Standard error, for whatever is not the result."""
    return Console(stderr=True, soft_wrap=True, highlight=False, markup=False, emoji=False)


@contextmanager
def reading_progress() -> Iterator[Wrap]:
    """Gives what shows how far the reading of files has come, on a terminal, once it has taken a second."""
    columns = (TextColumn("Reading"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    bar = Progress(*columns, console=notes(), transient=True, disable=not sys.stderr.isatty())
    try:
        yield lambda files, total: _watched(bar, files, total)
    finally:
        bar.stop()


def _watched(bar: Progress, files: Iterable[FoundFile], total: int) -> Iterator[FoundFile]:
    began = time.monotonic()
    task = bar.add_task("reading", total=total)
    for file in files:
        if not bar.live.is_started and time.monotonic() - began > PATIENCE:
            bar.start()
        yield file
        bar.advance(task)
