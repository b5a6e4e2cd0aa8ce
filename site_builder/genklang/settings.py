"""The site's configuration: what `mkdocs.yml` says, read without MkDocs, each fault with its line."""

from __future__ import annotations

import os
import re
import zoneinfo
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime
from functools import lru_cache
from pathlib import Path
from typing import Annotated, Any, Literal
from urllib.parse import quote, unquote, urlsplit

import idna
import yaml
from packaging.licenses import InvalidLicenseExpression, canonicalize_license_expression
from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, ValidationError

from genklang.brand import NO_BRAND, Brand, BrandOptions, NoBrand, brand_of, refuse_empty_colours
from genklang.errors import EnvironmentFault
from genklang.findings import Location
from genklang.locale import LANGUAGES, has_texts
from genklang.model.document import field_at, field_names, nearest, shown_path
from genklang.model.values import Date, Email, Flag, Language, Text, Url, wrong
from genklang.sources.front_matter import FrontMatter, Position, Problem, read_yaml
from genklang.sources.variables import Unset, filled_in

CONFIG_FILE = "mkdocs.yml"
_STEERING = re.compile(r"[\"<>\\`]")
"""What ends a quoted text or an element in what is made of addresses."""
SeverityName = Literal["error", "debt", "warning", "info", "off"]


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
    if is_full_address(written):
        return written
    try:
        if re.fullmatch(r"[\w.+-]+", written):
            return canonicalize_license_expression(written)
    except InvalidLicenseExpression:
        pass
    raise wrong("licence")


def is_full_address(written: str) -> bool:
    """True for `https://host/...`, of which nothing is left to guess."""
    try:
        parts = urlsplit(written)
        return parts.scheme in {"http", "https"} and bool(parts.hostname) and not re.search(r"[\s<>\"\\]", written)
    except ValueError:
        return False


@lru_cache(maxsize=16)
def in_ascii(address: str) -> str:
    """A web address as programs take it that know no other letters: `dialög.se/å` is `xn--dialg-mua.se/%C3%A5`
    (RFC 5891, RFC 3986). One that is none stays as it is.
    """
    if address.isascii():
        return address
    try:
        parts = urlsplit(address)
        host = idna.encode(parts.hostname or "", uts46=True).decode() + (f":{parts.port}" if parts.port else "")
    except (ValueError, idna.IDNAError):
        return address
    return parts._replace(netloc=host, path=quote(parts.path, safe="/%:@!$&'()*+,;=~")).geturl()


def _days(value: object) -> int:
    written = value if isinstance(value, str) else ""
    if not (written.isascii() and written.isdigit() and 0 < len(written) < 5 and int(written)):
        raise wrong("a-whole-number-of-days-from-1-to-9999")
    return int(written)


def _listed(value: object) -> object:
    return (value,) if isinstance(value, str) else value


