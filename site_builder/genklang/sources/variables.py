"""Values taken from the environment: `!ENV VAR` and `!ENV [VAR, OTHER, default]`, as MkDocs reads its configuration."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from genklang.sources.front_matter import FrontMatter, Path, Plain, Problem

TAG = "!ENV"
NOTHING = frozenset({"", "~", "null", "Null", "NULL"})
"""What YAML takes for no value at all, also where it comes from a variable or stands as the default."""


@dataclass(frozen=True, slots=True)
class Unset:
    """A value that is not there because none of the variables is set, and no default is given."""

    path: Path
    variables: tuple[str, ...]


def filled_in(matter: FrontMatter, problems: Collection[Problem], environment: Mapping[str, str]) -> tuple[Unset, ...]:
    """Put what `environment` says in the place of every value of `matter` that has the tag; gives what it lacks.

    What is not set becomes "", as if nothing were written there. A value stays a text: no types are guessed.
    """
    tagged = {problem.position for problem in problems if problem.values.get("tag") == TAG}
    paths = [path for path, position in matter.values.items() if path and position in tagged]
    return tuple(unset for path in paths for unset in _filled_in(matter, path, environment))


def _filled_in(matter: FrontMatter, path: Path, environment: Mapping[str, str]) -> Iterator[Unset]:
    holder: Any = matter.data
    for step in path[:-1]:
        holder = holder[step]
    variables, default = _asked(holder[path[-1]])
    found: Plain | None = next((environment[name] for name in variables if name in environment), default)
    if found is None:
        yield Unset(path, variables)
    holder[path[-1]] = "" if found is None or (isinstance(found, str) and found in NOTHING) else found


def _asked(written: Plain) -> tuple[tuple[str, ...], Plain | None]:
    """The variables in the order in which they are asked for, and what holds where none is set."""
    if isinstance(written, str):
        return (written,), None
    if isinstance(written, list) and len(written) > 1:
        return tuple(map(str, written[:-1])), written[-1]
    return (tuple(map(str, written)) if isinstance(written, list) else ()), None
