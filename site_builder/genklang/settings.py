"""The site's configuration: what `mkdocs.yml` says, read without MkDocs, each fault with its line."""

from __future__ import annotations

import os
import re
import zoneinfo
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Annotated, Any, Literal
from urllib.parse import quote, urlsplit

from packaging.licenses import InvalidLicenseExpression, canonicalize_license_expression
from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, ValidationError

from genklang.errors import EnvironmentFault
from genklang.model.document import field_names, nearest
from genklang.model.values import Date, Language, Text, wrong
from genklang.sources import Position
from genklang.sources.front_matter import FrontMatter, read_yaml

CONFIG_FILE = "mkdocs.yml"
SeverityName = Literal["error", "debt", "warning", "info"]


def _zone(value: object) -> str:
    try:
        zoneinfo.ZoneInfo(str(value))
    except (ValueError, OSError, zoneinfo.ZoneInfoNotFoundError):
        raise wrong("time-zone") from None
    return str(value)


def _country(value: object) -> str:
    if not re.fullmatch(r"[A-Z]{2}", str(value)):
        raise wrong("country")
    return str(value)


def _licence(value: object) -> str:
    """An identifier of the SPDX License List, in its own spelling, or a full web address."""
    written = str(value).strip()
    if _is_full_address(written):
        return written
    try:
        if re.fullmatch(r"[\w.+-]+", written):
            return canonicalize_license_expression(written)
    except InvalidLicenseExpression:
        pass
    raise wrong("licence")


def _is_full_address(written: str) -> bool:
    """True for `https://host/...`, of which nothing is left to guess."""
    try:
        parts = urlsplit(written)
        return parts.scheme in {"http", "https"} and bool(parts.hostname) and not re.search(r"[\s<>\"\\]", written)
    except ValueError:
        return False


class Options(BaseModel):
    """What may stand under `plugins: - genklang:`."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    publisher: Text | None = Field(None, description="Who publishes the site.", examples=["Ekviks kommun"])
    language: Language = Field("sv", description="The site's language.", examples=["sv"])
    country: Annotated[str, BeforeValidator(_country)] = Field(
        "SE", description="Whose working days count.", examples=["SE"]
    )
    time_zone: Annotated[str, BeforeValidator(_zone)] = Field(
        "Europe/Stockholm", description="Whose calendar days count.", examples=["Europe/Stockholm"]
    )
    profile: Text = Field("kungsbacka", description="The rule book, by name or path.", examples=["kungsbacka"])
    as_of: Date | None = Field(None, description="The day to show; today if absent.", examples=["2026-11-24"])
    stock_phrases: tuple[Text, ...] = Field(
        (), description="Phrases that are no reason, beside our own.", examples=[["vi beaktar detta framöver"]]
    )
    licence: Annotated[str, BeforeValidator(_licence)] = Field(
        "CC0-1.0",
        description="What others may do with the data: an SPDX identifier or an address.",
        examples=["CC0-1.0"],
    )
    severities: Mapping[str, SeverityName] = Field(
        {}, description="Rules raised or lowered, by code.", examples=[{"FBK103": "info"}]
    )


_EXAMPLES = {"site_url": "https://dialog.ekvik.example/", "publisher": "Ekviks kommun"}


@dataclass(frozen=True, slots=True)
class Settings:
    """Everything that the stages need to know of the site."""

    root: Path
    content: Path
    prefix: str
    """The content folder relative to the root, with `/` at its end: findings' paths begin with it."""
    site_name: str
    site_url: str
    site_dir: str
    options: Options
    places: Mapping[str, Position] = field(default_factory=dict)
    """Where `site_url` and the plugin's entry stand in `mkdocs.yml`; what is not written there is not in it."""

    @property
    def language(self) -> str:
        return self.options.language

    def full(self, address: str) -> str:
        """The full address of `address`, which is relative to the site's root."""
        return f"{self.site_url.rstrip('/')}/{quote(address)}"

    @property
    def headless_fault(self) -> EnvironmentFault | None:
        """What `mkdocs.yml` lacks for files that name full addresses and their publisher; None where it has all."""
        if not self.site_url:
            return self._lacking("site_url", "site_url is missing. Files for other programs name full addresses")
        if not _is_full_address(self.site_url) or urlsplit(self.site_url).query or urlsplit(self.site_url).fragment:
            return self._lacking("site_url", f"site_url cannot be '{self.site_url}'. It must be a full address")
        if not self.options.publisher:
            return self._lacking("publisher", "publisher is missing. Files for other programs name who publishes them")
        return None

    def _lacking(self, key: str, message: str) -> EnvironmentFault:
        place = self.places.get("site_url" if key == "site_url" else "genklang", Position(1, 1))
        return _fault(place.line, place.column, f"{message}. Write for example: {key}: {_EXAMPLES[key]}")