class RuleSetting(BaseModel):
    """An entry of `rules`: what the site says of some rules, everywhere or in some files (contract §4)."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    rule: Annotated[tuple[Text, ...], BeforeValidator(_listed), Field(min_length=1)] = Field(
        description="The codes of rules, or three letters for a whole family.", examples=["FBK103"]
    )
    paths: Annotated[tuple[Text, ...], BeforeValidator(_listed)] = Field(
        (), description="Where it holds, as in .gitignore; everywhere if absent.", examples=["content/handbok/**"]
    )
    severity: SeverityName | None = Field(
        None, description="How much the findings weigh; off for none.", examples=["info"]
    )
    days: Annotated[int, BeforeValidator(_days)] | None = Field(
        None, description="The number of days that a rule counts to, where it has one.", examples=["21"]
    )
    reason: Text | None = Field(
        None, description="Why; must be given with off.", examples=["Handboken är fastställd som den är"]
    )


class EditorOptions(BaseModel):
    """What may stand under `cms`: where the content editor in the browser sends changes, in Decap's own words."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    backend: Literal["git-gateway", "github", "gitlab", "gitea"] = Field(
        description="What keeps the content.", examples=["gitea"]
    )
    repo: Text | None = Field(None, description="Owner and repository.", examples=["ekvik/dialog"])
    branch: Text = Field("main", description="The branch that changes go to.", examples=["main"])
    base_url: Url | None = Field(None, description="Where one logs in.", examples=["https://git.ekvik.example"])
    api_root: Url | None = Field(
        None, description="Where changes are sent.", examples=["https://git.ekvik.example/api/v1"]
    )
    gateway_url: Url | None = Field(
        None, description="The Git gateway.", examples=["https://dialog.ekvik.example/.netlify/git"]
    )
    identity_url: Url | None = Field(
        None, description="Who knows the gateway's users.", examples=["https://dialog.ekvik.example/.netlify/identity"]
    )
    auth_type: Literal["pkce", "implicit"] | None = Field(None, description="How one logs in.", examples=["pkce"])
    app_id: Text | None = Field(None, description="The editor's id at the backend.", examples=["1c2f3a"])


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
    cms: EditorOptions | None = Field(
        None,
        description="Where the content editor in the browser sends changes; to files on this machine if absent.",
        examples=[{"backend": "gitea", "repo": "ekvik/dialog"}],
    )
    contact: Email | None = Field(
        None, description="Where those who use the data may write.", examples=["oppnadata@ekvik.example"]
    )
    security_contact: Email | None = Field(
        None, description="Where to write of holes in the site's security.", examples=["sakerhet@ekvik.example"]
    )
    brand: BrandOptions | None = Field(
        None, description="The municipality's own colours and logo.", examples=[{"colour": "#0b4f54"}]
    )
    search: Flag = Field(True, description="Whether the site can be searched.", examples=["true"])
    stock_phrases: tuple[Text, ...] = Field(
        (), description="Phrases that are no reason, beside our own.", examples=[["vi beaktar detta framöver"]]
    )
    licence: Annotated[str, BeforeValidator(_licence)] = Field(
        "CC0-1.0",
        description="What others may do with the data: an SPDX identifier or an address.",
        examples=["CC0-1.0"],
    )
    changes_since: Literal["previous"] | None = Field(
        None,
        description="What changes.json tells the news against: the site that the new one takes the place of.",
        examples=["previous"],
    )
    rules: tuple[RuleSetting, ...] = Field(
        (), description="Rules raised, lowered or turned off.", examples=[[{"rule": "FBK103", "severity": "info"}]]
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
    brand: Brand = NO_BRAND
    text: str = ""
    """The text of `mkdocs.yml`."""
    matter: FrontMatter = field(default_factory=FrontMatter)
    """The values in it, with their positions."""
    unset: tuple[Unset, ...] = ()
    """The settings of ours that environment variables were to give (`!ENV`), and did not."""

    def at(self, *path: str | int) -> Location:
        """Where the value of the option at `path` stands in `mkdocs.yml`."""
        position = self._position(path)
        return Location(CONFIG_FILE, position.line, position.column)

    def fault(self, message: str, *path: str | int) -> EnvironmentFault:
        """What is wrong with the option at `path`, with its place in `mkdocs.yml`."""
        place = self.at(*path)
        return EnvironmentFault(f"{place.path}:{place.line}:{place.column}: {message}")

    def length_at(self, *path: str | int) -> int:
        """How many characters that value takes on its first line."""
        return self._position(path).length

    def _position(self, path: tuple[str | int, ...]) -> Position:
        return self.matter.at((*_plugin_entry(self.matter.data)[0], *path))

    @property
    def language(self) -> str:
        return self.options.language

    def full(self, address: str) -> str:
        """The full address of `address`, which is relative to the site's root."""
        return f"{in_ascii(self.site_url).rstrip('/')}/{quote(address)}"

    @property
    def host(self) -> str:
        """The host that the site is served from, in ASCII; empty where `site_url` does not say."""
        return urlsplit(in_ascii(self.site_url)).hostname or ""

    @property
    def headless_fault(self) -> EnvironmentFault | None:
        """What `mkdocs.yml` lacks for files that name full addresses and their publisher; None where it has all."""
        if not self.site_url:
            return self._lacking("site_url", "site_url is missing. Files for other programs name full addresses")
        if not is_full_address(self.site_url) or urlsplit(self.site_url).query or urlsplit(self.site_url).fragment:
            return self._lacking("site_url", f"site_url cannot be '{self.site_url}'. It must be a full address")
        if not self.options.publisher:
            return self._lacking("publisher", "publisher is missing. Files for other programs name who publishes them")
        return None

    def _lacking(self, key: str, message: str) -> EnvironmentFault:
        path = ("site_url",) if key == "site_url" else _plugin_place(self.matter.data)
        place = self.matter.at(path) if key == "site_url" else self.matter.key_at(path)
        unset = next((unset for unset in self.unset if unset.path[-1] == key), None)
        if unset is None:
            return _fault(place.line, place.column, f"{message}. Write for example: {key}: {_EXAMPLES[key]}")
        place, names = self.matter.at(unset.path), " or ".join(unset.variables)
        remedy = f"Set it, or give what holds otherwise: {key}: !ENV [{', '.join(unset.variables)}, {_EXAMPLES[key]}]"
        return _fault(place.line, place.column, f"{message}, and the variable {names} is not set. {remedy}")


def read_settings(root: Path) -> Settings:
    """Read `mkdocs.yml` in `root`. Raises EnvironmentFault, with the line, for whatever is wrong in it."""
    path = root / CONFIG_FILE
    try:
        text = path.read_text(encoding="utf-8-sig")
    except FileNotFoundError:
        where = f"There is no {CONFIG_FILE} in {root.absolute()}"
        raise EnvironmentFault(f"{where}. Go to the site's folder, or name it with --root DIR.") from None
    except (OSError, UnicodeDecodeError) as error:
        raise EnvironmentFault(
            f"{path} cannot be read ({error}). Check that it is a text file that may be read."
        ) from error
    return settings_from_text(text, root)


def without_search(settings: Settings) -> Settings:
    """The same settings for a site that cannot be searched."""
    return replace(settings, options=settings.options.model_copy(update={"search": False}))


def settings_from_text(text: str, root: Path) -> Settings:
    """The settings that the text of a `mkdocs.yml` gives. Raises EnvironmentFault."""
    matter, problems = read_yaml(text)
    broken = next((p for p in problems if p.rule in {"invalid-yaml", "tab-in-front-matter", "not-a-mapping"}), None)
    if broken:
        line, column = broken.position.line, broken.position.column
        raise _fault(line, column, "this is not valid YAML. Check indentation, colons and quotation marks here")
    unset = _from_environment(matter, problems)
    data = matter.data
    content = _text(data, "docs_dir", "docs")
    return Settings(
        root=root,
        content=root / content,
        prefix=content.strip("/") + "/",
        site_name=_text(data, "site_name", ""),
        site_url=_address(matter),
        site_dir=_text(data, "site_dir", "site"),
        options=(options := _options(matter)),
        brand=_brand(options, matter, root),
        text=text,
        matter=matter,
        unset=unset,
    )


def _from_environment(matter: FrontMatter, problems: Collection[Problem]) -> tuple[Unset, ...]:
    """Fill in what environment variables give (`!ENV`); gives our settings for which none is set."""
    unset = tuple(found for found in filled_in(matter, problems, os.environ) if _is_ours(found.path, matter.data))
    for found in unset:
        if not any(found.variables):
            place, key = matter.at(found.path), shown_path(found.path[-1:])
            message = f"!ENV must name a variable. Write for example: {key}: !ENV [{key.upper()}, ...]"
            raise EnvironmentFault(f"{CONFIG_FILE}:{place.line}:{place.column}: {message}")
    return unset


def _is_ours(path: tuple[str | int, ...], data: Mapping[str, Any]) -> bool:
    options = _plugin_entry(data)[0]
    return path[0] in {"site_name", "site_url", "docs_dir", "site_dir"} or (
        bool(options) and path[: len(options)] == options
    )


def _plugin_place(data: Mapping[str, Any]) -> tuple[str | int, ...]:
    """The path of the entry that names the plugin, with options or without."""
    plugins = data.get("plugins")
    if isinstance(plugins, list):
        named = (index for index, entry in enumerate(plugins) if entry == "genklang" or "genklang" in entry)
        index = next(named, None)
        return ("plugins",) if index is None else ("plugins", index)
    return ("plugins", "genklang")


def _text(data: Mapping[str, Any], key: str, default: str) -> str:
    value = data.get(key)
    return value if isinstance(value, str) and value else default


def _address(matter: FrontMatter) -> str:
    """The site's address. It stands in the settings of servers, so signs that could steer those are refused."""
    written = _text(matter.data, "site_url", "")
    decoded = unquote(written)
    if _STEERING.search(decoded) or "%23" in written or not decoded.isprintable():
        place = matter.at(("site_url",))
        message = f"site_url cannot be {written!a}: it holds signs that steer programs"
        raise _fault(place.line, place.column, f"{message}. Write for example: site_url: {_EXAMPLES['site_url']}")
    return written


def _options(matter: FrontMatter) -> Options:
    path, written = _plugin_entry(matter.data)
    try:
        refuse_empty_colours(written.get("brand"))
        options = Options.model_validate({key: value for key, value in written.items() if value != ""})
        _refuse_unknown_language(options.language, matter.at((*path, "language")))
    except NoBrand as refused:
        raise _brand_fault(refused, matter) from refused
    except ValidationError as error:
        detail = error.errors(include_url=False)[0]
    else:
        return options
    where = (*path, *detail["loc"])
    position = matter.at(where) if detail["type"] != "extra_forbidden" else matter.key_at(where)
    raise _fault(position.line, position.column, _said(detail))


def _said(detail: Any) -> str:
    path = detail["loc"]
    key = shown_path(path)
    if detail["type"] == "extra_forbidden":
        names = field_names(Options, path[:-1])
        near = nearest(str(path[-1]), names)
        return f"there is no option '{key}'. " + (
            f"Did you mean '{near}'?" if near else "There are: " + ", ".join(names)
        )
    example = f"Write for example: {_example(path)}"
    if detail["type"] == "missing":
        return f"'{key}' is missing. {example}"
    found = repr(detail["input"])
    return f"'{key}' cannot be {found if len(found) <= 60 else found[:57] + '...'}. {example}"


def _example(path: tuple[str | int, ...]) -> str:
    """The declared example of the option at `path`, on one line."""
    declared = field_at(Options, path)
    value = (declared.examples or [""])[0] if declared else ""
    name = next(part for part in reversed(path) if isinstance(part, str))
    written = str(value) if isinstance(value, str) else yaml.safe_dump(value, default_flow_style=True, sort_keys=False)
    return f"{name}: {written.strip()}"


def _brand(options: Options, matter: FrontMatter, root: Path) -> Brand:
    try:
        return brand_of(options.brand, root)
    except NoBrand as refused:
        raise _brand_fault(refused, matter) from refused


def _brand_fault(refused: NoBrand, matter: FrontMatter) -> EnvironmentFault:
    """Every fault on a line of its own, so that all can be mended at once."""
    place = (*_plugin_entry(matter.data)[0], "brand")
    told = ((matter.at((*place, fault.key)), fault.message) for fault in refused.faults)
    return EnvironmentFault("\n".join(str(_fault(at.line, at.column, message)) for at, message in told))


def _refuse_unknown_language(language: str, position: Position) -> None:
    if not has_texts(language):
        known = ", ".join(LANGUAGES)
        said = f"there are no texts for the language '{language}'. Choose one of: {known}"
        raise _fault(position.line, position.column, said)


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
