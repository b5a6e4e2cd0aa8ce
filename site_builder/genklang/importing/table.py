"""From a table as CSV (RFC 4180), one document a row, by a mapping."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path
from typing import Any, get_args

from pydantic import ValidationError

from genklang.audit.days import read_day
from genklang.errors import EnvironmentFault
from genklang.importing.draft import Draft, Gathered
from genklang.importing.mapping import Mapping
from genklang.importing.reading import read_text
from genklang.model import TYPES
from genklang.model.document import as_written, field_at, nearest
from genklang.model.slug import slug
from genklang.sources.front_matter import Plain

Row = dict[str, str]
LONGEST_ID = 100
"""Characters: the id becomes the name of a file, and no system takes more than 255 bytes."""


def from_table(path: Path, mapping: Mapping) -> Gathered:
    """A draft for each row of `path`; values that do not fit their field are told and left out.

    Rows are counted as a spreadsheet does: the headings are row 1. Raises EnvironmentFault where the file cannot be
    read, or has not the columns that the mapping names.
    """
    found, taken = Gathered(), set[str]()
    for number, row in _rows(path, mapping):
        place = f"{path.name}: row {number}"
        if row is None:
            found.tell(place, "has more cells than there are headings. Put texts with commas in quotation marks")
            continue
        if any(row.values()):
            _take(row, place, mapping, taken, found)
    return found


def _rows(path: Path, mapping: Mapping) -> Iterator[tuple[int, Row | None]]:
    """Every row by its headings with its number; None in its place where it has too many cells."""
    remedy = f"Or say in {mapping.path} what it is, for example: encoding: windows-1252"
    text = read_text(path, mapping.encoding, f"{remedy}.")
    lines = list(io.StringIO(text, newline=""))  # only line ends of files: cells may hold other breaks
    first = lines[0] if lines else ""
    delimiter = mapping.delimiter or max(";,\t", key=first.count)
    if len(delimiter) != 1:
        raise EnvironmentFault(f"{mapping.path}: delimiter must be one sign, such as ';'.")
    reader = csv.reader(lines, delimiter=delimiter, strict=True)
    try:
        headings = [heading.strip() for heading in next(reader, [])]
        _check_headings(headings, path, mapping)
        for number, cells in enumerate(reader, 2):
            fits = len(cells) <= len(headings) or not any(cells[len(headings) :])
            yield number, dict(zip(headings, map(str.strip, cells), strict=False)) if fits else None
    except csv.Error as error:
        raise EnvironmentFault(f"{path}:{reader.line_num}: this is not CSV ({error}).") from None


def _check_headings(headings: Sequence[str], path: Path, mapping: Mapping) -> None:
    named = [*mapping.columns.values(), *(column for column in (mapping.id, mapping.body) if column)]
    for column in named:
        if column not in headings:
            near = nearest(column, headings)
            hint = f"Did you mean '{near}'?" if near else f"It has: {', '.join(headings) or 'none'}."
            raise EnvironmentFault(f"{path} has no column '{column}', which {mapping.path} names. {hint}")


def _take(row: Row, place: str, mapping: Mapping, taken: set[str], found: Gathered) -> None:
    given = {name: row.get(column, "") for name, column in mapping.columns.items()}
    data: dict[str, Any] = {"type": mapping.type}
    for name, constant in mapping.constants.items():
        _put(data, name, constant)
    for name, cell in given.items():
        if cell:
            _put(data, name, _value(name, cell, mapping))
    id_ = _id(row, mapping, taken)
    if not id_:
        found.tell(place, f"has neither an id nor a {mapping.columns['title']}, so it was left out")
        return
    fitting = _fitting(data, place, mapping, found)
    body = row.get(mapping.body or "", "")
    front: dict[str, Plain] = {**fitting, "draft": "true"}
    found.drafts.append(Draft(mapping.type, id_, front, f"\n{body}\n" if body else "", place))


def _id(row: Row, mapping: Mapping, taken: set[str]) -> str:
    """The id of a row, with a number behind it where another row has it already."""
    wanted = slug(row.get(mapping.id or mapping.columns["title"], ""))[:LONGEST_ID].strip("-")
    id_, number = wanted, 2
    while id_ and id_ in taken:
        id_, number = f"{wanted}-{number}", number + 1
    taken.add(id_)
    return id_


def _put(data: dict[str, Any], name: str, value: Plain) -> None:
    *way, last = name.split(".")
    for part in way:
        data = data.setdefault(part, {})
    data[last] = value


def _value(name: str, cell: str, mapping: Mapping) -> Plain:
    """What a cell says: several values where the field is a list, days in the form that front matter has."""
    annotation = _declared(mapping, name).annotation
    several = str(annotation).startswith("tuple")
    parts = [part.strip() for part in cell.split(mapping.split)] if several else [cell]
    meant = [_day(mapping.values.get(name, {}).get(part, part), annotation, mapping) for part in parts if part]
    return list(meant) if several else meant[0]


def _declared(mapping: Mapping, name: str) -> Any:
    return field_at(TYPES[mapping.type], tuple(name.split(".")))


def _day(text: str, annotation: Any, mapping: Mapping) -> str:
    if not mapping.dates or not _holds_days(annotation):
        return text
    day = read_day(text, (mapping.dates,))
    return day.isoformat() if day else text


def _holds_days(annotation: Any) -> bool:
    return annotation is date or any(_holds_days(part) for part in get_args(annotation))


def _fitting(data: dict[str, Any], place: str, mapping: Mapping, found: Gathered) -> dict[str, Any]:
    """`data` without what its fields refuse, each told by its column and with what to write instead."""
    try:
        TYPES[mapping.type].model_validate(data)
    except ValidationError as error:
        for detail in error.errors(include_url=False):
            if detail["type"] != "missing":
                path = tuple(part for part in detail["loc"] if isinstance(part, str))
                _tell(path, detail["input"], place, mapping, found)
                _drop(data, path)
    return data


def _tell(path: tuple[str, ...], written: object, place: str, mapping: Mapping, found: Gathered) -> None:
    name = ".".join(path)
    declared = _declared(mapping, name)
    example = as_written(path[-1], declared.examples[0]) if declared and declared.examples else ""
    where = f"column {mapping.columns[name]}" if name in mapping.columns else f"constant {name}"
    message = f"'{written}' is nothing for {name}, so it was left out. Right is for example {example}"
    found.tell(f"{place}, {where}", " ".join(message.split()))


def _drop(data: dict[str, Any], path: tuple[str, ...]) -> None:
    *way, last = path
    for part in way:
        data = data.get(part, {})
    data.pop(last, None)
