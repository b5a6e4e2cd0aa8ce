"""The rows of a CSV or JSON file as texts by column. CSV is read row by row, so a file may be of any length."""

from __future__ import annotations

import codecs
import csv
import io
import json
from collections.abc import Iterator, Mapping, Sequence
from itertools import chain
from pathlib import Path
from typing import IO, Any

from genklang.audit.mapping import Columns, ListMap
from genklang.errors import EnvironmentFault
from genklang.model.document import nearest

Row = Mapping[str, str]
"""By the name of the field in the map: closed, answered, title, body, url."""
Numbered = tuple[int, Row]
"""A row with its number; in CSV the heading is row 1, as spreadsheets count."""
DELIMITERS = ";,\t|"
LARGEST = 10_000_000
"""Characters that one cell may hold."""
_UTF_16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)


def read_rows(path: Path, map_: ListMap) -> Iterator[Numbered]:
    """The rows of `path` by `map_`, empty ones left out. Raises EnvironmentFault where it is no such list."""
    try:
        with path.open("rb") as file:
            start = file.read(4096)
    except OSError as error:
        raise EnvironmentFault(f"{path} cannot be read ({error.strerror}).") from None
    _refuse_binary(path, start)
    return _json_rows(path, map_) if path.suffix.lower() == ".json" else _csv_rows(path, map_)


def _refuse_binary(path: Path, start: bytes) -> None:
    if not start.strip():
        raise EnvironmentFault(f"{path} is empty.")
    if start.startswith((b"PK\x03\x04", b"\xd0\xcf\x11\xe0")):
        raise EnvironmentFault(f"{path} is a spreadsheet. Save it as CSV first, with days written out as text.")
    if b"\0" in start and not start.startswith(_UTF_16):
        raise EnvironmentFault(f"{path} is no text file. Save the list as CSV or JSON.")


def _encoding_of(path: Path, wanted: str | None) -> str:
    """The encoding asked for; else UTF-16 by its mark, UTF-8 where the whole file is, and cp1252 for the rest."""
    with path.open("rb") as file:
        if wanted:
            return wanted
        if file.read(2).startswith(_UTF_16):
            return "utf-16"
        file.seek(0)
        decoder = codecs.getincrementaldecoder("utf-8")()
        try:
            for chunk in iter(lambda: file.read(1 << 20), b""):
                decoder.decode(chunk)
            decoder.decode(b"", final=True)
        except UnicodeDecodeError:
            return "cp1252"
    return "utf-8-sig"


def _csv_rows(path: Path, map_: ListMap) -> Iterator[Numbered]:
    csv.field_size_limit(LARGEST)
    errors = "strict" if map_.encoding else "replace"
    with path.open(encoding=_encoding_of(path, map_.encoding), errors=errors, newline="") as file:
        try:
            yield from _records(path, map_, file)
        except csv.Error as error:
            raise EnvironmentFault(f"{path} is not CSV that can be read ({error}).") from None
        except UnicodeError:
            raise EnvironmentFault(
                f"{path} is not {map_.encoding}. Name its encoding in the map, or leave it out."
            ) from None


def _records(path: Path, map_: ListMap, file: IO[str]) -> Iterator[Numbered]:
    first, delimiter, skipped = file.readline(), map_.delimiter, 0
    if first.lower().startswith("sep=") and len(first.rstrip("\r\n")) == len("sep=;"):
        first, delimiter, skipped = file.readline(), delimiter or first[4], 1
    delimiter = delimiter or _sniffed(first, map_.columns)
    reader = csv.reader(chain([first], file), delimiter=delimiter)
    places = _places(path, [cell.strip() for cell in next(reader, [])], map_.columns)
    for number, cells in enumerate(reader, 2 + skipped):
        if any(cell.strip() for cell in cells):
            yield number, {name: cells[at].strip() if at < len(cells) else "" for name, at in places.items()}


