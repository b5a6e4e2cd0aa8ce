"""`genklang import`: others' content, taken over as Markdown."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import click

from genklang.cli.check import reported, show, within
from genklang.cli.options import with_date, with_root
from genklang.cli.screen import notes, say
from genklang.importing import (
    Gathered,
    Mapping,
    from_govuk,
    from_our_export,
    from_table,
    read_json,
    read_mapping,
    write_drafts,
)
from genklang.settings import Settings, read_settings, today
from genklang.site import assess, load


@click.command("import")
@click.argument("sources", nargs=-1, required=True, metavar="SOURCE...", type=click.Path(path_type=Path))
@click.option(
    "--mapping",
    type=click.Path(path_type=Path, dir_okay=False),
    metavar="FILE",
    help="Which column of a CSV file fills which field.",
)
@with_date
@with_root
def import_(
    sources: tuple[Path, ...], mapping: Path | None, as_of: date | None, profile: str | None, root: Path
) -> int:
    """Take over content as Markdown: from an export, from GOV.UK, or from a table.

    SOURCE is a folder that 'genklang export' or 'genklang build' wrote, a consultation of GOV.UK's content API
    (.json), or a table (.csv, with --mapping). What comes from an export is as it was there; all else is a draft.
    Nothing that is there is overwritten. Then what the new files lack is told, as by 'genklang check'. Exits with 1
    where something was not taken over.
    """
    settings = read_settings(root)
    columns = read_mapping(mapping) if mapping else None
    gathered = Gathered().take(_gathered(sources, columns, settings))
    catalogue = load(root, settings)
    written = write_drafts(gathered.drafts, catalogue)
    for path in written.paths:
        say(f"Wrote {path}")
    if written.paths:
        _tell_what_is_missing(written.paths, as_of or today(settings), profile, root)
    problems = [*gathered.problems, *written.problems]
    for problem in problems:
        notes().print(f"genklang: {problem}")
    notes().print(f"{len(written.paths)} file(s) written, {len(problems)} thing(s) not taken over.")
    return 1 if problems else 0


def _gathered(sources: tuple[Path, ...], columns: Mapping | None, settings: Settings) -> Iterator[Gathered]:
    for source in sources:
        ending = source.suffix.lower()
        if source.is_dir():
            yield from_our_export(source, settings.language)
        elif ending == ".json":
            yield from_govuk(read_json(source), source.name, settings.language)
        elif ending == ".csv" and columns:
            yield from_table(source, columns)
        elif ending == ".csv":
            raise click.UsageError(f"{source} is a table: say with --mapping FILE which column fills which field.")
        else:
            raise click.UsageError(f"{source} is no folder, no .json and no .csv file.")


def _tell_what_is_missing(paths: list[str], as_of: date, profile: str | None, root: Path) -> None:
    catalogue = load(root)
    assessment = assess(catalogue, as_of, profile)
    wanted = [root / path for path in paths]
    show(reported(catalogue, assessment, None, within(wanted, root)), "text")
