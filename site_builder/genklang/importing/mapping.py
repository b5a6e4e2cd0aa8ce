"""Which column of a table fills which field: a YAML file, each fault in it with its line."""

from __future__ import annotations

import codecs
from dataclasses import dataclass, field
from pathlib import Path

from genklang.audit.days import is_form
from genklang.errors import EnvironmentFault
from genklang.importing.reading import UTF_8, read_text
from genklang.model import TYPES
from genklang.model.document import field_at, field_names, nearest, shape_of
from genklang.sources.front_matter import FrontMatter, Plain, read_yaml

KEYS = ("type", "id", "body", "columns", "values", "constants", "split", "dates", "delimiter", "encoding")


@dataclass(frozen=True, slots=True)
class Mapping:
    """How rows become documents. Fields are named with dots: `decision.date`."""

    path: str
    type: str
    columns: dict[str, str]
    """From a field to the heading of its column."""
    constants: dict[str, Plain] = field(default_factory=dict)
    """From a field to what it holds in every document."""
    values: dict[str, dict[str, str]] = field(default_factory=dict)
    """For a field, from what stands in the table to what is meant."""
    id: str | None = None
    """The heading of the column that gives the id; without it the title does."""
    body: str | None = None
    """The heading of the column that holds the text."""
    split: str = ";"
    """What stands between several values in a cell."""
    dates: str | None = None
    """How days are written, as in `DD/MM/YYYY`; None where they are written 2026-11-24."""
    delimiter: str | None = None
    """What stands between cells; None where the headings tell."""
    encoding: str = UTF_8
    """How the table's signs are written as bytes, by the name that Python knows it by."""


def read_mapping(path: Path) -> Mapping:
    """The mapping in `path`. Raises EnvironmentFault with file, line and column for whatever is wrong in it."""
    matter, problems = read_yaml(read_text(path))
    reader = _Reader(path, matter)
    if problems:
        raise reader.fault(
            "this is not valid YAML. Check indentation, colons and quotation marks here", problems[0].position
        )
    for key in matter.data:
        if key not in KEYS:
            near = nearest(key, KEYS)
            raise reader.at(
                f"there is no key '{key}'. " + (f"Did you mean '{near}'?" if near else f"There are: {', '.join(KEYS)}"),
                key,
            )
    type_ = reader.text("type") or ""
    if type_ not in TYPES:
        raise reader.at(f"type must be one of: {', '.join(TYPES)}", "type")
    dates = reader.text("dates")
    if dates and not is_form(dates):
        raise reader.at(f"'{dates}' must name year, month and day. Write for example: dates: DD/MM/YYYY", "dates")
    columns = reader.texts("columns")
    if "title" not in columns:
        raise reader.at("columns must name at least the one for title. Write for example: title: Rubrik", "columns")
    mapping = Mapping(
        path=str(path),
        type=type_,
        columns=columns,
        constants=reader.mapping("constants"),
        values={name: reader.texts("values", name) for name in reader.mapping("values")},
        id=reader.text("id"),
        body=reader.text("body"),
        split=reader.text("split") or ";",
        dates=dates,
        delimiter=reader.text("delimiter"),
        encoding=reader.encoding(),
    )
    reader.check_fields(mapping)
    return mapping


class _Reader:
    def __init__(self, path: Path, matter: FrontMatter) -> None:
        self._path, self._matter = path, matter

    def fault(self, message: str, position: tuple[int, int, int]) -> EnvironmentFault:
        return EnvironmentFault(f"{self._path}:{position[0]}:{position[1]}: {message}.".replace("?.", "?"))

    def at(self, message: str, *path: str) -> EnvironmentFault:
        return self.fault(message, self._matter.key_at(path))

    def text(self, key: str) -> str | None:
        value = self._matter.data.get(key, "")
        if not isinstance(value, str):
            raise self.at(f"'{key}' must be a text", key)
        return value or None

    def encoding(self) -> str:
        """The name of an encoding; UTF-8 may begin with a byte order mark."""
        written = self.text("encoding") or UTF_8
        try:
            " ".encode(written)
            name = codecs.lookup(written).name
        except (LookupError, ValueError):
            message = f"there is no encoding '{written}'. Write for example: encoding: windows-1252"
            raise self.at(message, "encoding") from None
        return UTF_8 if name == "utf-8" else written

    def mapping(self, *path: str) -> dict[str, Plain]:
        value: Plain = self._matter.data
        for key in path:
            value = value.get(key, {}) if isinstance(value, dict) else {}
        if not isinstance(value, dict):
            raise self.at(f"'{path[-1]}' must hold keys with values", *path)
        return value

    def texts(self, *path: str) -> dict[str, str]:
        found = self.mapping(*path)
        for key, value in found.items():
            if not isinstance(value, str) or not value:
                raise self.at(f"'{key}' must be a text", *path, key)
        return {key: str(value) for key, value in found.items()}

    def check_fields(self, mapping: Mapping) -> None:
        """Refuse fields that the type does not have, and those that a cell cannot hold."""
        model = TYPES[mapping.type]
        for key in ("columns", "constants", "values"):
            for name in getattr(mapping, key):
                parts = tuple(name.split("."))
                declared = field_at(model, parts)
                if declared is None:
                    near = nearest(parts[-1], field_names(model, parts[:-1] and (*parts[:-1], "x")[:-1]))
                    hint = f"Did you mean '{'.'.join((*parts[:-1], near))}'?" if near else "See 'genklang schema'"
                    raise self.at(f"{mapping.type} has no field '{name}'. {hint}", key, name)
                if key != "constants" and shape_of(declared):
                    inner = ", ".join(f"{name}.{part}" for part in field_names(model, parts))
                    raise self.at(f"'{name}' holds keys of its own. Name one of them: {inner}", key, name)
