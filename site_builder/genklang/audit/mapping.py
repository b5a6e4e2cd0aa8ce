"""Maps: which columns of a list hold what, and how its days are written. Shipped in `maps/`, or a file of one's own."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field

from genklang.audit.days import is_form
from genklang.errors import EnvironmentFault
from genklang.model.document import nearest
from genklang.model.values import Text, wrong
from genklang.obligations.declared_file import read_declared

SHIPPED = Path(__file__).parent / "maps"
NOT_GIVEN = ("", "-", "–")


def _names(value: object) -> tuple[str, ...]:
    """One name, or several of which the first that is there counts."""
    written = value if isinstance(value, list) else [value]
    names = tuple(name.strip() for name in written if isinstance(name, str) and name.strip())
    if not names or len(names) < len(written):
        raise wrong("the-name-of-a-column,-or-a-list-of-names")
    return names


def _form(value: object) -> str:
    if not (isinstance(value, str) and is_form(value)):
        raise wrong("a-form-of-YYYY,-MM-or-M-or-MMMM,-and-DD-or-D,-such-as-DD/MM/YYYY")
    return value


def _delimiter(value: object) -> str:
    if value == "tab":
        return "\t"
    if not (isinstance(value, str) and len(value) == 1 and not value.isalnum()):
        raise wrong("one-sign-such-as-;-or-the-word-tab")
    return value


def _encoding(value: object) -> str:
    try:
        return "".encode(str(value)).decode() or str(value)
    except LookupError:
        raise wrong("an-encoding-such-as-cp1252") from None


Names = Annotated[tuple[str, ...], BeforeValidator(_names)]
Form = Annotated[str, BeforeValidator(_form)]


class _Entry(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class Columns(_Entry):
    """The columns by their headings; in JSON the keys, with dots for what lies deeper, such as `body.name`."""

    closed: Names = Field(description="The last day to answer.")
    answered: Names = Field(description="The day on which the answer was published.")
    title: Names | None = Field(None, description="What was asked.")
    body: Names | None = Field(None, description="Who owes the answer.")
    url: Names | None = Field(None, description="The address of the page.")


class ListMap(_Entry):
    """How to read a list of consultations."""

    name: Text
    title: Text
    profile: Text | None = Field(None, description="The rule book to judge by, unless --profile names one.")
    obligation: Text | None = Field(None, description="The kind of obligation that the answer meets.")
    country: Text = Field("SE", description="Whose working days count, where the profile moves due days.")
    list: Text | None = Field(None, description="Where the list stands in a JSON file, with dots.")
    delimiter: Annotated[str, BeforeValidator(_delimiter)] | None = Field(None, description="What parts the columns.")
    encoding: Annotated[str, BeforeValidator(_encoding)] | None = Field(None, description="The encoding of the file.")
    columns: Columns
    dates: tuple[Form, ...] = Field(("YYYY-MM-DD",), description="How days are written; the first form that fits.")
    not_given: tuple[str, ...] = Field(NOT_GIVEN, description="Values that mean that there is no date.")


def shipped_maps() -> list[str]:
    """The names of the maps that come with Genklang, in order."""
    return sorted(path.stem for path in SHIPPED.glob("*.yml"))


def load_map(name: str, folder: Path) -> ListMap:
    """The map `name`: a shipped one, or a YAML file relative to `folder`. Raises EnvironmentFault, with the line."""
    file = read_declared(_path(name, folder))
    file.refuse(ListMap)
    return ListMap.model_validate(file.data)


def _path(name: str, folder: Path) -> Path:
    if name in shipped_maps():
        return SHIPPED / f"{name}.yml"
    path = folder / name
    if path.suffix in {".yml", ".yaml"} and path.is_file():
        return path
    near = nearest(name, shipped_maps())
    there = f"Did you mean '{near}'?" if near else f"There are: {', '.join(shipped_maps())}, or a YAML file of yours."
    raise EnvironmentFault(f"There is no map '{name}'. {there}")
