"""`genklang diff`: what a change does to pages, findings and promises."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import date
from pathlib import Path

import click

from genklang.cli.options import with_date, with_root
from genklang.cli.screen import notes, say
from genklang.comparing import Comparison, compare
from genklang.comparing.revision import prepared_at, site_at
from genklang.comparing.table import FORMATS
from genklang.errors import EnvironmentFault
from genklang.render.engine import Prepared
from genklang.reporters.text import shown_safely
from genklang.revisions import LeftOut, repository_of
from genklang.settings import CONFIG_FILE, Settings, read_settings

MOST_NAMED = 20


@click.command()
@click.argument("base")
@click.argument("head", required=False)
@click.option(
    "--format", "format_", type=click.Choice(list(FORMATS)), default="text", show_default=True, help="How to tell it."
)
@click.option("--base-url", metavar="URL", default="", help="Where a preview stands, for links in markdown.")
@click.option("--language", metavar="CODE", help="The language of the headings: sv, da or en. Default: the site's.")
@with_date
@with_root
def diff(  # noqa: PLR0913 (one parameter for each option)
    base: str,
    head: str | None,
    format_: str,
    base_url: str,
    language: str | None,
    as_of: date | None,
    profile: str | None,
    root: Path,
) -> int:
    """Tell what a change does: promises kept and broken, addresses that die, findings, pages.

    BASE and HEAD are git revisions, such as main or HEAD~1; without HEAD the files as they are now, saved or committed
    or not. Both are judged on the same day. Exits with 1 where the change makes something worse: new errors or
    debts, promises broken, addresses that die without a redirect.
    """
    with compared(root, base, head, as_of, profile) as comparison:
        language = language or comparison.after.catalogue.settings.language
        say(FORMATS[format_](comparison, language, base_url), nl=False)
        return int(comparison.is_worse)


@contextmanager
def compared(root: Path, base: str, head: str | None, as_of: date | None, profile: str | None) -> Iterator[Comparison]:
    """What differs between two revisions of the site in `root`, or between one and its files as they are."""
    with _after(root, head) as settings:
        after = prepared_at(settings, as_of, profile)
        with before(root, base, after, profile) as earlier:
            yield compare(earlier, after)


@contextmanager
def before(root: Path, base: str, after: Prepared, profile: str | None) -> Iterator[Prepared | None]:
    """The site in `root` as it was in the revision `base`, judged on the day of `after`; None where there was none."""
    with site_at(repository_of(root), base, _tell) as settings:
        yield prepared_at(settings, after.assessment.as_of, profile) if settings else None


@contextmanager
def _after(root: Path, head: str | None) -> Iterator[Settings]:
    if head is None:
        yield read_settings(root)
        return
    with site_at(repository_of(root), head, _tell) as settings:
        if settings is None:
            raise EnvironmentFault(f"There is no {CONFIG_FILE} in the revision {head}. Name another one.")
        yield settings


def _tell(left: Sequence[LeftOut]) -> None:
    for one in left[:MOST_NAMED]:
        notes().print(f"Not read as it is: {shown_safely(one.path)}: {one.why}.")
    if len(left) > MOST_NAMED:
        notes().print(f"And {len(left) - MOST_NAMED} more.")
