"""Where each page stands: documents by their files' paths, lists at the folder of their type."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

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


def addresses_of(catalogue: Catalogue, texts: Texts) -> Addresses:
    """The addresses of all documents and of the pages that are made beside them."""
    documents = dict(_document_addresses(catalogue))
    lists: dict[str, str] = {}
    for type_ in TYPES:
        taken = set(lists.values())
        candidates = (*_folders(catalogue.of_type(type_)), texts(f"folders.{type_}"))
        lists[type_] = _first_free((folder + "/" for folder in candidates), taken)
    return Addresses(documents, lists, _first_free([texts("folders.ledger") + "/"], set(lists.values())))


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


def _first_free(candidates: Iterable[str], taken: set[str]) -> str:
    """The first that is not taken; else the last one with a number."""
    last = ""
    for last in candidates:
        if last not in taken:
            return last
    number = 2
    while (found := f"{last.rstrip('/')}-{number}/") in taken:
        number += 1
    return found
