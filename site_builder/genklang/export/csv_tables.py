"""The tables as CSV, each with its metadata (RFC 4180; W3C, Metadata Vocabulary for Tabular Data).

UTF-8 without a byte order mark, commas, CRLF, quotation marks where they are needed; the first line names the columns.
Days are written as 2026-05-04, times with their offset, lists with a bar between their parts. What is not known is
empty. A text that a spreadsheet would take for a formula has an apostrophe before it.
"""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterator, Sequence
from datetime import date, datetime
from typing import Any

from genklang.export.files import File
from genklang.export.tables import FOLDER, TABLES, Column, Table, Tables, Value, Words
from genklang.present.follow import can_be_followed
from genklang.render.engine import Prepared

BETWEEN = "|"
"""Stands between the parts of a list. In the parts it becomes a broken bar."""
FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
"""What a cell begins with that spreadsheets reckon (OWASP, "CSV Injection")."""
CSVW_TYPES: dict[str, Any] = {
    "text": "string",
    "whole": {"base": "nonNegativeInteger"},
    "flag": {"base": "boolean", "format": "true|false"},
    "day": {"base": "date", "format": "yyyy-MM-dd"},
    "moment": "dateTime",
    "partial_day": {"base": "string", "format": "[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?"},
    "address": "anyURI",
}


def csv_tables(prepared: Prepared) -> Iterator[File]:
    """Two files for each table, `data/dialogues.csv` and `data/dialogues.csv-metadata.json`, and one for them all."""
    if not can_be_followed(prepared.catalogue.settings):
        return
    for table, file in prepared.once(csv_files):
        yield file
        yield File(
            f"{FOLDER}{table.file}.csv-metadata.json", as_json({"@context": _context(prepared), **_metadata(table)})
        )
    group = {"@context": _context(prepared), "tables": [_metadata(table, _keys(table)) for table in TABLES]}
    yield File(f"{FOLDER}csv-metadata.json", as_json(group))


def csv_files(prepared: Prepared) -> Sequence[tuple[Table, File]]:
    """Every table as CSV."""
    tables = prepared.once(Tables)
    return [(table, _csv_file(table, tables)) for table in TABLES]


def _csv_file(table: Table, tables: Tables) -> File:
    text = io.StringIO(newline="")
    writer = csv.writer(text)
    writer.writerow(column.name for column in table.columns)
    for row in table.rows(tables):
        writer.writerow(cell(value) for value in row.values())
    return File(f"{FOLDER}{table.file}.csv", text.getvalue().encode())


def cell(value: Value) -> str:
    """`value` as it stands in a cell."""
    if isinstance(value, tuple):
        return harmless(BETWEEN.join(part.replace(BETWEEN, "¦") for part in value))
    return harmless(value) if isinstance(value, str) else plain(value)


def plain(value: int | bool | date | datetime | None) -> str:
    """A value other than text, as it is written in all formats."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    return value.isoformat() if isinstance(value, date) else str(value)


def harmless(text: str) -> str:
    """`text`, with an apostrophe before it where a spreadsheet would take it for a formula."""
    return "'" + text if text.startswith(FORMULA) else text


def as_json(value: object) -> bytes:
    """`value` as JSON, readable, the same bytes for the same value."""
    return (json.dumps(value, ensure_ascii=False, indent=2) + "\n").encode()


def _context(prepared: Prepared) -> list[Any]:
    language = "sv" if prepared.catalogue.settings.language.startswith("sv") else "en"
    return ["http://www.w3.org/ns/csvw", {"@language": language}]


def _metadata(table: Table, keys: Sequence[Any] = ()) -> dict[str, Any]:
    schema: dict[str, Any] = {"columns": [_column(column) for column in table.columns], "primaryKey": table.key}
    if keys:
        schema["foreignKeys"] = keys
    return {
        "url": f"{table.file}.csv",
        "dc:title": _in_both(table.title),
        "dc:description": _in_both(table.description),
        "dialect": {"encoding": "utf-8", "delimiter": ",", "lineTerminators": ["\r\n"], "header": True},
        "tableSchema": schema,
    }


def _keys(table: Table) -> list[Any]:
    """Which rows of other tables the rows of this one name."""
    return [
        {"columnReference": c.name, "reference": {"resource": f"{c.refers_to}.csv", "columnReference": "id"}}
        for c in table.columns
        if c.refers_to and not c.is_list
    ]


def _in_both(words: Words) -> list[Any]:
    return [{"@value": words[language], "@language": language} for language in ("sv", "en")]


def _column(column: Column) -> dict[str, Any]:
    """The column; its name is among its titles, for the first line of the file is a title to CSVW."""
    described: dict[str, Any] = {
        "name": column.name,
        "titles": {name: [column.name, column.title[name]] for name in ("sv", "en")},
        "dc:description": _in_both(column.description),
        "datatype": CSVW_TYPES[column.kind],
        "required": column.required,
    }
    if column.choices:
        described["datatype"] = {"base": "string", "format": "|".join(column.choices)}
    return {**described, "separator": BETWEEN} if column.is_list else described