def _sniffed(heading: str, columns: Columns) -> str:
    """The sign by which most columns of the map are found in the heading; of equals the most frequent one."""

    def worth(delimiter: str) -> tuple[int, int]:
        cells = {cell.strip().casefold() for cell in next(csv.reader(io.StringIO(heading), delimiter=delimiter), [])}
        named = sum(any(name.casefold() in cells for name in names) for _, names in _named(columns))
        return named, heading.count(delimiter)

    return max(DELIMITERS, key=worth)


def _named(columns: Columns) -> Iterator[tuple[str, Sequence[str]]]:
    for field in Columns.model_fields:
        names = getattr(columns, field)
        if names:
            yield field, names


def _places(path: Path, heading: Sequence[str], columns: Columns) -> dict[str, int]:
    """Where each column of the map stands. Raises EnvironmentFault for one that is missing or stands twice."""
    folded = [cell.casefold() for cell in heading]
    found: dict[str, int] = {}
    for field, names in _named(columns):
        there = [name.casefold() for name in names if name.casefold() in folded]
        if not there and field in {"closed", "answered"}:
            near = nearest(names[0], heading)
            hint = f"Did you mean '{near}'?" if near else f"There are: {', '.join(filter(None, heading)) or 'none'}."
            raise EnvironmentFault(f"{path}:1: there is no column '{names[0]}' ({field}). {hint}")
        if there and folded.count(there[0]) > 1:
            raise EnvironmentFault(f"{path}:1: the column '{there[0]}' stands there twice. Rename one of them.")
        if there:
            found[field] = folded.index(there[0])
    return found


def _json_rows(path: Path, map_: ListMap) -> Iterator[Numbered]:
    try:
        data = json.loads(path.read_text(encoding=_encoding_of(path, map_.encoding)))
    except (ValueError, RecursionError) as error:
        raise EnvironmentFault(f"{path} is not JSON that can be read ({error}).") from None
    entries = at(data, map_.list) if map_.list else data
    if not isinstance(entries, list):
        where = f"at '{map_.list}'" if map_.list else "at its top"
        lists = [key for key, value in data.items() if isinstance(value, list)] if isinstance(data, dict) else []
        hint = f" Write in the map: list: {lists[0]}" if lists else ""
        raise EnvironmentFault(f"{path} holds no list {where}.{hint}")
    _refuse_missing(path, entries, map_.columns)
    for number, entry in enumerate(entries, 1):
        yield number, {field: _first(entry, names) for field, names in _named(map_.columns)}


def _refuse_missing(path: Path, entries: Sequence[Any], columns: Columns) -> None:
    """Raise EnvironmentFault for a date that no entry has a key for."""
    for field, names in (("closed", columns.closed), ("answered", columns.answered)):
        if entries and not any(_has(entry, name) for entry in entries for name in names):
            keys = list(entries[0]) if isinstance(entries[0], dict) else []
            near = nearest(names[0], keys)
            hint = f"Did you mean '{near}'?" if near else f"There are: {', '.join(keys) or 'none'}."
            raise EnvironmentFault(f"{path}: no entry has '{names[0]}' ({field}). {hint}")


def _first(entry: Any, names: Sequence[str]) -> str:
    values = (at(entry, name) for name in names)
    return next((str(value).strip() for value in values if isinstance(value, str | int | float)), "")


def _has(entry: Any, name: str) -> bool:
    holder, _, key = name.rpartition(".")
    around = at(entry, holder) if holder else entry
    return (isinstance(around, dict) and key in around) or at(entry, name) is not None


def at(data: Any, path: str) -> Any:
    """What stands at `path` in JSON: keys, and numbers from 0 for places in lists, parted by dots; else None."""
    for part in path.split("."):
        if isinstance(data, dict):
            data = data.get(part)
        elif isinstance(data, list) and part.isdecimal() and int(part) < len(data):
            data = data[int(part)]
        else:
            return None
    return data
