"""A link in the text to a file that is not there.

Why: a reader who follows it gets nowhere, and residents must be able to follow what became of their contribution
(handbook p. 19). Links to other pages of the site are written as the path of their file, so that they can be checked
and survive when an address changes; one that begins with `/` counts from the content folder. Capital and small letters
differ, as they do on the servers that sites stand on. A link to a page that exists but is not out yet is no fault: it
is shown as plain text until it is.

Wrong:

    Läs om [kafédialog](../metoder/kafe.md).

Right:

    Läs om [kafédialog](../metoder/kafedialog.md).
"""

from __future__ import annotations

import posixpath
import unicodedata
from collections.abc import Iterator, Mapping
from functools import lru_cache
from pathlib import Path
from urllib.parse import quote, unquote

from genklang.findings import Severity
from genklang.links import Link, leads_outside, resolved
from genklang.locale import texts_for
from genklang.model import Document
from genklang.present.addresses import addresses_of
from genklang.rules.mending import mended, slip_of
from genklang.rules.site import Hit, Site

CODE = "LNK101"
NAME = "broken-link"
SEVERITY = Severity.ERROR


def check(site: Site) -> Iterator[Hit]:
    """Yield every link to a file below the content folder that does not exist."""
    pages = {parsed.source.relative for parsed in site.catalogue.parsed}
    for document, links in site.links:
        for link in links:
            lost = not leads_outside(link.target) and not _leads(site, link.target, document, pages)
            if lost and link.target in site.body(document.source).targets:
                yield _hit(site, link, document)


def _leads(site: Site, target: str, document: Document, pages: set[str]) -> bool:
    """True where the target is a published file of the content, a folder of it, or an address from the root."""
    file, _ = resolved(target, document.source.relative)
    if file in pages:
        return True
    if file.endswith(".md") or file.startswith(".."):
        return False
    if target.partition("#")[0].endswith("/") or file == ".":
        return file == "." or file + "/" in _addresses(site)
    return file in site.files or _is_told_elsewhere(site, file)


def _addresses(site: Site) -> set[str]:
    """The addresses of pages and lists, to which a link may lead that ends in `/`."""
    addresses = addresses_of(site.catalogue, texts_for(site.catalogue.settings.language))
    listed = {address for type_, address in addresses.lists.items() if site.catalogue.of_type(type_)}
    return {addresses.ledger, *listed, *addresses.documents.values()}


def _is_told_elsewhere(site: Site, file: str) -> bool:
    """True for a file that is there and may not be published: a rule on files says so."""
    hidden = any(part.startswith(".") for part in file.split("/"))
    return not hidden and not _same_but_for_case(site, file) and _is_file(site.catalogue.settings.content / file)


def _is_file(path: Path) -> bool:
    """False also for a name that is too long for any file: the system calls that an error."""
    try:
        return path.is_file()
    except OSError:
        return False


def _hit(site: Site, link: Link, document: Document) -> Hit:
    file, _ = resolved(link.target, document.source.relative)
    same = _same_but_for_case(site, file)
    near = same or site.suggestion(document, file, site.sorted_files)
    shown = posixpath.relpath(near, posixpath.dirname(document.source.relative) or ".") if near else ""
    variant = "case" if same else "near" if near else ""
    told = Hit(link.location, {"target": link.target, "nearest": shown}, document.key, link.length, variant)
    path, mark, place = link.target.partition("#")
    near = same or slip_of(posixpath.basename(unquote(path)), shown and posixpath.basename(shown))
    return mended(told, document.source.text, link.target, quote(shown) + mark + place if near else "")


def _same_but_for_case(site: Site, file: str) -> str:
    """The file that has this name in other letters, capital or composed; empty where there is none."""
    return next((name for name in _by_plain_name(site.files).get(_plain(file), ()) if name != file), "")


@lru_cache(maxsize=4)
def _by_plain_name(files: frozenset[str]) -> Mapping[str, list[str]]:
    found: dict[str, list[str]] = {}
    for name in sorted(files):
        found.setdefault(_plain(name), []).append(name)
    return found


def _plain(name: str) -> str:
    return unicodedata.normalize("NFC", name).casefold()
