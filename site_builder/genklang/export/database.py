"""All tables in one SQLite file, with keys, indexes and a search over the texts of every page (SQLite 3, FTS5).

The same site gives the same bytes: rows come in a fixed order into an empty file, and nothing holds a time. It is made
in a folder of the system for passing files: in memory it would stand there three times before it is written.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

from genklang.export.entry_html import plain_text, whole_text
from genklang.export.files import File
from genklang.export.tables import FOLDER, TABLES, Column, Table, Tables, Value
from genklang.present.follow import can_be_followed
from genklang.render.engine import Prepared

VERSION = 1
"""Kept in `user_version`; raised when a table or a column goes or changes its meaning."""
PAGES = """
CREATE TABLE "documents" (
  "key" TEXT NOT NULL PRIMARY KEY, "type" TEXT NOT NULL, "title" TEXT NOT NULL, "summary" TEXT NOT NULL,
  "body" TEXT NOT NULL, "language" TEXT NOT NULL, "published" TEXT, "updated" TEXT, "address" TEXT NOT NULL
);
CREATE INDEX "documents_type" ON "documents" ("type");
CREATE VIRTUAL TABLE "documents_fts" USING fts5(
  "title", "summary", "body", content="documents", tokenize="unicode61 remove_diacritics 0"
);
"""
"""Every page, translations included, with all its text. Swedish tells å, ä and ö from a and o, so the search does."""


def database(prepared: Prepared) -> Iterator[File]:
    """One file: `data/genklang.sqlite`."""
    if can_be_followed(prepared.catalogue.settings):
        with TemporaryDirectory(prefix="genklang-") as folder:
            place = Path(folder) / "genklang.sqlite"
            with closing(sqlite3.connect(place, isolation_level=None)) as connection:
                _fill(connection, prepared.once(Tables))
            yield File(f"{FOLDER}genklang.sqlite", place.read_bytes())


def _fill(connection: sqlite3.Connection, tables: Tables) -> None:
    connection.execute("PRAGMA page_size = 4096")
    connection.execute(f"PRAGMA user_version = {VERSION}")
    connection.execute("PRAGMA foreign_keys = ON")
    connection.execute("PRAGMA journal_mode = OFF")
    connection.execute("BEGIN")
    for table in TABLES:
        _write(connection, table, tables)
    _write_documents(connection, tables)
    connection.execute("COMMIT")


def _write(connection: sqlite3.Connection, table: Table, tables: Tables) -> None:
    linked = [column for column in table.columns if column.is_list and column.refers_to]
    for statement in (*_definition(table), *(line for column in linked for line in _link(table, column))):
        connection.execute(statement)
    insert = f'INSERT INTO "{table.name}" VALUES ({", ".join("?" for _ in table.columns)})'  # noqa: S608 (names of ours)
    for row in table.rows(tables):
        connection.execute(insert, [_stored(value) for value in row.values()])
        for column in linked:
            values = row[column.name]
            pairs = [(row[table.key], value) for value in values] if isinstance(values, tuple) else []
            connection.executemany(f'INSERT INTO "{table.name}_{column.name}" VALUES (?, ?)', pairs)  # noqa: S608


def _definition(table: Table) -> Iterator[str]:
    lines = [_column(column) for column in table.columns]
    yield f'CREATE TABLE "{table.name}" ({", ".join([*lines, f"""PRIMARY KEY ("{table.key}")"""])})'
    for column in table.columns:
        if (column.refers_to and not column.is_list) or column.name in {"state", "status", "due"}:
            yield f'CREATE INDEX "{table.name}_by_{column.name}" ON "{table.name}" ("{column.name}")'


def _column(column: Column) -> str:
    type_ = "INTEGER" if column.kind in {"whole", "flag"} else "TEXT"
    must = " NOT NULL" if column.required else ""
    to = f' REFERENCES "{column.refers_to}" ("id")' if column.refers_to and not column.is_list else ""
    return f'"{column.name}" {type_}{must}{to}'


def _link(table: Table, column: Column) -> Iterator[str]:
    """A table of pairs for a list of references, so that it can be joined; the list itself stands as JSON."""
    name, own, other = f"{table.name}_{column.name}", f"{table.name}_id", f"{column.refers_to}_id"
    ours = f'"{own}" TEXT NOT NULL REFERENCES "{table.name}" ("{table.key}")'
    theirs = f'"{other}" TEXT NOT NULL REFERENCES "{column.refers_to}" ("id")'
    yield f'CREATE TABLE "{name}" ({ours}, {theirs}, PRIMARY KEY ("{own}", "{other}")) WITHOUT ROWID'
    yield f'CREATE INDEX "{name}_by_{other}" ON "{name}" ("{other}")'


def _stored(value: Value) -> str | int | None:
    if isinstance(value, tuple):
        return json.dumps(value, ensure_ascii=False)
    return value.isoformat() if isinstance(value, date) else value


def _write_documents(connection: sqlite3.Connection, tables: Tables) -> None:
    for statement in PAGES.split(";\n"):
        connection.execute(statement)
    connection.executemany("INSERT INTO documents VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)", _documents(tables))
    connection.execute("INSERT INTO documents_fts(documents_fts) VALUES ('rebuild')")
    connection.execute("INSERT INTO documents_fts(documents_fts) VALUES ('optimize')")


def _documents(tables: Tables) -> Iterator[tuple[str | None, ...]]:
    prepared = tables.prepared
    for key in prepared.view.addresses:
        document = prepared.catalogue.by_key[key]
        fields = document.fields
        days = (day.isoformat() if day else None for day in (fields.published, fields.updated))
        body = plain_text(whole_text(prepared, document))
        address = tables.address(document)
        yield key, document.type, fields.title, fields.summary, body, tables.language(document), *days, address
