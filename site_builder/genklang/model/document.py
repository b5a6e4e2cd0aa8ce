"""One source into one typed document; what does not fit its model becomes faults with positions."""

from __future__ import annotations

import difflib
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, get_args

from pydantic import BaseModel, ValidationError
from pydantic.fields import FieldInfo
from pydantic_core import ErrorDetails

from genklang.findings import Fault, Location
from genklang.model.declaration import Content
from genklang.model.slug import id_from_path, slug
from genklang.model.table import TYPES
from genklang.sources import Position, Source
from genklang.sources.front_matter import Path, Plain


@dataclass(frozen=True, slots=True, eq=False)
class Document:
    """A source whose front matter fits its content type."""

    type: str
    id: str
    fields: Content
    source: Source

    @property
    def key(self) -> str:
        """`type/id`, unique in a catalogue."""
        return f"{self.type}/{self.id}"

    @property
    def counts(self) -> bool:
        """False for drafts, translations and easy-read versions, which neither owe nor satisfy (contract §3)."""
        fields = self.fields
        return not (fields.draft or fields.easy_read or fields.translation_of)

    def at(self, *path: str | int) -> Location:
        """Where the value of the field at `path` stands, or of what is around it, or the file's first line."""
        return _location(self.source, self.source.front_matter.at(path))

    def key_at(self, *path: str | int) -> Location:
        """Where the key of the field at `path` stands, or of what is around it."""
        return _location(self.source, self.source.front_matter.key_at(path))

    def length_at(self, *path: str | int) -> int:
        """How many characters the value of the field at `path` takes on its first line."""
        return self.source.front_matter.at(path).length

    def lost(self, name: str) -> bool:
        """True where the field `name` is written but could not be read, so that its absence says nothing."""
        written = self.source.front_matter.data.get(name, "")
        return written != "" and name not in self.fields.model_fields_set


@dataclass(frozen=True, slots=True)
class Parsed:
    """What one source gave: a document if it fits, what can be known of it if not, and the faults."""

    source: Source
    document: Document | None
    type: str | None
    id: str
    faults: tuple[Fault, ...]


def parse(source: Source) -> Parsed:
    """Read the front matter of `source` by the model that its `type` names."""
    if not source.readable:
        return Parsed(source, None, _written_type(source), id_from_path(source.relative), source.faults)
    data = _given(source.front_matter.data)
    name = data.get("type")
    id_ = _id(data, source)
    if not id_:
        fault = Fault("missing-field", Location(source.path), {"key": "id", "example": "id: badplatsen-i-hamnen"})
        return Parsed(source, None, _written_type(source), id_, (*source.faults, fault))
    if not isinstance(name, str) or name not in TYPES:
        fault = _type_fault(source, name)
        return Parsed(source, None, None, id_, (*source.faults, fault))
    fields, faults = _validated(TYPES[name], data, source)
    faults = [_named(fault, f"{name}/{id_}") for fault in (*source.faults, *faults)]
    document = Document(name, id_, fields, source) if fields else None
    return Parsed(source, document, name, id_, tuple(faults))


def _written_type(source: Source) -> str | None:
    """The type of a file whose front matter is broken, so that references to it are not called wrong."""
    for line in source.text.split("\n")[:60]:
        key, _, value = line.partition(":")
        if key == "type" and value.strip().strip("\"'") in TYPES:
            return value.strip().strip("\"'")
    return None


def _id(data: dict[str, Plain], source: Source) -> str:
    written = data.get("id")
    return written if isinstance(written, str) and slug(written) == written else id_from_path(source.relative)


def _given(data: Plain) -> Any:
    """`data` without keys that have no value: an empty value means "not given"."""
    if isinstance(data, dict):
        return {key: _given(value) for key, value in data.items() if value != ""}
    if isinstance(data, list):
        return [_given(item) for item in data]
    return data


def _type_fault(source: Source, name: object) -> Fault:
    allowed = ", ".join(TYPES)
    if not isinstance(name, str):
        return Fault("missing-type", Location(source.path), {"allowed": allowed})
    location = _location(source, source.front_matter.at(("type",)))
    values = {"found": name, "allowed": allowed, "nearest": nearest(name, TYPES)}
    return Fault("unknown-type", location, values, length=len(name))


def _validated(model: type[Content], data: dict[str, Plain], source: Source) -> tuple[Content | None, list[Fault]]:
    """The model's instance, without the fields that do not fit; None where a required one does not."""
    try:
        return model.model_validate(data), []
    except ValidationError as error:
        details = error.errors(include_url=False)
    faults = [_field_fault(model, detail, source) for detail in details]
    wrong = {str(detail["loc"][0]) for detail in details}
    rest = {key: value for key, value in data.items() if key not in wrong}
    try:
        return model.model_validate(rest), faults
    except ValidationError:
        return None, faults


