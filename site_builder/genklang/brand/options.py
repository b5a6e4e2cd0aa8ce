"""The four settings of a brand, and what is wrong with them."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path

from pydantic import BaseModel, ConfigDict, Field

from genklang.brand.contrast import is_colour
from genklang.brand.logo import Logo, NoLogo, read_logo
from genklang.brand.palette import Palette, Refused, palette, refused_as_accent, refused_as_colour
from genklang.model.values import Text


class BrandOptions(BaseModel):
    """What may stand under `brand:`."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    colour: Text | None = Field(None, description="Links and buttons.", examples=["'#0b4f54'"])
    accent: Text | None = Field(None, description="The band at the top, lines and bars.", examples=["'#b3541e'"])
    logo: Text | None = Field(
        None, description="An SVG, PNG or WebP file, from the folder of mkdocs.yml.", examples=["logo.svg"]
    )
    logo_alt: Text | None = Field(None, description="The logo in words.", examples=["Ekviks kommun"])


@dataclass(frozen=True, slots=True)
class BrandFault:
    """What is wrong with the setting `key`, and what to write instead."""

    key: str
    message: str


class NoBrand(Exception):
    """Everything that is wrong with the settings of a brand, in their order."""

    def __init__(self, faults: Iterable[BrandFault]) -> None:
        super().__init__()
        self.faults = tuple(faults)


@dataclass(frozen=True, slots=True)
class Brand:
    """The colours and the logo of a site, ready to be shown."""

    palette: Palette
    logo: Logo | None
    logo_alt: str


NO_BRAND = Brand(Palette(None, None), None, "")


def brand_of(options: BrandOptions | None, root: Path) -> Brand:
    """The brand that `options` ask for, its files below `root`. Raises NoBrand."""
    if options is None:
        return NO_BRAND
    logo = _logo(options, root)
    judged = (
        _refused("colour", options.colour, refused_as_colour),
        _refused("accent", options.accent, refused_as_accent),
        logo if isinstance(logo, BrandFault) else None,
    )
    if isinstance(logo, BrandFault) or any(judged):
        raise NoBrand(fault for fault in judged if fault)
    return Brand(palette(options.colour, options.accent), logo, options.logo_alt or "")


def refuse_empty_colours(written: object) -> None:
    """Raises NoBrand where what is written under `brand` has colours that are empty.

    An unquoted `#` begins a comment in YAML, so that the colour behind it would be lost in silence.
    """
    empty = [key for key in ("colour", "accent") if isinstance(written, dict) and written.get(key) == ""]
    said = "'{}' is empty. Put the colour in quotation marks, like '#0b4f54', for # begins a comment"
    if empty:
        raise NoBrand(BrandFault(key, said.format(key)) for key in empty)


def _refused(key: str, colour: str | None, judge: Callable[[str], Refused | None]) -> BrandFault | None:
    if colour is None:
        return None
    if not is_colour(colour):
        return BrandFault(key, f"'{colour}' is no colour. Write # and six hexadecimal digits, like '#0b4f54'")
    refused = judge(colour)
    if refused is None:
        return None
    told = f"its contrast with the page is {refused.ratio:.2f}:1 and must be {refused.needed:g}:1"
    return BrandFault(key, f"not everybody sees {colour}: {told}. The nearest that passes is '{refused.nearest}'")


def _logo(options: BrandOptions, root: Path) -> Logo | BrandFault | None:
    if options.logo is None:
        return None
    path = root / options.logo
    if not path.resolve().is_relative_to(root.resolve()):
        return BrandFault("logo", f"the logo {options.logo} lies outside the site's folder. Put it there")
    if options.logo_alt is None:
        said = "the logo lacks its words for those who do not see it. Add logo_alt: and the name that it shows"
        return BrandFault("logo", said)
    try:
        return read_logo(path)
    except NoLogo as problem:
        return BrandFault("logo", f"the logo {options.logo} {problem}")
