"""The files that a site offers to programs, from the table of formats and the description of the API."""

from __future__ import annotations

from collections.abc import Iterator

from genklang.export import FORMATS
from genklang.export.api.openapi import PARAMETERS, PATHS

from .tables import code, table

INTRODUCTION = """\
# Files for programs

`genklang export` writes these, and `genklang build` puts the same beside its pages. How to use them is told in the
guide [for other systems](../consumers.md).
"""
LEFT_OUT = (
    "Without a full `site_url` or a `publisher` in `mkdocs.yml`, `export` stops and `build` leaves the format out."
)


def files_page() -> str:
    """Every format with its address, and every path of the JSON API."""
    formats = table(("Format", "Where it stands", "Media type", "Follows", "Needs a full address"), _formats())
    paths = table(("Path", "What it gives", "What may stand in it"), _paths())
    return f"{INTRODUCTION}\n{formats}\n{LEFT_OUT}\n\n## The JSON API\n\n{paths}"


def _formats() -> Iterator[list[str]]:
    for format_ in FORMATS:
        needs = "yes" if format_.names_its_site else "no"
        yield [code(format_.name), code(format_.address), code(format_.media_type), format_.specification, needs]


def _paths() -> Iterator[list[str]]:
    for address, _, summary, _schema in PATHS:
        named = (p for p in PARAMETERS if f"{{{p}}}" in address)
        told = (f"{code(p)}: {', '.join(PARAMETERS[p].get('enum', [])) or PARAMETERS[p]['type']}" for p in named)
        yield [code("/" + address), summary, "; ".join(told)]
