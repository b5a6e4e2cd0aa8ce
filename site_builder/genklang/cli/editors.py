"""`genklang editors`: files that make an editor help while you write."""

from __future__ import annotations

from pathlib import Path

import click

from genklang.authoring.editors import editor_files, place
from genklang.authoring.place import folder_for
from genklang.cli.options import with_root
from genklang.cli.screen import output, reading_progress
from genklang.locale import texts_for
from genklang.reporters.text import shown_safely
from genklang.settings import read_settings
from genklang.site import load


@click.command()
@click.option("--force", is_flag=True, help="Write over files that are there with another text.")
@with_root
def editors(force: bool, root: Path) -> int:
    """Write files for VS Code and other editors: snippets, schemas, settings, a task that shows findings.

    The findings of `genklang check` then stand in the list of problems, and a page or a group of keys is begun by its
    name. Files that are there with another text are left alone, and named. Run it again with --force after an upgrade.
    """
    settings = read_settings(root)
    with reading_progress() as watched:
        catalogue = load(root, settings, watched)
    texts = texts_for(settings.language)

    def folder_of(type_: str) -> str:
        return (settings.prefix + folder_for(catalogue, type_, texts)).rstrip("/")

    placed = place(root, editor_files(texts, folder_of), force)
    for name in placed.written:
        output().print(shown_safely(texts("editors.written", path=name)))
    for name in placed.left_alone:
        output().print(shown_safely(texts("editors.left_alone", path=name)))
    if not (placed.written or placed.left_alone):
        output().print(texts("editors.same"))
    return 0
