"""`genklang export`: what other programs read, without pages."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import click

from genklang.cli.build import refused
from genklang.cli.options import PREVIOUS, published_before, since, with_date, with_root
from genklang.cli.screen import notes, progress, reading_progress
from genklang.export.data_catalogue import lacks_contact
from genklang.publish import export_site
from genklang.render.engine import Wishes, prepared_from
from genklang.settings import CONFIG_FILE, read_settings, today
from genklang.site import assess, load

NO_CONTACT = (
    "data/catalogue.* names nobody to write to, which data portals ask for (DCAT-AP-SE). "
    f"Say who in {CONFIG_FILE}, for example: contact: oppnadata@ekvik.example"
)


@click.command()
@click.option(
    "--out", type=click.Path(path_type=Path), metavar="DIR", required=True, help="The folder to publish into."
)
@since
@click.option("--wait", is_flag=True, help="Wait for another build of the same folder, instead of stopping.")
@click.option("--allow-removals", is_flag=True, help="Publish even if more than a fifth of the documents go.")
@click.option(
    "--manifest",
    type=click.Path(path_type=Path, dir_okay=False),
    metavar="FILE",
    help="Write the SHA-256 of every published file here too.",
)
@with_date
@with_root
def export(out: Path, earlier: Path | None, as_of: date | None, profile: str | None, root: Path, **wished: Any) -> int:
    """Publish what other programs read, without the pages: JSON API, schemas and the other formats.

    No site engine is needed. Where the content has errors nothing is published, what stood before still stands,
    and the exit code is 1. `genklang build` puts the same files beside its pages.
    """
    settings = read_settings(root)
    if settings.headless_fault:
        raise settings.headless_fault
    before = published_before(earlier)
    with reading_progress() as watched:
        catalogue = load(root, settings, watched)
    prepared = prepared_from(catalogue, assess(catalogue, as_of or today(settings), profile), before)
    if prepared.errors:
        return refused(prepared, catalogue)
    with progress("Exporting") as told:
        done = export_site(prepared, out, told, Wishes(**wished, since_previous=earlier == PREVIOUS))
    notes().print(f"Published {done.files} files in {done.out}, as on {prepared.assessment.as_of}.")
    if lacks_contact(prepared):
        notes().print(NO_CONTACT)
    return 0
