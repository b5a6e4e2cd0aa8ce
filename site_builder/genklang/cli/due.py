"""`genklang due`: what is owed, by whom and when."""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Any

import click
from rich.text import Text

from genklang.catalogue import Catalogue
from genklang.cli.due_list import DueList
from genklang.cli.due_markdown import due_markdown
from genklang.cli.options import loaded, with_date, with_root
from genklang.cli.screen import notes, output, say
from genklang.export.obligation_calendar import obligation_calendar
from genklang.findings import Severity
from genklang.locale import texts_for
from genklang.locale.rule_texts import rule_texts_for
from genklang.model.document import nearest
from genklang.obligations import Assessment, Obligation
from genklang.obligations.working_days import days_after
from genklang.site import check as check_site


class Days(click.ParamType[int]):
    """A number of days, such as 30d, or of weeks, such as 4w."""

    name = "days"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> int:
        match = re.fullmatch(r"(\d{1,5})([dw]?)", str(value), re.ASCII)
        if not match:
            self.fail(f"'{value}' is not a number of days. Write for example 30d, or 4w for weeks.", param, ctx)
        return int(match[1]) * (7 if match[2] == "w" else 1)


@click.command()
@click.option(
    "--within", type=Days(), metavar="DAYS", help="Only what is overdue or due within so many days, such as 30d or 4w."
)
@click.option("--all", "everything", is_flag=True, help="Also what is met or waived.")
@click.option("--body", "bodies", multiple=True, metavar="ID", help="Only what this body owes. May be repeated.")
@click.option("--dialogue", "dialogues", multiple=True, metavar="ID", help="Only this dialogue. May be repeated.")
@click.option(
    "--format",
    "format_",
    type=click.Choice(["table", "json", "ics", "markdown"]),
    default="table",
    show_default=True,
    help="How to show it; ics is a calendar to subscribe to or import, markdown an issue.",
)
@click.option("--language", metavar="CODE", help="The language of the list: sv, da or en. Default: the site's.")
@with_date
@with_root
def due(  # noqa: PLR0913 (one parameter for each option)
    within: int | None,
    everything: bool,
    bodies: tuple[str, ...],
    dialogues: tuple[str, ...],
    format_: str,
    language: str | None,
    as_of: date | None,
    profile: str | None,
    root: Path,
) -> int:
    """Show what is owed: by whom, to whom, by when, how late it is and what to do next.

    Exits with 1 only where the content has errors, for then something may be missing from the list.
    """
    if within is not None and everything:
        raise click.UsageError("--within and --all exclude each other.")
    catalogue, assessment = loaded(root, as_of, profile)
    wanted = Wanted(_known(catalogue, "body", bodies), _known(catalogue, "dialogue", dialogues))
    owed = [o for o in chosen(assessment, within, everything) if wanted.holds(o)]
    language = language or catalogue.settings.language
    if format_ == "json":
        say(_json(owed, assessment))
    elif format_ == "ics":
        say(obligation_calendar(catalogue, assessment, owed, language).decode("utf-8"), nl=False)
    elif format_ == "markdown":
        listing = DueList(catalogue, assessment.as_of, texts_for(language), rule_texts_for(language), None)
        say(due_markdown(listing, owed), nl=False)
    else:
        later = sum(wanted.holds(o) for o in chosen(assessment, None, False)) if within is not None else 0
        _list(owed, catalogue, assessment, language, later)
    errors = sum(f.severity is Severity.ERROR for f in check_site(catalogue, assessment))
    if errors:
        notes().print(f"The content has {errors} error(s), so this may not be all. See 'genklang check'.")
    return 1 if errors else 0


class Wanted:
    """The bodies and dialogues that were named; where none is, all."""

    def __init__(self, bodies: frozenset[str], dialogues: frozenset[str]) -> None:
        self._bodies = bodies
        self._documents = frozenset(f"dialogue/{id_}" for id_ in dialogues)

    def holds(self, o: Obligation) -> bool:
        """True for an obligation of them."""
        return (not self._bodies or o.body in self._bodies) and (not self._documents or o.document in self._documents)


def _known(catalogue: Catalogue, type_: str, ids: Sequence[str]) -> frozenset[str]:
    """The ids without their type. Raises UsageError for one that the content does not have."""
    known = sorted({parsed.id for parsed in catalogue.parsed if parsed.type == type_})
    found = frozenset(id_.removeprefix(f"{type_}/") for id_ in ids)
    for id_ in sorted(found - set(known)):
        near = nearest(id_, known)
        there = f"Did you mean '{near}'?" if near else f"There are: {', '.join(known) or 'none'}."
        raise click.UsageError(f"There is no {type_} '{id_}'. {there}")
    return found


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


def _list(owed: Sequence[Obligation], catalogue: Catalogue, assessment: Assessment, language: str, later: int) -> None:
    """Print the list; `later` is how many are left beside what is due within the time asked for."""
    screen, texts = output(), texts_for(language)
    width = screen.width if screen.is_terminal else None
    listing = DueList(catalogue, assessment.as_of, texts, rule_texts_for(language), width)
    key = "due.total" if owed else "due.nothing_within" if later else "due.nothing"
    values = {"n": len(owed) or later} if owed or later else {}
    total = texts(key, date=str(assessment.as_of), profile=assessment.profile.name, **values)
    lines = [*listing.lines(owed), *listing.wrapped(total)]
    if screen.is_terminal:
        screen.print(Text("\n").join(lines))
    else:
        say("\n".join(line.plain for line in lines))
