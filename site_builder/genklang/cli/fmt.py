"""`genklang fmt`: front matter in its normal form."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

import click

from genklang.authoring.formatting import files_of, formatted_file, obstacle
from genklang.authoring.rewriting import rewrite
from genklang.catalogue import Catalogue
from genklang.cli.check import within
from genklang.cli.differences import show_difference
from genklang.cli.options import with_root
from genklang.cli.screen import notes, output, reading_progress
from genklang.errors import EnvironmentFault
from genklang.locale import texts_for
from genklang.model import Parsed
from genklang.reporters.text import shown_safely
from genklang.rules import RULES
from genklang.settings import read_settings
from genklang.site import load


@dataclass(frozen=True, slots=True)
class _Wish:
    """What is asked for: only to look, and to see how."""

    check: bool
    diff: bool

    @property
    def writes(self) -> bool:
        return not (self.check or self.diff)


@dataclass(slots=True)
class _Done:
    """What came of it."""

    changed: int = 0
    in_order: int = 0
    left_alone: int = 0
    faults: list[EnvironmentFault] = field(default_factory=list)


@click.command()
@click.argument("paths", nargs=-1, metavar="[PATH...]", type=click.Path(path_type=Path))
@click.option("--check", "check", is_flag=True, help="Write nothing; exit with 1 if a file is not in order.")
@click.option("--diff", is_flag=True, help="Write nothing; show what would be changed.")
@with_root
def fmt(paths: tuple[Path, ...], check: bool, diff: bool, root: Path) -> int:
    """Put front matter in its normal form: keys in the declared order, quotation marks where they are needed.

    Values, comments, line ends and the text below stay as they are. Without PATH the whole site is put in order.
    A file that has to be mended before it can be read is named and left alone, and the exit code is 1.
    """
    settings = read_settings(root)
    with reading_progress() as watched:
        catalogue = load(root, settings, watched)
    wanted, wish = within(paths, root), _Wish(check, diff)
    done = _all(catalogue, [parsed for parsed in files_of(catalogue) if wanted(parsed.source.path)], wish)
    sum_ = "tidied.sum_done" if wish.writes else "tidied.sum_would"
    notes().print(texts_for(settings.language)(sum_, n=done.changed, rest=done.in_order))
    if done.faults:
        raise done.faults[0]
    return int(bool(done.left_alone or (check and done.changed)))


def _all(catalogue: Catalogue, files: Sequence[Parsed], wish: _Wish) -> _Done:
    done = _Done()
    for parsed in files:
        fault = obstacle(parsed)
        if fault:
            texts, code = texts_for(catalogue.settings.language), _code(fault.rule)
            told = texts("tidied.left_alone", path=parsed.source.path, line=str(fault.location.line), rule=code)
            notes().print(shown_safely(told))
            done.left_alone += 1
        else:
            _one(catalogue, parsed, wish, done)
    return done


def _code(name: str) -> str:
    return next((code for code, rule in RULES.items() if name == rule.NAME), name)


def _one(catalogue: Catalogue, parsed: Parsed, wish: _Wish, done: _Done) -> None:
    """Put one file in order; what stands in the way is told at once, and the others are gone on with."""
    path = catalogue.place_of(parsed.source.relative)
    try:
        before, after = formatted_file(path, parsed)
        if before == after:
            done.in_order += 1
            return
        if wish.writes:
            rewrite(path, before, after)
    except OSError as error:
        done.faults.append(EnvironmentFault(f"{path} cannot be read ({error.strerror})."))
        return
    except EnvironmentFault as fault:
        if done.faults:
            notes().print(str(fault))
        done.faults.append(fault)
        return
    done.changed += 1
    if wish.diff:
        show_difference(parsed.source.path, before.decode("utf-8"), after.decode("utf-8"))
    else:
        said = texts_for(catalogue.settings.language)(
            "tidied.done" if wish.writes else "tidied.would", path=parsed.source.path
        )
        output().print(shown_safely(said))
