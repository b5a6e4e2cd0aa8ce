"""The commands, as their own help describes them."""

from __future__ import annotations

import inspect
from collections.abc import Iterator

import click

from genklang.cli import cli

from .tables import code, table

INTRODUCTION = """\
# Commands

Every command has `--help`. What the exit codes mean stands in the guide [for reviewers](../reviewers.md#exit-codes).
"""


def commands_page() -> str:
    """Every command with its arguments and options."""
    context = click.Context(cli, info_name="genklang")
    return "\n\n".join([INTRODUCTION.strip(), *_commands(context)]) + "\n"


def _commands(parent: click.Context) -> Iterator[str]:
    for name in cli.list_commands(parent):
        command = cli.get_command(parent, name)
        if command is None:
            continue
        context = click.Context(command, info_name=name, parent=parent)
        yield f"## genklang {name}"
        yield inspect.cleandoc(command.help or "")
        yield "```text\n" + command.get_usage(context).removeprefix("Usage: ") + "\n```"
        yield table(("Option", "What it does"), _options(command, context))


def _options(command: click.Command, context: click.Context) -> Iterator[list[str]]:
    for parameter in command.get_params(context):
        record = parameter.get_help_record(context) if isinstance(parameter, click.Option) else None
        if record:
            yield [code(record[0]), record[1]]
