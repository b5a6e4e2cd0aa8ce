"""`genklang receive`: a preview that another job made, looked through before it is put anywhere."""

from __future__ import annotations

from pathlib import Path

import click

from genklang.cli.screen import notes
from genklang.publish.receiving import receive as receive_preview


@click.command()
@click.argument("artefact", type=click.Path(path_type=Path, exists=True, file_okay=False))
@click.option("--out", type=click.Path(path_type=Path), required=True, metavar="DIR", help="Where to put it.")
@click.option("--debug", is_flag=True, expose_value=False, help="Show where a bug happened.")
def receive(artefact: Path, out: Path) -> int:
    """Copy the comment and the preview in the folder ARTEFACT, made by a job that is not to be trusted.

    Exits with 1, and copies nothing, where there is anything that a preview of ours does not have: links, other names
    or kinds of files, pages that search engines may read. What web servers act upon is written anew.
    """
    number = receive_preview(artefact, out)
    notes().print(f"Copied {number} files to {out}.")
    return 0
