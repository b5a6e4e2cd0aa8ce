"""Where a licence can be read."""

from __future__ import annotations

CREATIVE_COMMONS = {
    "CC0-1.0": "publicdomain/zero/1.0/",
    "CC-BY-4.0": "licenses/by/4.0/",
    "CC-BY-SA-4.0": "licenses/by-sa/4.0/",
}
"""Licences that catalogues of open data know by the address of their own."""


def licence_address(licence: str) -> str:
    """The address of the text of `licence`, which is an SPDX identifier or an address already."""
    if licence in CREATIVE_COMMONS:
        return "https://creativecommons.org/" + CREATIVE_COMMONS[licence]
    return licence if "://" in licence else f"https://spdx.org/licenses/{licence}.html"
