"""`genklang cms`: a content editor in the browser."""

from __future__ import annotations

from pathlib import Path

import click

from genklang.cli.options import with_root
from genklang.cli.screen import notes, reading_progress
from genklang.editor import FOLDER, write_editor
from genklang.editor.packages import COMMAND
from genklang.settings import read_settings
from genklang.site import load


@click.command()
@click.option(
    "--packages",
    type=click.Path(path_type=Path),
    metavar="DIR",
    default=Path(),
    help=f"Where the packages are that '{COMMAND}' fetched. Default: here.",
)
@click.option("--out", type=click.Path(path_type=Path), metavar="DIR", help=f"Where to write. Default: {FOLDER}.")
@with_root
def cms(packages: Path, out: Path | None, root: Path) -> int:
    """Write a content editor (Decap CMS) for those who do not use git.

    Its forms are made of the fields of each content type. 'genklang serve' shows it at /redigera/. Without the option
    cms in mkdocs.yml it edits the files on this machine, by way of decap-server.
    """
    settings = read_settings(root)
    with reading_progress() as watched:
        catalogue = load(root, settings, watched)
    written = write_editor(catalogue, packages, out or root / FOLDER)
    notes().print(f"Wrote the editor, {written.files} files, in {written.folder}.")
    if settings.options.cms is None:
        notes().print("It edits the files here: run 'npx decap-server' in the site's folder beside 'genklang serve'.")
    return 0
