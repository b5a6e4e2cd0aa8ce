"""The tables as JSON: a list with one object for each row (RFC 8259)."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date

from genklang.export.files import File
from genklang.export.tables import FOLDER, TABLES, Table, Tables, Value
from genklang.present.follow import can_be_followed
from genklang.render.engine import Prepared


def json_tables(prepared: Prepared) -> Iterator[File]:
    """A file for each table: `data/dialogues.json`."""
    if can_be_followed(prepared.catalogue.settings):
        tables = prepared.once(Tables)
        for table in TABLES:
            yield File(f"{FOLDER}{table.file}.json", _rows(table, tables))


def _rows(table: Table, tables: Tables) -> bytes:
    """One row on each line."""
    rows = (
        json.dumps({name: _plain(value) for name, value in row.items()}, ensure_ascii=False).encode()
        for row in table.rows(tables)
    )
    return b"".join((b"[\n", b",\n".join(rows), b"\n]\n"))


def _plain(value: Value) -> object:
    return value.isoformat() if isinstance(value, date) else value
