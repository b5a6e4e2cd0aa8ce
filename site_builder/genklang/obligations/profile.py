"""Rule books: which obligations there are, how long they give and where they come from.

A profile is a YAML file, shipped in `profiles/` or the site's own, and may extend another one.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Annotated, Any, Literal

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field

from genklang.errors import EnvironmentFault
from genklang.model.declaration import Audience
from genklang.model.document import nearest
from genklang.model.method import Pace
from genklang.model.values import Date, Flag, Text, wrong
from genklang.obligations.declared_file import DeclaredFile, read_declared
from genklang.obligations.kinds import KINDS

SHIPPED = Path(__file__).parent / "profiles"


LONGEST = 3660
"""Days. Ten years: a promise further off than that is a slip of the keys."""


def _days(value: object) -> int:
    written = value if isinstance(value, str) else ""
    if not (written.isascii() and written.isdigit() and len(written) < 9 and int(written) <= LONGEST):
        raise wrong(f"a-whole-number-of-days-from-0-to-{LONGEST}")
    return int(written)


Days = Annotated[int, BeforeValidator(_days)]
NUMBERS = frozenset({"within", "pace", "own_number", "basis"})
"""What a line says of its number of days."""
YEARLY = frozenset({"annual-report"})
"""The kinds that programmes owe for their years; dialogues owe all others."""


class _Entry(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class Duty(_Entry):
    """One line of a rule book: what is owed, to whom, from which event and within how many days."""

    kind: Text
    audience: Audience
    trigger: Literal["opens", "closes", "decision", "decision-or-planned", "year"]
    within: Days | None = Field(None, description="Calendar days from the trigger; none: the trigger's own day.")
    pace: Mapping[Pace, Days] = Field(
        {}, description="Calendar days for dialogues with a method of that pace; `continuous` is the length of a term."
    )
    own_number: Flag = Field(False, description="The number of days is the municipality's own choice.")
    remind_before: Days | None = Field(None, description="Calendar days ahead of the due day; none: the profile's.")
    never_waived: Flag = Field(False, description="No body may decide that it does not apply.")
    basis: Text = Field(description="The source that asks for it, with page or clause.")


class Period(_Entry):
    """The fewest days that a dialogue of one procedure is open, first and last day counted."""

    days: Days
    basis: Text | None = Field(None, description="The source that asks for it; none: the municipality's own choice.")


def _period(value: object) -> object:
    """A number alone as a period without a basis."""
    return {"days": str(_days(value))} if isinstance(value, str) else value


class Profile(_Entry):
    """A rule book."""

    name: Text
    title: Text
    source: Text | None = None
    extends: Text | None = None
    remind_before: Days = Field(14, description="Calendar days ahead of the due day.")
    longest_delay: Days = Field(90, description="Calendar days past the due day that delays may reach.")
    working_days: Literal["move", "ignore"] = "move"
    extra_holidays: tuple[Date, ...] = ()
    shortest_period: Mapping[str, Annotated[Period, BeforeValidator(_period)]] = Field(
        {}, description="Procedure to days from opens to closes."
    )
    obligations: tuple[Duty, ...] = ()

    def duty(self, kind: str) -> Duty | None:
        """What the book says of obligations of `kind`, or None where it asks for none."""
        return next((duty for duty in self.obligations if duty.kind == kind), None)

    def reminds_of(self, duty: Duty) -> int:
        """How many calendar days ahead of its due day an obligation counts as due soon."""
        return self.remind_before if duty.remind_before is None else duty.remind_before


class NoSuchProfile(EnvironmentFault):
    """No rule book has the name, neither a shipped one nor a file."""


def shipped_names() -> list[str]:
    """The names of the profiles that come with Genklang, in order."""
    return sorted(path.stem for path in SHIPPED.glob("*.yml"))


def load_profile(name: str, root: Path) -> Profile:
    """The profile `name`: a shipped one, or a YAML file relative to `root`.

    Raises NoSuchProfile where there is none, and EnvironmentFault, with the line, where one has a fault.
    """
    return Profile.model_validate(_merged(_file(name, root), root, ()))


def _file(name: str, root: Path) -> Path:
    if name in shipped_names():
        return SHIPPED / f"{name}.yml"
    path = root / name
    if path.suffix in {".yml", ".yaml"} and path.is_file():
        return path
    near = nearest(name, shipped_names())
    there = f"Did you mean '{near}'?" if near else "Choose one of: " + ", ".join(shipped_names()) + ", or a YAML file."
    raise NoSuchProfile(f"There is no profile '{name}'. {there}")


def _merged(path: Path, root: Path, seen: tuple[Path, ...]) -> dict[str, Any]:
    """The values of a profile laid over those of the one that it extends. Each file is judged for itself."""
    file = read_declared(path)
    own, extends = file.data, "extends" in file.data
    file.refuse(Profile, inherits=extends)
    _refuse_misfits(file)
    if not extends:
        return own
    base = _merged(_extended(file, root, (*seen, path.resolve())), root, (*seen, path.resolve()))
    merged = _laid_over(own, base)
    _refuse_gaps(file, base, merged)
    return merged


def _extended(file: DeclaredFile, root: Path, seen: Sequence[Path]) -> Path:
    """The file that a profile builds on. Raises EnvironmentFault at the line that names it."""
    try:
        path = _file(file.data["extends"], root)
    except EnvironmentFault as error:
        raise file.fault(("extends",), str(error)) from None
    if path.resolve() in seen:
        around = " and ".join(dict.fromkeys(one.name for one in seen))
        raise file.fault(("extends",), f"this profile extends itself. Take 'extends' out of one of: {around}.")
    return path


def _laid_over(own: Mapping[str, Any], base: Mapping[str, Any]) -> dict[str, Any]:
    """What a profile says, and where it says nothing what the one says that it extends."""
    duties = {duty["kind"]: duty for duty in base.get("obligations", ())}
    for duty in own.get("obligations", ()):
        duties[duty["kind"]] = _changed(duty, duties.get(duty["kind"], {}))
    periods = {**base.get("shortest_period", {}), **own.get("shortest_period", {})}
    return {**base, **own, "obligations": list(duties.values()), "shortest_period": periods}


def _changed(duty: Mapping[str, Any], base: Mapping[str, Any]) -> dict[str, Any]:
    """A line laid over that of the same kind. A new number takes the place of all that was said of the old one."""
    gone = NUMBERS if "within" in duty else frozenset()
    return {**{key: value for key, value in base.items() if key not in gone}, **duty}


def _refuse_misfits(file: DeclaredFile) -> None:
    """Raise EnvironmentFault for kinds that do not exist, stand twice or are set going by what they cannot be."""
    kinds: set[str] = set()
    for index, duty in enumerate(file.data.get("obligations", ())):
        kind, at = duty["kind"], ("obligations", index, "kind")
        if kind not in KINDS:
            near = nearest(kind, KINDS)
            there = f"Did you mean '{near}'?" if near else f"There are: {', '.join(KINDS)}."
            raise file.fault(at, f"no obligation is called '{kind}'. {there}")
        if kind in kinds:
            raise file.fault(at, f"'{kind}' stands here twice. Keep one of them.")
        if "trigger" in duty and (duty["trigger"] == "year") != (kind in YEARLY):
            wanted = "year" if kind in YEARLY else "opens, closes, decision or decision-or-planned"
            raise file.fault(
                (*at[:2], "trigger"), f"'{kind}' is not set going by '{duty['trigger']}', but by: {wanted}."
            )
        kinds.add(kind)


def _refuse_gaps(file: DeclaredFile, base: Mapping[str, Any], merged: Mapping[str, Any]) -> None:
    """Raise EnvironmentFault for what no file of the chain says, and for a new number without a basis of its own."""
    known = {duty["kind"]: duty for duty in base["obligations"]}
    whole = {duty["kind"]: duty for duty in merged["obligations"]}
    for index, duty in enumerate(file.data.get("obligations", ())):
        kind, at = duty["kind"], ("obligations", index)
        lacking = [name for name in ("audience", "trigger", "basis") if name not in whole[kind]]
        if lacking and kind not in known:
            raise file.fault(at, f"'{lacking[0]}' is missing: the profile '{base['name']}' has no '{kind}'.")
        if "basis" not in duty and _number_changes(duty, known.get(kind, {})):
            raise file.fault(at, f"'basis' is missing: say who decided on the new number for '{kind}', and when.")


def _number_changes(duty: Mapping[str, Any], base: Mapping[str, Any]) -> bool:
    return any(duty[key] != base.get(key) for key in ("within", "pace") if key in duty)
