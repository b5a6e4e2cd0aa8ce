"""`genklang build`: the site, published whole or not at all."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import click

from genklang.catalogue import Catalogue
from genklang.cli.check import report
from genklang.cli.options import with_date, with_root
from genklang.cli.screen import notes, progress, reading_progress
from genklang.findings import Severity, count_by_severity
from genklang.render.engine import Prepared, find_engine, prepared_from
from genklang.settings import read_settings, today, without_search
from genklang.site import assess, load


@click.command()
@click.option(
    "--out",
    type=click.Path(path_type=Path),
    metavar="DIR",
    help="Where to publish. Default: site_dir of mkdocs.yml, else site.",
)
@click.option(
    "--strict", is_flag=True, help="Exit with 1 on debts and warnings too; the site is published all the same."
)
@click.option("--no-search", is_flag=True, help="Make no search; the index from A to Z is there all the same.")
@with_date
@with_root
def build(out: Path | None, strict: bool, no_search: bool, as_of: date | None, profile: str | None, root: Path) -> int:
    """Build the site and put it in its place.

    Where the content has errors nothing is published, what stood before still stands, and the exit code is 1.
    Debts never stop a publication: they are shown on the site.
    """
    settings = without_search(read_settings(root)) if no_search else read_settings(root)
    day = as_of or today(settings)
    with reading_progress() as watched:
        catalogue = load(root, settings, watched)
    prepared = prepared_from(catalogue, assess(catalogue, day, profile))
    if prepared.errors:
        return _refused(prepared, catalogue)
    with progress("Building") as told:
        built = find_engine().build(prepared, out, told)
    notes().print(f"Published {built.pages} pages in {built.out}, as on {day}.")
    worse = {Severity.DEBT, Severity.WARNING}
    return 1 if strict and any(finding.severity in worse for finding in prepared.findings) else 0


def _refused(prepared: Prepared, catalogue: Catalogue) -> int:
    errors = [finding for finding in prepared.findings if finding.severity is Severity.ERROR]
    report(errors, catalogue, prepared.assessment.as_of, "text")
    number = count_by_severity(errors)["error"]
    notes().print(f"Nothing was published: {number} error(s) must be mended first. What stood before still stands.")
    return 1
