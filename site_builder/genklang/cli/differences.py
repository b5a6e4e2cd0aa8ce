"""What a change does to a file, as a unified diff."""

from __future__ import annotations

import difflib
from collections.abc import Iterator

from rich.text import Text

from genklang.cli.screen import output
from genklang.reporters.text import shown_safely

_STYLES = {"+": "green", "-": "red", "@": "cyan"}


def show_difference(path: str, before: str, after: str) -> None:
    """Print the difference on standard output, in colours on a terminal; signs tell as much as the colours do."""
    screen = output()
    for line in difference(path, before, after):
        screen.print(Text(line, style=_STYLES.get(line[:1], "") if not line.startswith(("+++", "---")) else "bold"))


def difference(path: str, before: str, after: str) -> Iterator[str]:
    """The lines of a unified diff, with tabs as arrows, and escapes for what is not seen or steers terminals."""
    names = (f"a/{path}", f"b/{path}")
    for line in difflib.unified_diff(before.split("\n"), after.split("\n"), *names, lineterm="", n=2):
        yield shown_safely(line.removesuffix("\r").replace("\t", "→ "))
