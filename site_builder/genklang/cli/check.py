"""`genklang check`: everything that is wrong, owed or worth knowing."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path, PurePosixPath

import click
from rich.text import Text

from genklang.catalogue import Catalogue
from genklang.cli.options import loaded, with_date, with_root
from genklang.cli.screen import notes, output, progress
from genklang.errors import EnvironmentFault
from genklang.external.outcome import Outcome
from genklang.findings import Finding, Severity
from genklang.obligations import Assessment
from genklang.personal_data import mask, mask_written
from genklang.reporters import FORMATS, Report
from genklang.reporters.baseline import Known, compare, read_baseline, write_baseline
from genklang.reporters.text import whole_report
from genklang.rules.table import RULES, is_external
from genklang.settings import CONFIG_FILE
from genklang.site import ask_outside, checked
from genklang.sources.walk import written_safely

FAILING = {Severity.ERROR, Severity.DEBT}
STRICT = FAILING | {Severity.WARNING}


@click.command()
@click.argument("paths", nargs=-1, metavar="[PATH...]", type=click.Path(path_type=Path))
@click.option(
    "--format", "format_", type=click.Choice(list(FORMATS)), default="text", show_default=True, help="How to report."
)
@click.option("--language", metavar="CODE", help="The language of the messages: sv or en. Default: the site's.")
@click.option("--strict", is_flag=True, help="Exit with 1 on warnings too.")
@click.option("--baseline", metavar="FILE", type=click.Path(path_type=Path), help="Report only what is not in FILE.")
@click.option("--write-baseline", "write", is_flag=True, help="Write what is found into the FILE of --baseline.")
@click.option("--external", is_flag=True, help="Ask on the network whether addresses outside the site still work.")
@click.option(
    "--external-allow", "allowed", multiple=True, metavar="HOST", help="Ask HOST too, though it is not public. Repeat."
)
@with_date
@with_root
def check(  # noqa: PLR0913 (one parameter for each option)
    paths: tuple[Path, ...],
    format_: str,
    language: str | None,
    strict: bool,
    baseline: Path | None,
    write: bool,
    external: bool,
    allowed: tuple[str, ...],
    as_of: date | None,
    profile: str | None,
    root: Path,
) -> int:
    """Check the content: what is wrong, what is owed, what to write instead.

    The whole site is read; with PATH, only findings in those files and folders are reported. Exits with 1 where
    there are errors (nothing can be published until they are mended) or debts (obligations overdue).
    """
    _refuse_together(paths, baseline, write)
    if allowed and not external:
        raise click.UsageError("--external-allow needs --external, which asks for addresses outside the site.")
    catalogue, assessment = loaded(root, as_of, profile)
    wanted = within(paths, root)
    outcomes = _asked(catalogue, wanted, allowed) if external else {}
    told = replace(reported(catalogue, assessment, language, wanted, outcomes), prefix=_prefix(root))
    if baseline and write:
        return _written(baseline, told.findings)
    if baseline:
        new, compared = compare(told.findings, _comparable(read_baseline(baseline), external), wanted)
        told = replace(told, findings=new, compared=compared)
    show(told, format_)
    return int(any(finding.severity in (STRICT if strict else FAILING) for finding in told.findings))


def _refuse_together(paths: Sequence[Path], baseline: Path | None, write: bool) -> None:
    if write and baseline is None:
        raise click.UsageError("--write-baseline needs --baseline FILE, the file to write.")
    if write and paths:
        raise click.UsageError("A baseline is of the whole site. Leave out PATH, or --write-baseline.")


def _asked(catalogue: Catalogue, wanted: Callable[[str], bool], allowed: Sequence[str]) -> Mapping[str, Outcome]:
    with progress("Asking") as told:
        outcomes = ask_outside(catalogue, wanted, allowed, told)
    notes().print(f"Asked for {len(outcomes)} address(es) outside the site.")
    return outcomes


def _comparable(baseline: Sequence[Known], external: bool) -> list[Known]:
    """Without what is found only by asking outside, where nobody did: it is not gone."""
    asking = {code for code, rule in RULES.items() if is_external(rule)}
    return [known for known in baseline if external or known.rule not in asking]


def _written(baseline: Path, findings: Sequence[Finding]) -> int:
    write_baseline(baseline, findings)
    notes().print(f"Wrote {len(findings)} finding(s) into {baseline}.")
    return 0


def reported(
    catalogue: Catalogue,
    assessment: Assessment,
    language: str | None,
    wanted: Callable[[str], bool],
    external: Mapping[str, Outcome] | None = None,
) -> Report:
    """The check of a site, of the files at the paths that are `wanted`; `external` is what came of asking outside."""
    found = checked(catalogue, assessment, language, external)
    settings = catalogue.settings
    sources = {mask(parsed.source.path): parsed.source.text for parsed in catalogue.parsed}
    return Report(
        [finding for finding in found.findings if wanted(finding.location.path)],
        assessment.as_of,
        len(catalogue.documents),
        {path: text for path, text in {**sources, CONFIG_FILE: settings.text}.items() if wanted(path)},
        language or settings.language,
        [stands for stands in found.ignored if wanted(stands.finding.location.path)],
        found.exceptions,
    )


def show(report: Report, format_: str) -> None:
    """Print the report on standard output."""
    screen = output()
    if format_ == "text" and screen.is_terminal:
        screen.print(Text("\n").join(whole_report(report)))
    else:
        click.echo(mask_written(FORMATS[format_].write(report)).encode("utf-8", "backslashreplace"), nl=False)


def _prefix(root: Path) -> str:
    """What leads from the current folder down to the site's; nothing where that is not below it."""
    try:
        inner = root.resolve().relative_to(Path.cwd().resolve()).as_posix()
    except ValueError:
        return ""
    return "" if inner == "." else inner + "/"


def within(paths: Sequence[Path], root: Path) -> Callable[[str], bool]:
    """Tells whether a path, as findings have it, is in `paths` (any is where there are none).

    Raises EnvironmentFault for one outside the site.
    """
    wanted = [PurePosixPath(mask(_as_told(_relative(path, root)))) for path in paths]
    return lambda path: not wanted or any(_holds(inside, mask(path)) for inside in wanted)


def _as_told(path: PurePosixPath) -> str:
    """`path` as findings have it: composed letters, and no sign that could steer a terminal."""
    return "/".join(map(written_safely, path.parts))


def _relative(path: Path, root: Path) -> PurePosixPath:
    for candidate in (path, root / path):
        if candidate.exists():
            try:
                return PurePosixPath(candidate.resolve().relative_to(root.resolve()).as_posix())
            except ValueError:
                raise EnvironmentFault(f"{path} is not in the site {root}. Name a file or folder below it.") from None
    raise EnvironmentFault(f"There is no file or folder {written_safely(str(path))}. Name one below the site's folder.")


def _holds(wanted: PurePosixPath, path: str) -> bool:
    found = PurePosixPath(path)
    return found == wanted or wanted in found.parents
