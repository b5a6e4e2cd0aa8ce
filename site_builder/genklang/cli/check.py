"""`genklang check`: everything that is wrong, owed or worth knowing."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path, PurePosixPath

import click
from rich.text import Text

from genklang.catalogue import Catalogue
from genklang.cli.options import loaded, with_date, with_root
from genklang.cli.screen import output, say
from genklang.errors import EnvironmentFault
from genklang.findings import Finding, count_by_severity
from genklang.personal_data import mask
from genklang.reporters.json_report import json_report
from genklang.reporters.text import summary, text_report
from genklang.site import check as check_site

SUMMARY = {
    "error": ("error", "errors"),
    "debt": ("debt", "debts"),
    "warning": ("warning", "warnings"),
    "info": ("remark", "remarks"),
    "none": ("Nothing to mend", ""),
    "document": ("document", "documents"),
}


@click.command()
@click.argument("paths", nargs=-1, metavar="[PATH...]", type=click.Path(path_type=Path))
@click.option(
    "--format", "format_", type=click.Choice(["text", "json"]), default="text", show_default=True, help="How to report."
)
@click.option("--language", metavar="CODE", help="The language of the messages: sv or en. Default: the site's.")
@with_date
@with_root
def check(
    paths: tuple[Path, ...], format_: str, language: str | None, as_of: date | None, profile: str | None, root: Path
) -> int:
    """Check the content: what is wrong, what is owed, what to write instead.

    The whole site is read; with PATH, only findings in those files and folders are reported. Exits with 1 where
    there are errors (nothing can be published until they are mended) or debts (obligations overdue).
    """
    catalogue, assessment = loaded(root, as_of, profile)
    findings = within(check_site(catalogue, assessment, language), paths, root)
    report(findings, catalogue, assessment.as_of, format_)
    counts = count_by_severity(findings)
    return 1 if counts["error"] or counts["debt"] else 0


def report(findings: Sequence[Finding], catalogue: Catalogue, as_of: date, format_: str) -> None:
    """Print the findings on standard output."""
    documents = len(catalogue.documents)
    if format_ == "json":
        say(json_report(findings, as_of, documents), nl=False)
        return
    sources = {mask(parsed.source.path): parsed.source.text for parsed in catalogue.parsed}
    lines = (*text_report(findings, sources), summary(count_by_severity(findings), documents, SUMMARY))
    screen = output()
    if screen.is_terminal:
        screen.print(Text("\n").join(lines))
    else:
        say("\n".join(line.plain for line in lines))


def within(findings: Sequence[Finding], paths: Sequence[Path], root: Path) -> tuple[Finding, ...]:
    """The findings in `paths` (all where there are none). Raises EnvironmentFault for a path outside the site."""
    if not paths:
        return tuple(findings)
    wanted = [PurePosixPath(mask(str(_relative(path, root)))) for path in paths]
    return tuple(f for f in findings if any(_holds(path, f.location.path) for path in wanted))


def _relative(path: Path, root: Path) -> PurePosixPath:
    for candidate in (path, root / path):
        if candidate.exists():
            try:
                return PurePosixPath(candidate.resolve().relative_to(root.resolve()).as_posix())
            except ValueError:
                raise EnvironmentFault(f"{path} is not in the site {root}. Name a file or folder below it.") from None
    raise EnvironmentFault(f"There is no file or folder {path}. Name one below the site's folder.")


def _holds(wanted: PurePosixPath, path: str) -> bool:
    found = PurePosixPath(path)
    return found == wanted or wanted in found.parents
