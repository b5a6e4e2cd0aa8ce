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
from genklang.sources.front_matter import FrontMatter, read_yaml

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
    return _validated(*_merged(name, root, ()))


def _file(name: str, root: Path) -> Path:
    if name in shipped_names():
        return SHIPPED / f"{name}.yml"
    path = root / name
    if path.suffix in {".yml", ".yaml"} and path.is_file():
        return path
    near = nearest(name, shipped_names())
    there = f"Did you mean '{near}'?" if near else "Choose one of: " + ", ".join(shipped_names()) + ", or a YAML file."
    raise EnvironmentFault(f"There is no profile '{name}'. {there}")


def _merged(name: str, root: Path, seen: tuple[str, ...]) -> tuple[Path, FrontMatter, dict[str, Any]]:
    """The file, what stands in it, and its values laid over those of the profile that it extends."""
    path = _file(name, root)
    if name in seen:
        raise EnvironmentFault(f"The profile '{name}' extends itself. Take 'extends' out of one of: {', '.join(seen)}.")
    matter, problems = read_yaml(path.read_text(encoding="utf-8"))
    if problems:
        position = problems[0].position
        raise EnvironmentFault(f"{path.name}:{position.line}:{position.column}: this is not valid YAML.")
    data: dict[str, Any] = dict(matter.data)
    if isinstance(data.get("extends"), str):
        base = _merged(data["extends"], root, (*seen, name))[2]
        own = {duty.get("kind"): duty for duty in data.get("obligations", ())}
        inherited = [duty for duty in base.get("obligations", ()) if duty.get("kind") not in own]
        data = base | data | {"obligations": [*inherited, *own.values()]}
    return path, matter, data


def _said(key: str, detail: ErrorDetails) -> str:
    """What is wrong with a key of a profile, and what may stand there."""
    if detail["type"] == "missing":
        return f"'{key}' is missing."
    if detail["type"] == "extra_forbidden":
        known, of_duty = ", ".join(Profile.model_fields), ", ".join(Duty.model_fields)
        return f"there is no key '{key}'. There are: {known}; for an obligation: {of_duty}."
    wanted = detail.get("ctx", {}).get("expected", "something else").replace("-", " ")
    return f"'{key}' cannot be {detail['input']!r}; write a {wanted}."


def _validated(path: Path, matter: FrontMatter, data: dict[str, Any]) -> Profile:
    try:
        profile = Profile.model_validate(data)
    except ValidationError as error:
        detail = error.errors(include_url=False)[0]
        position = matter.at(detail["loc"])
        key = ".".join(str(part) for part in detail["loc"])
        place = f"{path.name}:{position.line}:{position.column}"
        raise EnvironmentFault(f"{place}: {_said(key, detail)}") from error
    for index, duty in enumerate(profile.obligations):
        if duty.kind not in KINDS:
            position = matter.at(("obligations", index, "kind"))
            message = f"{path.name}:{position.line}:{position.column}: no obligation is called '{duty.kind}'."
            raise EnvironmentFault(f"{message} There are: {', '.join(KINDS)}.")
    return profile
