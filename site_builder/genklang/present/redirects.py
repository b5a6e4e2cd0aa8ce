"""Older addresses that lead to a page: which forms they may have, and which file of the site stands at each."""

from __future__ import annotations

import re
from collections.abc import Mapping
from urllib.parse import unquote

from genklang.catalogue import Catalogue

_UNFIT = re.compile(r"[\x00-\x1f\x7f\\?#<>\"|*:]|//|(?:^|/)\.{1,2}(?:/|$)|(?:^|/)\.")


def old_address(written: str) -> str | None:
    """The address relative to the site's root that `redirect_from` means, or None where it cannot be one.

    `gamla/sidan/` for `/gamla/sidan`, `gamla/sidan/` and `gamla/sidan/index.html`; `gamla/sidan.html` stays.
    """
    address = unquote(written.strip().removeprefix("/"))
    if not address or len(address) > 200 or _UNFIT.search(address):
        return None
    address = address.removesuffix("index.html")
    last = address.rstrip("/").rsplit("/", 1)[-1]
    if "." in last and not address.endswith("/"):
        return address if last.endswith((".html", ".htm")) else None
    return address.rstrip("/") + "/" if address.rstrip("/") else None


def file_at(address: str) -> str:
    """The file that a server gives for an address."""
    return address + "index.html" if address.endswith("/") else address


def redirected(catalogue: Catalogue, shown: Mapping[str, str]) -> Mapping[str, str]:
    """From each older address to the key of the document it leads to; `shown` holds those that the site shows."""
    found: dict[str, str] = {}
    taken = set(shown.values())
    for document in catalogue.documents:
        for written in document.fields.redirect_from if document.key in shown else ():
            address = old_address(written)
            if address and address not in taken:
                found.setdefault(address, document.key)
    return dict(sorted(found.items()))
