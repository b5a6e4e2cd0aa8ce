"""An older address that cannot lead to the page: no address of this site, taken by a page, or claimed twice.

Why: links in letters, minutes and search results are old, and residents who follow them must get to the page (handbook
p. 19: help residents follow what became of their contribution). At one address only one page can stand: where two
claim it, or a page of the site stands there, some of them get to the wrong one. An older address is written from the
site's root, as a folder or as a file ending in `.html` (contract §1).

Wrong:

    redirect_from:
      - https://gamla.ekvik.example/sida.aspx?id=17

Right:

    redirect_from:
      - dialoger/badplats/
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from genklang.findings import Severity
from genklang.locale import texts_for
from genklang.model import Document
from genklang.present.addresses import addresses_of
from genklang.present.redirects import old_address
from genklang.rules.site import Hit, Site, hit

CODE = "LNK104"
NAME = "redirect-unusable"
SEVERITY = Severity.ERROR

MADE = "404.html"


def check(site: Site) -> Iterator[Hit]:
    """Yield every older address that cannot be one, stands for a page already or is another document's."""
    if not any(document.fields.redirect_from for document in site.catalogue.documents):
        return
    taken = _taken(site)
    claimed: dict[str, Document] = {}
    for document in site.catalogue.documents:
        for index, written in enumerate(document.fields.redirect_from):
            address = old_address(written)
            other = claimed.setdefault(address, document) if address else document
            variant = _variant(document, address, other, taken)
            if variant is not None:
                by = other.source.path if variant == "claimed" else taken.get((address or "").casefold(), "")
                yield hit(document, "redirect_from", index, variant=variant, written=written, by=by)


def _variant(document: Document, address: str | None, other: Document, taken: Mapping[str, str]) -> str | None:
    if address is None:
        return ""
    standing = taken.get(address.casefold())
    if standing is not None:
        return "own" if standing == document.source.path else "taken" if standing else "made"
    return "claimed" if other is not document else None


def _taken(site: Site) -> Mapping[str, str]:
    """What stands at each address: the path of a document or file, or nothing for pages that are made."""
    addresses = addresses_of(site.catalogue, texts_for(site.catalogue.settings.language))
    prefix = site.catalogue.settings.prefix
    taken = dict.fromkeys((*addresses.lists.values(), addresses.ledger, MADE), "")
    taken |= {name: prefix + name for name in site.files if not name.endswith(".md")}
    taken |= {addresses.documents[d.key]: d.source.path for d in site.catalogue.documents}
    return {address.casefold(): path for address, path in taken.items()}
