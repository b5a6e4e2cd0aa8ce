"""Rule books: which obligations there are, how long they give and where they come from.

A profile is a YAML file, shipped in `profiles/` or the site's own, and may extend another one.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any, Literal

from pydantic import BaseModel, ConfigDict, Field, ValidationError
from pydantic_core import ErrorDetails

from genklang.errors import EnvironmentFault
from genklang.model.declaration import Audience
from genklang.model.document import nearest
from genklang.model.method import Pace
from genklang.model.values import Date, Flag, Text, Whole
from genklang.obligations.kinds import KINDS
from genklang.sources.front_matter import FrontMatter, Position, read_yaml

SHIPPED = Path(__file__).parent / "profiles"


class _Entry(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class Duty(_Entry):
    """One line of a rule book: what is owed, to whom, from which event and within how many days."""

    kind: Text
    audience: Audience
    trigger: Literal["opens", "closes", "decision", "decision-or-planned", "year"]
    within: Whole | None = Field(None, description="Calendar days from the trigger; none: the trigger's own day.")
    pace: Mapping[Pace, Whole] = Field(
        {}, description="Calendar days for dialogues with a method of that pace; `continuous` is the length of a term."
    )
    own_number: Flag = Field(False, description="The number of days is the municipality's own choice.")
    basis: Text = Field(description="The source that asks for it, with page or clause.")


class Profile(_Entry):
    """A rule book."""

    name: Text
    title: Text
    source: Text | None = None
    extends: Text | None = None
    remind_before: Whole = Field(14, description="Calendar days ahead of the due day.")
    longest_delay: Whole = Field(90, description="Calendar days past the due day that delays may reach.")
    working_days: Literal["move", "ignore"] = "move"
    extra_holidays: tuple[Date, ...] = ()
    shortest_period: Mapping[str, Whole] = Field({}, description="Procedure to days from opens to closes.")
    obligations: tuple[Duty, ...] = ()

    def duty(self, kind: str) -> Duty | None:
        """What the book says of obligations of `kind`, or None where it asks for none."""
        return next((duty for duty in self.obligations if duty.kind == kind), None)


def shipped_names() -> list[str]:
    """The names of the profiles that come with Genklang, in order."""
    return sorted(path.stem for path in SHIPPED.glob("*.yml"))


def load_profile(name: str, root: Path) -> Profile:
    """The profile `name`: a shipped one, or a YAML file relative to `root`. Raises EnvironmentFault, with the line."""
    return Profile.model_validate(_merged(name, root, ()))


def _file(name: str, root: Path) -> Path:
    if name in shipped_names():
        return SHIPPED / f"{name}.yml"
    path = root / name
    if path.suffix in {".yml", ".yaml"} and path.is_file():
        return path
    near = nearest(name, shipped_names())
    there = f"Did you mean '{near}'?" if near else "Choose one of: " + ", ".join(shipped_names()) + ", or a YAML file."
    raise EnvironmentFault(f"There is no profile '{name}'. {there}")


def _merged(name: str, root: Path, seen: tuple[str, ...]) -> dict[str, Any]:
    """The values of a profile laid over those of the one that it extends. Each file is judged for itself."""
    path = _file(name, root)
    if name in seen:
        raise EnvironmentFault(f"The profile '{name}' extends itself. Take 'extends' out of one of: {', '.join(seen)}.")
    matter, problems = read_yaml(path.read_text(encoding="utf-8"))
    if problems:
        raise _fault(path, problems[0].position, "this is not valid YAML.")
    own: dict[str, Any] = dict(matter.data)
    _refuse_faults(path, matter, own)
    base = _merged(own["extends"], root, (*seen, name)) if "extends" in own else {}
    return _laid_over(own, base)


def _laid_over(own: Mapping[str, Any], base: Mapping[str, Any]) -> dict[str, Any]:
    """What a profile says, and where it says nothing what the one says that it extends.

    An obligation takes the place of the one of its kind, and a procedure's days those of the same procedure.
    """
    duties = {duty["kind"]: duty for duty in (*base.get("obligations", ()), *own.get("obligations", ()))}
    periods = {**base.get("shortest_period", {}), **own.get("shortest_period", {})}
    return {**base, **own, "obligations": list(duties.values()), "shortest_period": periods}


def _refuse_faults(path: Path, matter: FrontMatter, own: Mapping[str, Any]) -> None:
    """Raise EnvironmentFault, with file and line, for the first thing in a file that is not right."""
    try:
        Profile.model_validate(own)
    except ValidationError as error:
        for detail in error.errors(include_url=False):
            inherited = detail["type"] == "missing" and len(detail["loc"]) == 1 and "extends" in own
            if not inherited:
                at = matter.key_at if detail["type"] == "extra_forbidden" else matter.at
                raise _fault(path, at(detail["loc"]), _said(detail)) from error
    kinds: set[str] = set()
    for index, duty in enumerate(own.get("obligations", ())):
        kind, position = duty["kind"], matter.at(("obligations", index, "kind"))
        if kind not in KINDS:
            raise _fault(path, position, f"no obligation is called '{kind}'. There are: {', '.join(KINDS)}.")
        if kind in kinds:
            raise _fault(path, position, f"'{kind}' stands here twice. Keep one of them.")
        kinds.add(kind)


def _said(detail: ErrorDetails) -> str:
    """What is wrong with a value, in words."""
    *around, key = detail["loc"]
    if detail["type"] == "extra_forbidden":
        model = Duty if "obligations" in around else Profile
        near = nearest(str(key), model.model_fields)
        return f"there is no key '{key}'." + (f" Did you mean '{near}'?" if near else "")
    if detail["type"] == "missing":
        return f"'{key}' is missing."
    shown = ".".join(str(part + 1 if isinstance(part, int) else part) for part in detail["loc"])
    wanted = str(detail.get("ctx", {}).get("expected", "something else")).replace("-", " ")
    return f"'{shown}' cannot be {detail['input']!r}; it must be: {wanted}."


def _fault(path: Path, position: Position, said: str) -> EnvironmentFault:
    return EnvironmentFault(f"{path.name}:{position.line}:{position.column}: {said}")
