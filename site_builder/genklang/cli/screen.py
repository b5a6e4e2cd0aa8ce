"""Terminals: personal data covered up, colour and progress where there is one, both on their own stream."""

from __future__ import annotations

import sys
import time
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, TextIO, cast

import click

if TYPE_CHECKING:
    from rich.console import Console
    from rich.text import Text

    from genklang.render.engine import Told
    from genklang.site import Progress as Wrap
    from genklang.sources import FoundFile

PATIENCE = 1.0
"""Seconds of work before a progress bar shows."""
NARROW = 60
"""Columns: on fewer, tables are shown as lists."""


def mask(text: str) -> str:
    """The text with personal data covered up; what finds it is read when there is something to print."""
    from genklang.personal_data import mask

    return mask(text)


class Masked:
    """A stream on which personal data is covered up. All that the commands print about a site goes through one."""

    def __init__(self, stream: TextIO) -> None:
        self._stream = stream

    def write(self, text: str) -> int:
        return self._stream.write(mask(text))

    def __getattr__(self, name: str) -> Any:
        return getattr(self._stream, name)


def _masked(stream: TextIO) -> TextIO:
    return cast(TextIO, Masked(stream))


def say(text: str, nl: bool = True) -> None:
    """Write the result of a command to standard output."""
    from genklang.personal_data import mask_written

    click.echo(mask_written(text), nl=nl)


def complain(text: str) -> None:
    """Write what went wrong to standard error."""
    click.echo(mask(text), err=True)


def output() -> Console:
    """Standard output: lines are never wrapped or cut, so that they can be piped; NO_COLOR is honoured."""
    from rich.console import Console

    return Console(file=_masked(sys.stdout), soft_wrap=True, highlight=False, markup=False, emoji=False)


def notes() -> Console:
    """Standard error, for whatever is not the result."""
    from rich.console import Console

    return Console(file=_masked(sys.stderr), soft_wrap=True, highlight=False, markup=False, emoji=False)


def is_narrow(screen: Console) -> bool:
    """True for a terminal on which a table of several columns would have a word or less in each."""
    return screen.is_terminal and screen.width < NARROW


def stacked(heads: Sequence[str], rows: Iterable[Sequence[str]]) -> Text:
    """The rows of a table below each other, for narrow terminals, each cell on a line with its head."""
    from rich.text import Text

    lines: list[Text] = []
    for row in rows:
        first, *others = (f"{head}: {cell}" for head, cell in zip(heads, row, strict=True) if cell)
        lines += [Text(first, style="bold"), *(Text(f"  {line}") for line in others), Text()]
    return Text("\n").join(lines)


class _Bar:
    """A progress bar on standard error that shows itself once the work has taken a second, on a terminal only."""

    def __init__(self, what: str) -> None:
        from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

        columns = (TextColumn(what), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
        self._bar = Progress(*columns, console=notes(), transient=True, disable=not sys.stderr.isatty())
        self._task = self._bar.add_task(what)
        self._began = time.monotonic()

    def show(self, done: int, total: int) -> None:
        if not self._bar.live.is_started and time.monotonic() - self._began > PATIENCE:
            self._bar.start()
        self._bar.update(self._task, completed=done, total=total)

    def close(self) -> None:
        self._bar.stop()


@contextmanager
def progress(what: str) -> Iterator[Told]:
    """Gives what is to be called with how much of the work is done, and how much there is."""
    bar = _Bar(what)
    try:
        yield bar.show
    finally:
        bar.close()


@contextmanager
def reading_progress() -> Iterator[Wrap]:
    """Gives what shows how far the reading of files has come."""
    with progress("Reading") as told:
        yield lambda files, total: _watched(told, files, total)


def _watched(told: Told, files: Iterable[FoundFile], total: int) -> Iterator[FoundFile]:
    for number, file in enumerate(files):
        told(number, total)
        yield file
