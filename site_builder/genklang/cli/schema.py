"""`genklang schema`: the fields of a content type as JSON Schema."""

from __future__ import annotations

import json

import click

from genklang.model import TYPES
from genklang.model.document import nearest
from genklang.model.schema import schema_of


@click.command()
@click.argument("type_", metavar="[TYPE]", required=False)
@click.option(
    "--language", default="sv", show_default=True, metavar="CODE", help="The language of the help texts: sv or en."
)
@click.option("--debug", is_flag=True, expose_value=False, help="Show where a bug happened.")
def schema(type_: str | None, language: str) -> int:
    """Print the JSON Schema (2020-12) of a content type, or list the types."""
    if type_ is None:
        for name, model in TYPES.items():
            click.echo(f"{name:<12}{(model.__doc__ or '').splitlines()[0]}")
        return 0
    if type_ not in TYPES:
        near = nearest(type_, TYPES)
        choice = f"Did you mean '{near}'?" if near else f"There are: {', '.join(TYPES)}."
        raise click.UsageError(f"There is no type '{type_}'. {choice}")
    click.echo(json.dumps(schema_of(type_, language), ensure_ascii=False, indent=2))
    return 0