def read_settings(root: Path) -> Settings:
    """Read `mkdocs.yml` in `root`. Raises EnvironmentFault, with the line, for whatever is wrong in it."""
    path = root / CONFIG_FILE
    try:
        text = path.read_text(encoding="utf-8-sig")
    except FileNotFoundError:
        message = f"There is no {CONFIG_FILE} in {root}. Go to the site's folder, or name it with --root DIR."
        raise EnvironmentFault(message) from None
    except (OSError, UnicodeDecodeError) as error:
        raise EnvironmentFault(
            f"{path} cannot be read ({error}). Check that it is a text file that may be read."
        ) from error
    return settings_from_text(text, root)


def settings_from_text(text: str, root: Path) -> Settings:
    """The settings that the text of a `mkdocs.yml` gives. Raises EnvironmentFault."""
    matter, problems = read_yaml(text)
    broken = next((p for p in problems if p.rule in {"invalid-yaml", "tab-in-front-matter", "not-a-mapping"}), None)
    if broken:
        line, column = broken.position.line, broken.position.column
        raise _fault(line, column, "this is not valid YAML. Check indentation, colons and quotation marks here")
    data = matter.data
    content = _text(data, "docs_dir", "docs")
    return Settings(
        root=root,
        content=root / content,
        prefix=content.strip("/") + "/",
        site_name=_text(data, "site_name", ""),
        site_url=_text(data, "site_url", ""),
        site_dir=_text(data, "site_dir", "site"),
        options=_options(matter),
        places=dict(_places(matter)),
    )


def _places(matter: FrontMatter) -> Iterator[tuple[str, Position]]:
    if "site_url" in matter.data:
        yield "site_url", matter.at(("site_url",))
    plugins = matter.data.get("plugins")
    for index, entry in enumerate(plugins) if isinstance(plugins, list) else ():
        if entry == "genklang" or (isinstance(entry, dict) and "genklang" in entry):
            yield "genklang", matter.key_at(("plugins", index, *(["genklang"] if isinstance(entry, dict) else [])))
    if isinstance(plugins, dict) and "genklang" in plugins:
        yield "genklang", matter.key_at(("plugins", "genklang"))


def _text(data: Mapping[str, Any], key: str, default: str) -> str:
    value = data.get(key)
    return value if isinstance(value, str) and value else default


def _options(matter: FrontMatter) -> Options:
    path, written = _plugin_entry(matter.data)
    try:
        return Options.model_validate({key: value for key, value in written.items() if value != ""})
    except ValidationError as error:
        detail = error.errors(include_url=False)[0]
    where = (*path, *detail["loc"])
    position = matter.at(where) if detail["type"] != "extra_forbidden" else matter.key_at(where)
    raise _fault(position.line, position.column, _said(detail))


def _said(detail: Any) -> str:
    key = ".".join(str(part) for part in detail["loc"])
    if detail["type"] == "extra_forbidden":
        names = field_names(Options, ())
        near = nearest(str(detail["loc"][-1]), names)
        return f"there is no option '{key}'. " + (
            f"Did you mean '{near}'?" if near else "There are: " + ", ".join(names)
        )
    name = str(detail["loc"][0])
    example = Options.model_fields[name].examples if name in Options.model_fields else None
    return f"'{key}' cannot be {detail['input']!r}. Write for example: {name}: {(example or [''])[0]}"


def _plugin_entry(data: Mapping[str, Any]) -> tuple[tuple[str | int, ...], dict[str, Any]]:
    """Where the plugin's options stand and what they are; empty where it is named without any."""
    plugins = data.get("plugins")
    entries: list[tuple[tuple[str | int, ...], Any]] = []
    if isinstance(plugins, list):
        entries = [((index,), item) for index, item in enumerate(plugins)]
    elif isinstance(plugins, dict):
        entries = [((), plugins)]
    for path, entry in entries:
        options = entry.get("genklang") if isinstance(entry, dict) else None
        if isinstance(options, dict):
            return ("plugins", *path, "genklang"), options
    return (), {}


def _fault(line: int, column: int, message: str) -> EnvironmentFault:
    return EnvironmentFault(f"{CONFIG_FILE}:{line}:{column}: {message}.".replace("?.", "?"))


def today(settings: Settings) -> date:
    """The day to show where nobody says: the option `as_of`, SOURCE_DATE_EPOCH, or today in the site's time zone.

    The one place that reads the clock; only the command line and the plugin call it.
    """
    if settings.options.as_of:
        return settings.options.as_of
    zone = zoneinfo.ZoneInfo(settings.options.time_zone)
    epoch = os.environ.get("SOURCE_DATE_EPOCH", "")
    moment = datetime.fromtimestamp(int(epoch), UTC) if epoch.isdigit() else datetime.now(UTC)
    return moment.astimezone(zone).date()
