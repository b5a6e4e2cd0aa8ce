"""A link to a page of the site itself, written with the site's whole address.

Why: such a link is not checked, leads out of previews into the site that is published, and breaks when the site moves
or a page does. Links to other pages of the site are written as the path of their file (contract §8: every link within
the site leads to something that is there).

Wrong, on the site https://dialog.ekvik.example/:

    Läs om [kafédialog](https://dialog.ekvik.example/metoder/kafedialog/).

Right:

    Läs om [kafédialog](../metoder/kafedialog.md).
"""

from __future__ import annotations

import posixpath
from collections.abc import Iterator, Mapping
from urllib.parse import unquote, urlsplit

from genklang.findings import Severity
from genklang.links import Link
from genklang.locale import texts_for
from genklang.model import Document
from genklang.present.addresses import addresses_of
from genklang.rules.site import Hit, Site

CODE = "LNK103"
NAME = "own-address-in-full"
SEVERITY = Severity.WARNING


def check(site: Site) -> Iterator[Hit]:
    """Yield every link that begins with the address of the site."""
    own = _host_and_folder(site.catalogue.settings.site_url)
    found = [(d, link) for d, links in site.links for link in links if _within(link.target, own) is not None]
    files = _files(site) if found else {}
    for document, link in found:
        if link.target in site.body(document.source).targets:
            yield _hit(document, link, _within(link.target, own) or "", files)


def _host_and_folder(url: str) -> tuple[str, str]:
    try:
        parts = urlsplit(url)
    except ValueError:
        return "", ""
    folder = parts.path.rstrip("/") + "/"
    return (parts.netloc.lower().removeprefix("www."), folder) if parts.netloc else ("", "")


def _within(target: str, own: tuple[str, str]) -> str | None:
    """The address relative to the site's root, or None where the target is none of its own."""
    if not target.lower().startswith(("http://", "https://")) or not own[0]:
        return None
    try:
        parts = urlsplit(target)
    except ValueError:
        return None
    same = parts.netloc.lower().removeprefix("www.") == own[0] and (parts.path or "/").startswith(own[1])
    return unquote(parts.path[len(own[1]) :]) + (f"#{parts.fragment}" if parts.fragment else "") if same else None


def _files(site: Site) -> Mapping[str, str]:
    """From the address of each document to its file."""
    addresses = addresses_of(site.catalogue, texts_for(site.catalogue.settings.language)).documents
    return {addresses[d.key].rstrip("/"): d.source.relative for d in site.catalogue.documents}


def _hit(document: Document, link: Link, address: str, files: Mapping[str, str]) -> Hit:
    path, _, fragment = address.partition("#")
    file = files.get(path.removesuffix("index.html").rstrip("/"))
    folder = posixpath.dirname(document.source.relative) or "."
    written = posixpath.relpath(file, folder) + (f"#{fragment}" if fragment else "") if file else ""
    values = {"target": link.target, "written": written}
    return Hit(link.location, values, document.key, link.length, "file" if file else "")
