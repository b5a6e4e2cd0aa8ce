"""What others may do with the data, as catalogues and packages name it."""

from __future__ import annotations

from dataclasses import dataclass

from genklang.settings import Settings

ADDRESSES = {
    "CC0-1.0": "http://creativecommons.org/publicdomain/zero/1.0/",
    "CC-BY-4.0": "http://creativecommons.org/licenses/by/4.0/",
    "CC-BY-SA-4.0": "http://creativecommons.org/licenses/by-sa/4.0/",
}
"""Those that DCAT-AP-SE names, in the spelling that it asks for."""


@dataclass(frozen=True, slots=True)
class Licence:
    """Its SPDX identifier and its address; for one that has only an address, that stands for both."""

    name: str
    address: str


def licence_of(settings: Settings) -> Licence:
    """The licence of a site's data."""
    name = str(getattr(settings.options, "licence", "CC0-1.0"))
    if "://" in name:
        return Licence(name, name)
    return Licence(name, ADDRESSES.get(name, f"https://spdx.org/licenses/{name}.html"))