def _field_fault(model: type[BaseModel], detail: ErrorDetails, source: Source) -> Fault:
    path: Path = detail["loc"]
    key = shown_path(path)
    matter = source.front_matter
    example = _example(model, path)
    kind = detail["type"]
    if kind == "extra_forbidden":
        names = field_names(model, path[:-1])
        values = {"key": str(path[-1]), "nearest": nearest(str(path[-1]), names), "allowed": ", ".join(names)}
        return _fault_at(source, matter.key_at(path), "unknown-key", values)
    if kind == "missing":
        return _fault_at(source, matter.key_at(path), "missing-field", {"key": key, "example": example})
    found = _found(detail["input"])
    if kind == "literal_error":
        choices = _choices(detail)
        values = {"key": key, "found": found, "expected": "choice", "allowed": ", ".join(choices)}
        values |= {"example": _written_at(path, nearest(found, choices) or choices[0])}
        if not isinstance(detail["input"], str):
            values = {"key": key, "expected": "text", "example": example}
            return _fault_at(source, matter.at(path), "wrong-shape", values)
        return _fault_at(source, matter.at(path), "wrong-value", values)
    if kind == "expected":
        values = {"key": key, "found": found, "expected": str(detail["ctx"]["expected"]), "allowed": ""}
        as_id = slug(found) if values["expected"] == "slug" else ""
        values["example"] = _written_at(path, as_id) if as_id else example
        return _fault_at(source, matter.at(path), "wrong-value", values)
    expected = {"tuple_type": "list", "model_type": "mapping", "model_attributes_type": "mapping"}.get(kind, "text")
    return _fault_at(source, matter.at(path), "wrong-shape", {"key": key, "expected": expected, "example": example})


def _example(model: type[BaseModel], path: Path) -> str:
    """The declared example of the field at `path`, as front matter; of a list's item that of the list."""
    declared = field_at(model, path)
    return as_written(_last_name(path), declared.examples[0]) if declared and declared.examples else ""


def _written_at(path: Path, value: str) -> str:
    return as_written(_last_name(path), [value] if isinstance(path[-1], int) else value)


def _last_name(path: Path) -> str:
    return next(part for part in reversed(path) if isinstance(part, str))


def _choices(detail: ErrorDetails) -> list[str]:
    return [choice.strip("'") for choice in str(detail["ctx"]["expected"]).replace(" or ", ", ").split(", ")]


def _fault_at(source: Source, position: Position, rule: str, values: dict[str, str]) -> Fault:
    return Fault(rule, _location(source, position), values, length=position.length)


def _named(fault: Fault, key: str) -> Fault:
    return Fault(fault.rule, fault.location, fault.values, key, fault.length)


def _location(source: Source, position: Position) -> Location:
    return Location(source.path, position.line, position.column)


def _found(value: object) -> str:
    text = value if isinstance(value, str) else ""
    return text if len(text) <= 60 else text[:57] + "..."


def shown_path(path: Path) -> str:
    """`influence.open[2]` for ("influence", "open", 1): people count from 1."""
    shown = ""
    for part in path:
        shown += f"[{part + 1}]" if isinstance(part, int) else f".{part}"
    return shown.removeprefix(".")


def nearest(word: str, among: Any) -> str:
    """The name of `among` most like `word`, or an empty text where none is near."""
    return next(iter(difflib.get_close_matches(word, list(among), n=1, cutoff=0.6)), "")


def as_written(key: str, example: Any) -> str:
    """An example as front matter: `opens: 2026-03-02`, or several lines for lists and mappings."""
    lines = list(_yaml_lines(key, example, ""))
    return "\n".join(lines)


def _yaml_lines(key: str, example: Any, indent: str) -> Iterator[str]:
    if isinstance(example, dict):
        yield f"{indent}{key}:"
        for name, value in example.items():
            yield from _yaml_lines(name, value, indent + "  ")
    elif isinstance(example, list):
        yield f"{indent}{key}:"
        for item in example:
            yield from _item_lines(item, indent + "  ")
    else:
        yield f"{indent}{key}: {_quoted(str(example))}"


def _item_lines(item: Any, indent: str) -> Iterator[str]:
    if not isinstance(item, dict):
        yield f"{indent}- {_quoted(str(item))}"
        return
    lines = [line for name, value in item.items() for line in _yaml_lines(name, value, indent + "  ")]
    yield f"{indent}- {lines[0].lstrip()}"
    yield from lines[1:]


def _quoted(text: str) -> str:
    risky = ": " in text or " #" in text or text[:1] in "\"'[]{}-?*&!%@`|>#,"
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"' if risky else text


def field_at(model: type[BaseModel], path: Path) -> FieldInfo | None:
    """The declaration of the field at `path`, or None where there is none."""
    found: FieldInfo | None = None
    current: type[BaseModel] | None = model
    for part in path:
        if isinstance(part, int):
            continue
        found = _by_written_name(current).get(str(part)) if current else None
        current = shape_of(found) if found else None
    return found


def field_names(model: type[BaseModel], path: Path) -> list[str]:
    """The keys allowed below `path`, in the order declared."""
    if not any(isinstance(part, str) for part in path):
        return list(_by_written_name(model))
    declared = field_at(model, path)
    shape = shape_of(declared) if declared else None
    return list(_by_written_name(shape)) if shape else []


def _by_written_name(model: type[BaseModel]) -> dict[str, FieldInfo]:
    return {info.alias or name: info for name, info in model.model_fields.items()}


def shape_of(info: FieldInfo) -> type[BaseModel] | None:
    """The model of a field that holds a mapping or a list of mappings, else None."""
    pending: list[Any] = [info.annotation]
    while pending:
        candidate = pending.pop()
        if isinstance(candidate, type) and issubclass(candidate, BaseModel):
            return candidate
        pending.extend(get_args(candidate))
    return None
