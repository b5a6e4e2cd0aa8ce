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

from genklang.findings import Severity
from genklang.links import Link, within_site
from genklang.locale import texts_for
from genklang.model import Document
from genklang.present.addresses import addresses_of
from genklang.rules.site import Hit, Site

CODE = "LNK103"
NAME = "own-address-in-full"
SEVERITY = Severity.WARNING


def check(site: Site) -> Iterator[Hit]:
    """Yield every link that begins with the address of the site."""
    own = site.catalogue.settings.site_url
    found = [(d, link) for d, links in site.links for link in links if within_site(link.target, own) is not None]
    files = _files(site) if found else {}
    for document, link in found:
        if link.target in site.body(document.source).targets:
            yield _hit(document, link, within_site(link.target, own) or "", files)


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
