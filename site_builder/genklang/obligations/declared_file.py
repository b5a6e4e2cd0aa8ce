"""A YAML file that sets something up, such as a rule book: read strictly, each fault told with file and line."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any, NoReturn

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from genklang.errors import EnvironmentFault
from genklang.model.document import field_names, nearest
from genklang.sources.front_matter import FrontMatter, Position, Problem, read_yaml

Path_ = tuple[str | int, ...]
_PROBLEMS = {
    "duplicate-key": "the key '{key}' stands on line {line} already. Keep one of them.",
    "yaml-anchor": "'{name}' is an anchor, an alias or a merge, which is not read here. Write the value out.",
    "yaml-tag": "'{tag}' is a YAML tag, which is not read here. Put the value in quotation marks.",
    "not-a-mapping": "this file is no list of keys and values. Begin with a line such as 'name: ekvik'.",
    "nested-too-deep": "the values are nested deeper than {deepest} levels.",
}
_WANTED = {
    "tuple_type": "a list",
    "mapping_type": "keys and values",
    "dict_type": "keys and values",
    "model_type": "keys and values",
    "model_attributes_type": "keys and values",
}
_EXPECTED = {"flag": "true or false", "real-date": "a date that exists, such as 2026-12-11"}
_INVALID = "this is not valid YAML. Check indentation, colons and quotation marks here."


@dataclass(frozen=True)
class DeclaredFile:
    """The values of such a file as the author wrote them, with where each stands."""

    path: Path
    matter: FrontMatter

    @property
    def data(self) -> dict[str, Any]:
        """The values, without the keys that have none."""
        return {key: value for key, value in self.matter.data.items() if value != ""}

    def fault(self, at: Path_, said: str) -> EnvironmentFault:
        """The fault at the value of `at`, or at what is around it."""
        return _fault(self.path, self.matter.at(at), said)

    def refuse(self, model: type[BaseModel], inherits: bool = False) -> None:
        """Raise EnvironmentFault for the first value that does not fit `model`.

        With `inherits`, what is missing may stand in the file that this one builds on, but for the `kind` of a line and
        the `days` of a period.
        """
        try:
            model.model_validate(self.data)
        except ValidationError as error:
            for detail in error.errors(include_url=False):
                if not (inherits and detail["type"] == "missing" and detail["loc"][-1] not in {"kind", "days"}):
                    self._raise(model, detail)

    def _raise(self, model: type[BaseModel], detail: ErrorDetails) -> NoReturn:
        key = detail["type"] == "extra_forbidden"
        position = self.matter.key_at(detail["loc"]) if key else self.matter.at(detail["loc"])
        raise _fault(self.path, position, _said(model, detail))


def read_declared(path: Path) -> DeclaredFile:
    """Read the file at `path`. Raises EnvironmentFault where it cannot be read or is not plain YAML."""
    try:
        text = path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        reason = "it is not UTF-8" if isinstance(error, UnicodeDecodeError) else error.strerror
        raise EnvironmentFault(f"{path} cannot be read ({reason}). Save it as plain text in UTF-8.") from None
    matter, problems = read_yaml(text)
    if problems:
        raise _fault(path, problems[0].position, _problem(problems[0]))
    return DeclaredFile(path, matter)


def _problem(problem: Problem) -> str:
    return _PROBLEMS.get(problem.rule, _INVALID).format_map(problem.values)


def _fault(path: Path, position: Position, said: str) -> EnvironmentFault:
    return EnvironmentFault(f"{path.name}:{position.line}:{position.column}: {said}")


def _said(model: type[BaseModel], detail: ErrorDetails) -> str:
    """What is wrong with a value, and what to write instead."""
    key = str(detail["loc"][-1])
    if detail["type"] == "extra_forbidden":
        names = field_names(model, detail["loc"][:-1])
        near = nearest(key, names)
        return f"there is no key '{key}'. " + (f"Did you mean '{near}'?" if near else f"There are: {', '.join(names)}.")
    if detail["type"] == "missing":
        return f"'{key}' is missing."
    shown = ".".join(str(part + 1 if isinstance(part, int) else part) for part in detail["loc"])
    written = detail["input"] if isinstance(detail["input"], str) else "several values"
    return f"'{shown}' cannot be {written!r}; it must be: {_wanted(detail)}."


def _wanted(detail: ErrorDetails) -> str:
    expected = detail.get("ctx", {}).get("expected")
    if detail["type"] == "expected":
        return _EXPECTED.get(str(expected), str(expected).replace("-", " "))
    if expected:
        return str(expected)
    return _WANTED.get(detail["type"], "one value")
