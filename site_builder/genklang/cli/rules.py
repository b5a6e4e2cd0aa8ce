"""`genklang rules`: the rule book, or the manual of one rule."""

from __future__ import annotations

import inspect

import click
from rich import box
from rich.table import Table

from genklang.cli.screen import is_narrow, output, stacked
from genklang.model.document import nearest
from genklang.rules import RULES

HEADINGS = ("Code", "Name", "Severity", "Finds")


@click.command()
@click.argument("code", required=False)
@click.option("--debug", is_flag=True, expose_value=False, help="Show where a bug happened.")
def rules(code: str | None) -> int:
    """List all rules, or print the manual of the rule CODE."""
    if code is None:
        _list()
        return 0
    rule = RULES.get(code.upper())
    if rule is None:
        near = nearest(code.upper(), RULES)
        raise click.UsageError(f"There is no rule {code}." + (f" Did you mean {near}?" if near else ""))
    click.echo(f"{rule.CODE} {rule.NAME} ({rule.SEVERITY})\n\n{inspect.cleandoc(rule.__doc__ or '')}")
    return 0


def _list() -> None:
    screen = output()
    rows = [
        (code, rule.NAME, rule.SEVERITY.value, inspect.cleandoc(rule.__doc__ or "").split("\n\n")[0])
        for code, rule in RULES.items()
    ]
    if is_narrow(screen):
        screen.print(stacked(HEADINGS, rows))
        return
    table = Table(box=box.SIMPLE_HEAD, pad_edge=False)
    for heading in HEADINGS:
        table.add_column(heading, no_wrap=not screen.is_terminal)
    for row in rows:
        table.add_row(*row)
    if not screen.is_terminal:
        screen.width = 1000
    screen.print(table)
