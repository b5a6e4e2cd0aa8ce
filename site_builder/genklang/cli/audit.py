"""`genklang audit`: the same judgement over a list that another system gave."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path

import click
from rich import box
from rich.console import Console
from rich.table import Table

from genklang.audit import Audit, load_map
from genklang.audit import audit as judge
from genklang.audit.rows import read_rows
from genklang.cli.options import Day
from genklang.cli.screen import is_narrow, notes, output, say, stacked
from genklang.errors import EnvironmentFault
from genklang.locale import Texts, texts_for
from genklang.obligations import load_profile
from genklang.reporters.audit_report import (
    COLUMNS,
    WORST_COLUMNS,
    audit_json,
    audit_markdown,
    body_rows,
    fault_line,
    headings,
    summary,
    worst_rows,
)
from genklang.settings import settings_from_text, today

SHOWN = 20
"""How many faults of rows are told on standard error; a report in JSON or Markdown has all."""


@click.command()
@click.argument("file", metavar="FILE", type=click.Path(path_type=Path))
@click.option(
    "--map",
    "map_",
    required=True,
    metavar="MAP",
    help="Which columns hold what: a YAML file, or a shipped map by name.",
)
@click.option("--profile", metavar="NAME", help="The rule book to judge by. Default: the map's, else kungsbacka.")
@click.option("--as-of", type=Day(), metavar="DATE", help="Judge as on this day (YYYY-MM-DD). Default: today.")
@click.option(
    "--format",
    "format_",
    type=click.Choice(["text", "json", "markdown"]),
    default="text",
    show_default=True,
    help="How to report.",
)
@click.option("--language", default="sv", show_default=True, metavar="CODE", help="The language: sv, da or en.")
@click.option("--debug", is_flag=True, expose_value=False, help="Show where a bug happened.")
def audit(file: Path, map_: str, profile: str | None, as_of: date | None, format_: str, language: str) -> int:
    """Judge a list of consultations from another system (CSV or JSON) as your own dialogues would be.

    No site is needed. The report counts by body what was answered in time, answered late and is overdue. Rows that
    cannot be read are told and passed over. Exits with 0 whatever the debts are, with 2 where nothing could be read.
    """
    chosen, texts = load_map(map_, Path()), texts_for(language)
    book = load_profile(profile or chosen.profile or "kungsbacka", Path())
    day = as_of or today(settings_from_text("", Path()))
    found = judge(read_rows(file, chosen), chosen, book, day)
    if found.faults and not found.total.rows:
        raise EnvironmentFault(f"No row of {file} could be judged. {fault_line(found.faults[0], texts)}")
    if format_ == "json":
        say(audit_json(found), nl=False)
    elif format_ == "markdown":
        say(audit_markdown(found, texts), nl=False)
    else:
        _text(found, texts)
    _tell_faults(found, texts)
    return 0


def _text(found: Audit, texts: Texts) -> None:
    screen = output()
    if not screen.is_terminal:
        screen.width = 1000
    _rows(screen, headings(COLUMNS, texts), list(body_rows(found, texts)), first_number=1)
    if found.worst:
        screen.print(texts("audit.worst"), style="bold")
        _rows(screen, headings(WORST_COLUMNS, texts), list(worst_rows(found, texts)), first_number=9)
    screen.print(summary(found, texts))


def _rows(screen: Console, heads: Sequence[str], rows: Sequence[Sequence[str]], first_number: int) -> None:
    """Print a table, or on a narrow terminal its rows below each other."""
    narrow = is_narrow(screen)
    screen.print(stacked(heads, rows) if narrow else _table(heads, rows, first_number))


def _table(heads: Sequence[str], rows: Sequence[Sequence[str]], first_number: int) -> Table:
    """A table whose columns from `first_number` on hold numbers; what does not fit goes on below, nothing is cut."""
    table = Table(box=box.SIMPLE_HEAD, pad_edge=False)
    for index, head in enumerate(heads):
        table.add_column(head, justify="right" if index >= first_number else "left", overflow="fold")
    for row in rows:
        table.add_row(*row)
    return table


def _tell_faults(found: Audit, texts: Texts) -> None:
    for fault in found.faults[:SHOWN]:
        notes().print(fault_line(fault, texts))
    if len(found.faults) > SHOWN:
        notes().print(texts("audit.more_faults", n=len(found.faults) - SHOWN))
