"""`genklang build`: the site, published whole or not at all."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import click

from genklang.catalogue import Catalogue
from genklang.cli.check import show
from genklang.cli.options import PREVIOUS, published_before, since, with_date, with_root
from genklang.cli.preview import Asked, previewed
from genklang.cli.screen import notes, progress, reading_progress
from genklang.editor import has_editor
from genklang.export import left_out_of
from genklang.findings import Severity, count_by_severity
from genklang.publish import rollback
from genklang.render.engine import Prepared, Wishes, find_engine, prepared_from
from genklang.reporters import Report
from genklang.settings import Settings, read_settings, today, without_search
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
@click.option("--wait", is_flag=True, help="Wait for another build of the same folder, instead of stopping.")
@click.option("--allow-removals", is_flag=True, help="Publish even if more than a fifth of the pages go.")
@click.option(
    "--jobs",
    type=click.IntRange(0),
    default=0,
    metavar="N",
    help="Work with N processes at once. Default: as many as there are processors.",
)
@click.option(
    "--manifest",
    type=click.Path(path_type=Path, dir_okay=False),
    metavar="FILE",
    help="Write the SHA-256 of every published file here too.",
)
@click.option(
    "--rollback",
    "back",
    is_flag=True,
    is_eager=True,
    help="Build nothing: put the site that stood before back in its place.",
)
@click.option("--preview", is_flag=True, help="Show drafts too, despite errors, on pages that say they are a preview.")
@click.option("--change", default="", metavar="NAME", help="What the preview is of, such as the number of a change.")
@click.option("--base-url", default="", metavar="URL", help="Where the preview will stand. Default: site_url.")
@click.option("--against", metavar="BASE", help="Tell at _review/ what differs from this git revision.")
@click.option("--no-pictures", is_flag=True, help="Show at _review/ no pictures of pages, though a browser is here.")
@since
@with_date
@with_root
def build(  # noqa: PLR0913 (one for each option)
    out: Path | None,
    strict: bool,
    back: bool,
    earlier: Path | None,
    as_of: date | None,
    profile: str | None,
    root: Path,
    **wished: Any,
) -> int:
    """Build the site and put it in its place.

    Where the content has errors nothing is published, what stood before still stands, and the exit code is 1.
    Debts never stop a publication: they are shown on the site.

    With --preview everything is shown that is to come, drafts too, in the folder preview unless --out names another.
    Errors do not stop it, but for what is unsafe or personal (SEC and PII). With --against its page _review/ shows
    changed pages before and after too, where a Chromium is on the machine (CHROMIUM names another one, or none).
    """
    asked = Asked(*(wished.pop(name) for name in ("preview", "change", "base_url", "against")))
    asked = replace(asked, pictures=not wished.pop("no_pictures"))
    asked.refuse_what_does_not_fit()
    settings = _settings(root, wished.pop("no_search"))
    wishes = asked.wishes(Wishes(**wished, since_previous=earlier == PREVIOUS))
    out = asked.out(out, root, settings)
    if back:
        return _rolled_back(out or root / settings.site_dir, wishes)
    day = as_of or today(settings)
    before = published_before(earlier)
    with reading_progress() as watched:
        catalogue = load(root, settings, watched)
    site = prepared_from(catalogue, assess(catalogue, day, profile), before)
    prepared = previewed(site, asked, root, profile) if asked.preview else site
    if prepared.errors:
        return refused(prepared, catalogue)
    with progress("Building") as told:
        built = find_engine().build(prepared, out, told, wishes)
    notes().print(f"Published {built.pages} pages in {built.out}, as on {day}.")
    _tell_left_out(settings)
    if settings.options.cms and not asked.preview and not has_editor(catalogue):
        notes().print("The site has no content editor though the option cms is set. Run 'genklang cms', and build.")
    worse = {Severity.DEBT, Severity.WARNING}
    return 1 if strict and any(finding.severity in worse for finding in prepared.findings) else 0


def _tell_left_out(settings: Settings) -> None:
    left_out = left_out_of(settings)
    if left_out:
        notes().print(f"Left out until then: {', '.join(f.name for f in left_out)}. {settings.headless_fault}")


def _settings(root: Path, no_search: bool) -> Settings:
    settings = read_settings(root)
    return without_search(settings) if no_search else settings


def _rolled_back(out: Path, wishes: Wishes) -> int:
    rollback(out, wishes.wait)
    notes().print(f"The site that stood before stands in {out} again. The one it replaced is kept: run this once more.")
    return 0


def refused(prepared: Prepared, catalogue: Catalogue) -> int:
    """Report the errors for which nothing is published; gives the exit code."""
    errors = [finding for finding in prepared.findings if finding.severity is Severity.ERROR]
    sources = {parsed.source.path: parsed.source.text for parsed in catalogue.parsed}
    told = (errors, prepared.assessment.as_of, len(catalogue.documents), sources, catalogue.settings.language)
    show(Report(*told), "text")
    number = count_by_severity(errors)["error"]
    notes().print(f"Nothing was published: {number} error(s) must be mended first. What stood before still stands.")
    return 1
