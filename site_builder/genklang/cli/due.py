"""`genklang due`: what is owed, by whom and when."""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Any

import click
from rich import box
from rich.table import Table

from genklang.catalogue import Catalogue
from genklang.cli.options import loaded, with_date, with_root
from genklang.cli.screen import notes, output, say
from genklang.findings import Severity
from genklang.locale.rule_texts import rule_texts_for
from genklang.obligations import Assessment, Obligation, State
from genklang.obligations.working_days import days_after
from genklang.site import check as check_site

ORDER = list(State)
STYLES = {State.OVERDUE: "bold magenta", State.DUE_SOON: "bold yellow", State.EXPLAINED: "yellow", State.MET: "green"}


class Days(click.ParamType[int]):
    """A number of days, such as 30d."""

    name = "days"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> int:
        match = re.fullmatch(r"(\d{1,5})d?", str(value))
        if not match:
            self.fail(f"'{value}' is not a number of days. Write for example 30d.", param, ctx)
        return int(match[1])


@click.command()
@click.option(
    "--within", type=Days(), metavar="DAYS", help="Only what is overdue or due within so many days, such as 30d."
)
@click.option("--all", "everything", is_flag=True, help="Also what is met or waived.")
@click.option(
    "--format",
    "format_",
    type=click.Choice(["table", "json"]),
    default="table",
    show_default=True,
    help="How to show it.",
)
@with_date
@with_root
def due(within: int | None, everything: bool, format_: str, as_of: date | None, profile: str | None, root: Path) -> int:
    """Show what is owed: to whom, by whom, by when, and how late it is.

    Exits with 1 only where the content has errors, for then something may be missing from the list.
    """
    if within is not None and everything:
        raise click.UsageError("--within and --all exclude each other.")
    catalogue, assessment = loaded(root, as_of, profile)
    owed = chosen(assessment, within, everything)
    if format_ == "json":
        say(_json(owed, assessment))
    else:
        _table(owed, catalogue, assessment)
    errors = sum(f.severity is Severity.ERROR for f in check_site(catalogue, assessment))
    if errors:
        notes().print(f"The content has {errors} error(s), so this may not be all. See 'genklang check'.")
    return 1 if errors else 0


def chosen(assessment: Assessment, within: int | None, everything: bool) -> list[Obligation]:
    """The obligations to show, by the date in force; those without a date last."""
    until = days_after(assessment.as_of, within) if within is not None else date.max
    owed = [
        o
        for o in assessment.obligations
        if everything
        or (not o.state.settled and (within is None or (o.due_in_force is not None and o.due_in_force <= until)))
    ]
    return sorted(owed, key=lambda o: (o.due_in_force or date.max, o.id))


def _json(owed: Sequence[Obligation], assessment: Assessment) -> str:
    report = {
        "as_of": assessment.as_of.isoformat(),
        "profile": assessment.profile.name,
        "obligations": [obligation.as_json() for obligation in owed],
    }
    return json.dumps(report, ensure_ascii=False, indent=2)


def _table(owed: Sequence[Obligation], catalogue: Catalogue, assessment: Assessment) -> None:
    screen = output()
    if not owed:
        screen.print(f"Nothing is owed on {assessment.as_of}.")
        return
    words = rule_texts_for(catalogue.settings.language).words["kind"]
    table = Table(box=box.SIMPLE_HEAD, pad_edge=False)
    for heading, justify in (
        ("Due", "left"),
        ("State", "left"),
        ("Days late", "right"),
        ("What", "left"),
        ("Document", "left"),
        ("Body", "left"),
    ):
        table.add_column(heading, justify="right" if justify == "right" else "left", no_wrap=not screen.is_terminal)
    for o in owed:
        what = words[o.kind] + (f" ({o.round})" if o.round else "")
        late = str(o.days_late) if o.days_late else ""
        day = str(o.due_in_force) if o.due_in_force else "no date yet"
        table.add_row(
            day, o.state.value.replace("_", " "), late, what, o.document, o.body or "", style=STYLES.get(o.state)
        )
    if not screen.is_terminal:
        screen.width = 1000
    screen.print(table)
    screen.print(f"{len(owed)} obligation(s) on {assessment.as_of}, by the profile {assessment.profile.name}.")
