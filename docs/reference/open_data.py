"""The tables of open data and the other files for programs, as the code declares them."""

from __future__ import annotations

from collections.abc import Iterator

from genklang.export import FORMATS
from genklang.export.tables import FOLDER, TABLES, Column, Table

from .tables import code, table

INTRODUCTION = f"""\
# Files for other programs

A site publishes these beside its pages. The guide on [feeds, calendars and open data](../open-data.md) says how to use
them.

## Formats

{{formats}}
## How the tables are written

- **CSV** is UTF-8 without a byte order mark, with commas, CRLF and quotation marks where they are needed. The first
  line names the columns. What is not known is empty.
- **Days** are written as `2026-05-04`, **times** with their offset as `2026-10-12T18:00:00+02:00`, **flags** as `true`
  and `false`.
- **Lists** in CSV have a bar (`|`) between their parts; a bar within a part becomes a broken bar (`¦`). In JSON they
  are lists, in SQLite lists in JSON.
- A text in CSV that begins with a sign which spreadsheets take for a formula (`=`, `+`, `-`, `@`, a tab, a line break)
  has an apostrophe before it. JSON and SQLite hold it as it was written.
- A column that **names rows** of another table holds their `id`. Rows that the site does not show are not named.
- In SQLite, lists that name rows also have a table of pairs, such as `dialogues_methods`. `documents` holds the text of
  every page, and `documents_fts` its full-text index.

Everything stands in `{FOLDER}`. `csv-metadata.json` and `datapackage.json` describe the CSV files for programs.
"""
KINDS = {
    "text": "text",
    "whole": "whole number",
    "flag": "flag",
    "day": "day",
    "moment": "time",
    "partial_day": "year, month or day",
    "address": "web address",
}


def open_data_page() -> str:
    """The formats, then each table with its columns."""
    formats = table(
        ("File", "Media type", "Specification", "Tried with"),
        ([code(f.address), code(f.media_type), f.specification, f.tried_with] for f in FORMATS),
    )
    return "\n".join([INTRODUCTION.replace("{formats}", formats), *(_table(found) for found in TABLES)])


def _table(found: Table) -> str:
    head = f"## The table `{found.name}`\n\n{found.description.en} *{found.description.sv}*\n"
    return f"{head}\n{table(('Column', 'Holds', 'In English', 'På svenska'), _columns(found))}"


def _columns(found: Table) -> Iterator[list[str]]:
    for column in found.columns:
        name = code(column.name) + (" (key)" if column.name == found.key else "")
        yield [name, _holds(column), column.description.en, f"{column.title.sv}: {column.description.sv}"]


def _holds(column: Column) -> str:
    if column.choices:
        held = " or ".join(code(choice) for choice in column.choices)
    else:
        held = f"id of {code(column.refers_to)}" if column.refers_to else KINDS[column.kind]
    return f"list of {held}" if column.is_list else held
