"""Where each page stands: documents by their files' paths, lists at the folder of their type."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Set
from dataclasses import dataclass
from weakref import WeakKeyDictionary

from genklang.catalogue import Catalogue
from genklang.locale import Texts
from genklang.model import TYPES, Document
from genklang.model.slug import address_from_path, slug


@dataclass(frozen=True, slots=True)
class Addresses:
    """The addresses of a site, relative to its root."""

    documents: Mapping[str, str]
    """From the key of every document, shown or not, so that no address moves when another page comes or goes."""
    lists: Mapping[str, str]
    """From a content type to the address of its list."""
    ledger: str
    archive: str
    """The promises that were kept, below the ledger."""
    calendar: str
    search: str
    """The search page, which is the index from A to Z too."""
    sitemap: str
    compare: str
    """The methods side by side, below their list."""
    book: str
    """The whole handbook on one page, below its contents."""
    occupied: frozenset[str]
    """Where documents stand, and every folder above them."""

    def free_folder(self, place: str) -> str:
        """`place`, or where a document stands there or below it the first like it with a number that is free."""
        return _first_free([place], self.occupied)


def addresses_of(catalogue: Catalogue, texts: Texts) -> Addresses:
    """The addresses of all documents and of the pages that are made beside them; reckoned once for each catalogue."""
    kept = _KEPT.setdefault(catalogue, {})
    if texts.language not in kept:
        kept[texts.language] = _addresses_of(catalogue, texts)
    return kept[texts.language]


_KEPT: WeakKeyDictionary[Catalogue, dict[str, Addresses]] = WeakKeyDictionary()
"""What was reckoned, for as long as the catalogue is there."""


def _addresses_of(catalogue: Catalogue, texts: Texts) -> Addresses:
    documents = dict(_document_addresses(catalogue))
    lists: dict[str, str] = {}
    for type_ in TYPES:
        taken = set(lists.values())
        candidates = (*_folders(catalogue.of_type(type_)), texts(f"folders.{type_}"))
        lists[type_] = _first_free((folder + "/" for folder in candidates), taken)
    ledger = _first_free([texts("folders.ledger") + "/"], set(lists.values()))
    occupied = frozenset(_folders_of(documents.values()))
    return Addresses(
        documents=documents,
        lists=lists,
        ledger=ledger,
        archive=_below(ledger, "archive", occupied, texts),
        calendar=_made("calendar", catalogue, documents, lists, texts),
        search=_made("search", catalogue, documents, lists, texts),
        sitemap=_made("sitemap", catalogue, documents, lists, texts),
        compare=_below(lists["method"], "compare", occupied, texts),
        book=_below(lists["chapter"], "book", occupied, texts),
        occupied=occupied,
    )


def _below(place: str, name: str, occupied: frozenset[str], texts: Texts) -> str:
    return _first_free([f"{place}{texts(f'folders.{name}')}/"], occupied)


def _made(name: str, catalogue: Catalogue, documents: Mapping[str, str], lists: Mapping[str, str], texts: Texts) -> str:
    """The folder of a page that is made, with pages below it. One page may stand there: it opens the made one."""
    place = texts(f"folders.{name}") + "/"
    others = (address for key, address in documents.items() if (address, catalogue.by_key[key].type) != (place, "page"))
    return _first_free([place], {*lists.values(), *_folders_of(others)})


def _folders_of(addresses: Iterable[str]) -> Iterator[str]:
    """The addresses, and those of every folder above them."""
    for address in addresses:
        parts = address.split("/")[:-1]
        yield from ("".join(part + "/" for part in parts[:n]) for n in range(1, len(parts) + 1))


def _document_addresses(catalogue: Catalogue) -> Iterator[tuple[str, str]]:
    taken: set[str] = set()
    for document in catalogue.documents:
        address = _first_free([address_from_path(document.source.relative)], taken)
        taken.add(address)
        yield document.key, address


def _folders(documents: Iterable[Document]) -> list[str]:
    """The top folders in which the documents of a type stand, that with most of them first."""
    folders = Counter(
        slug(document.source.relative.split("/")[0]) for document in documents if "/" in document.source.relative
    )
    return [folder for folder, _ in sorted(folders.items(), key=lambda item: (-item[1], item[0])) if folder]


def _first_free(candidates: Iterable[str], taken: Set[str]) -> str:
    """The first that is not taken; else the last one with a number."""
    last = ""
    for last in candidates:
        if last not in taken:
            return last
    number = 2
    while (found := f"{last.rstrip('/')}-{number}/") in taken:
        number += 1
    return found
