"""The fields of a content type as Decap's widgets, from their declaration: labels, help, what is required, choices.

Everything is text to our reader, so what is typed is kept as text: numbers and codes have a pattern, not a widget that
would make another value of them.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, get_args

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from genklang.authoring.declared import choices_of, is_list
from genklang.catalogue import target_of
from genklang.locale import Texts
from genklang.model import TYPES
from genklang.model.document import shape_of
from genklang.model.values import IsCode, PartialDate

Widget = dict[str, Any]
LONGEST_LABEL = 70
_DAY = {"widget": "datetime", "format": "YYYY-MM-DD", "date_format": "YYYY-MM-DD", "time_format": False}
_MOMENT = {"widget": "datetime", "format": "YYYY-MM-DD HH:mm", "date_format": "YYYY-MM-DD", "time_format": "HH:mm"}


@dataclass(frozen=True, slots=True)
class Fields:
    """Makes the widgets of one content type. `sections` gives the words of choices by the name of the field."""

    texts: Texts
    type_: str

    def of_type(self) -> list[Widget]:
        """The widgets of a type: its fields in the declared order, then the text."""
        hidden = {"name": "type", "label": "type", "widget": "hidden", "default": self.type_}
        declared = [one for one in self._of(TYPES[self.type_]) if one["name"] != "type"]
        body = {"name": "body", "label": self.texts("editor.body"), "widget": "markdown", "modes": ["raw"]}
        return [hidden, *declared, {**body, "hint": self.texts("editor.body_hint"), "required": False}]

    def _of(self, model: type[BaseModel]) -> Iterator[Widget]:
        for name, info in model.model_fields.items():
            yield self._field(info.alias or name, info)

    def _field(self, name: str, info: FieldInfo) -> Widget:
        help_ = self._help(info)
        about = {
            "name": name,
            "label": _label(help_, name),
            "hint": f"{help_} ({name})",
            "required": info.is_required(),
        }
        return {**about, **self._widget(name, info)}

    def _help(self, info: FieldInfo) -> str:
        extra = info.json_schema_extra if isinstance(info.json_schema_extra, dict) else {}
        swedish = str(extra.get("x-help-sv", ""))
        return swedish if swedish and self.texts.language in {"sv", "da"} else info.description or ""

    def _widget(self, name: str, info: FieldInfo) -> Widget:
        shape = shape_of(info)
        if shape:
            inner = {"fields": list(self._of(shape)), "collapsed": True}
            return {"widget": "list", **inner} if is_list(info) else {"widget": "object", **inner}
        for widget in (self._reference(info), self._choice(name, info)):
            if widget:
                return widget
        return self._list(info) if is_list(info) else self._single(name, info)

    def _reference(self, info: FieldInfo) -> Widget | None:
        """Another document, found by its title; its id is what is written."""
        target = target_of(info)
        if target is None:
            return None
        collection = self.type_ if target == "same" else target
        names = {"search_fields": ["title"], "display_fields": ["title"], "value_field": "{{slug}}"}
        return {
            "widget": "relation",
            "collection": collection,
            **names,
            "multiple": is_list(info),
            "options_length": 100,
        }

    def _choice(self, name: str, info: FieldInfo) -> Widget | None:
        choices = choices_of(info.annotation)
        if not choices:
            return None
        options = [{"label": self._word(name, choice), "value": choice} for choice in choices]
        return {"widget": "select", "options": options, "multiple": is_list(info)}

    def _word(self, name: str, choice: str) -> str:
        key = next((k for k in (f"{name.removesuffix('s')}.{choice}", f"{name}.{choice}") if k in self.texts), "")
        return f"{self.texts(key)} ({choice})" if key and not key.endswith(".other") else choice

    def _list(self, info: FieldInfo) -> Widget:
        entry = {"name": "entry", "label": self.texts("editor.entry"), "widget": "string"}
        return {"widget": "list", "field": entry, "collapsed": False}

    def _single(self, name: str, info: FieldInfo) -> Widget:
        held = set(_parts(info.annotation))
        if bool in held:
            return {"widget": "boolean", "default": name == "draft"}
        if datetime in held:
            return {**_MOMENT, "picker_utc": True, "default": ""}
        if date in held:
            return {**_DAY, "picker_utc": True, "default": ""}
        if PartialDate in held:
            return self._with_pattern(r"^\d{4}(-\d{2}(-\d{2})?)?$", info)
        if int in held:
            return self._with_pattern(r"^\d+$", info)
        is_text = any(part is str for part in held) and not _is_code(info) and name not in {"title", "id"}
        return {"widget": "text" if is_text and _is_prose(info) else "string"}

    def _with_pattern(self, pattern: str, info: FieldInfo) -> Widget:
        said = self.texts("editor.write_like", example=(info.examples or [""])[0])
        return {"widget": "string", "pattern": [pattern, said]}


def _label(help_: str, name: str) -> str:
    """The help up to its first stop, where that is short; the key else."""
    first = help_.partition(". ")[0].partition(";")[0].partition(":")[0].rstrip(".")
    return first if first and len(first) <= LONGEST_LABEL else name


def _parts(annotation: Any) -> Iterator[Any]:
    """The types within an annotation, itself included."""
    yield annotation
    for part in get_args(annotation):
        yield from _parts(part)


def _is_code(info: FieldInfo) -> bool:
    marks = (*info.metadata, *(m for part in _parts(info.annotation) for m in getattr(part, "__metadata__", ())))
    return any(isinstance(mark, IsCode) for mark in marks)


def _is_prose(info: FieldInfo) -> bool:
    """True for a text that may go on: what the declaration gives as an example has several words."""
    example = (info.examples or [""])[0]
    return isinstance(example, str) and len(example.split()) > 3
