"""`genklang fix`: what the findings say to write instead, written where somebody says yes."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

import click

from genklang.authoring.mending import mends, offered, overlaps, with_replacements
from genklang.authoring.rewriting import rewrite
from genklang.catalogue import Catalogue
from genklang.cli.check import within
from genklang.cli.differences import show_difference
from genklang.cli.options import loaded, with_root
from genklang.cli.screen import notes, output
from genklang.findings import Finding, Location, Replacement, Severity
from genklang.locale import Texts, texts_for
from genklang.reporters.text import shown_safely
from genklang.site import check

MOST_ROUNDS = 200
"""How often the site is looked at again: what could not be read hides what comes after it, and a rule may tell of one
place in a file at a time."""


@dataclass(slots=True)
class _Answers:
    """What has been answered, for one remedy or for all that come."""

    texts: Texts
    always: str = ""
    refused: set[tuple[str, Location, str]] = field(default_factory=set)
    """What is not offered again: path, place and what would be written."""

    def wants(self) -> bool:
        """Ask about what was just shown. Raises Abort where everything is to be left."""
        if not self.always:
            letters = {self.texts(f"fixing.{answer}"): answer for answer in ("yes", "no", "all", "quit")}
            choice = click.Choice(list(letters), case_sensitive=False)
            answer = letters[click.prompt(self.texts("fixing.ask"), type=choice, err=True)]
            self.always = {"all": "yes", "quit": "no"}.get(answer, "")
            return answer in {"yes", "all"}
        return self.always == "yes"


@click.command()
@click.argument("paths", nargs=-1, metavar="[PATH...]", type=click.Path(path_type=Path))
@click.option("--yes", is_flag=True, help="Make every change that is offered, without asking.")
@click.option("--dry-run", is_flag=True, help="Show the changes and make none.")
@with_root
def fix(paths: tuple[Path, ...], yes: bool, dry_run: bool, root: Path) -> int:
    """Mend what can be mended mechanically: misspelt keys, ids and links, dates in other forms,
    quotation marks, tabs, letters that were encoded twice.

    Every change is shown first. On a terminal you are asked about each; the rest of a file stays to the byte. The site
    is then checked again, and the exit code is 1 where errors remain.
    """
    if not (yes or dry_run or sys.stdin.isatty()):
        raise click.UsageError("There is no terminal to ask on: give --yes for all changes, or --dry-run to see them.")
    wanted, answers, made = within(paths, root), None, 0
    for _ in range(MOST_ROUNDS):
        catalogue, assessment = loaded(root, None, None)
        findings = [finding for finding in check(catalogue, assessment) if wanted(finding.location.path)]
        answers = answers or _Answers(texts_for(catalogue.settings.language), "yes" if yes or dry_run else "")
        now = sum(_mend(catalogue, path, of_file, answers, dry_run) for path, of_file in offered(findings).items())
        made += now
        if dry_run or not now:
            break
    errors = sum(finding.severity is Severity.ERROR for finding in findings)
    if answers:
        notes().print(answers.texts("fixing.shown" if dry_run else "fixing.made", n=made))
        notes().print(answers.texts("fixing.left" if errors else "fixing.none_left", n=errors))
    return int(errors > 0)


def _mend(catalogue: Catalogue, path: str, findings: Sequence[Finding], answers: _Answers, dry_run: bool) -> int:
    """Offer the remedies of one file and write those that are wanted; gives how many. Raises EnvironmentFault."""
    file = catalogue.place_of(path.removeprefix(catalogue.settings.prefix))
    before = file.read_bytes()
    text = before.decode("utf-8")
    taken: list[Replacement] = []
    for finding in findings:
        remedy = finding.fix
        if remedy is None or overlaps(remedy, taken):
            continue
        now, then = with_replacements(text, taken), with_replacements(text, [*taken, remedy])
        key = (path, remedy.location, remedy.text)
        if key in answers.refused or not mends(finding, now, then):
            continue
        _show(finding, path, now, then)
        if answers.wants():
            taken.append(remedy)
        else:
            answers.refused.add(key)
    if taken and not dry_run:
        rewrite(file, before, with_replacements(text, taken).encode("utf-8"))
    return len(taken)


def _show(finding: Finding, path: str, now: str, then: str) -> None:
    location = finding.location
    said = finding.message.partition("\n")[0]
    output().print(shown_safely(f"{path}:{location.line}:{location.column}: {finding.rule} {said}"))
    show_difference(path, now, then)
    output().print("")
