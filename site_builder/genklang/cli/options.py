"""Options that several commands share."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

from genklang.catalogue import Catalogue
from genklang.cli.screen import reading_progress
from genklang.obligations import Assessment
from genklang.settings import read_settings, today
from genklang.site import assess, load

if TYPE_CHECKING:
    from genklang.render.engine import Earlier

Command = TypeVar("Command", bound=Callable[..., Any])


class Day(click.ParamType[date]):
    """A date written YYYY-MM-DD."""

    name = "date"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> date:
        if isinstance(value, date):
            return value
        try:
            if len(str(value)) != len("2026-11-24"):
                raise ValueError
            return date.fromisoformat(str(value))
        except ValueError:
            self.fail(f"'{value}' is not a date. Write it as year-month-day, such as 2026-11-24.", param, ctx)


def with_root(command: Command) -> Command:
    """Add --root and --debug."""
    command = click.option("--debug", is_flag=True, expose_value=False, help="Show where a bug happened.")(command)
    folder = click.Path(path_type=Path)
    return click.option(
        "--root", type=folder, default=Path(), help="The folder of the site (with mkdocs.yml). Default: here."
    )(command)


def with_date(command: Command) -> Command:
    """Add --as-of and --profile."""
    command = click.option("--profile", metavar="NAME", help="The rule book to judge by. Default: the site's.")(command)
    return click.option(
        "--as-of", type=Day(), metavar="DATE", help="Judge as on this day (YYYY-MM-DD). Default: today."
    )(command)


since = click.option(
    "--since",
    "earlier",
    type=click.Path(path_type=Path),
    metavar="MANIFEST",
    help="Tell in changes.json what is new since this genklang-manifest.json, or the folder it stands in; "
    "'previous' is the site that the new one takes the place of.",
)
"""Add --since."""
PREVIOUS = Path("previous")
"""What --since takes for the site that stands now. In a folder of that name one names the file."""


def published_before(earlier: Path | None) -> Earlier | None:
    """What --since names; None where nothing is named, or what stands now. Raises EnvironmentFault."""
    from genklang.publish import read_earlier

    return read_earlier(earlier) if earlier and earlier != PREVIOUS else None


def loaded(root: Path, as_of: date | None, profile: str | None) -> tuple[Catalogue, Assessment]:
    """The catalogue of the site in `root` and its assessment. Raises EnvironmentFault."""
    settings = read_settings(root)
    with reading_progress() as watched:
        catalogue = load(root, settings, watched)
    return catalogue, assess(catalogue, as_of or today(settings), profile)
