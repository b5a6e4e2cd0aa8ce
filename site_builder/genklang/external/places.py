"""Where addresses outside the site stand: links in bodies, and fields that hold an address."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any, get_args

from pydantic import BaseModel

from genklang.catalogue import Catalogue
from genklang.external.outcome import host_of, is_made_up
from genklang.findings import Location
from genklang.links import Body, read_body, within_site, written_links
from genklang.model import Document
from genklang.model.values import WebAddress
from genklang.sources import Source


@dataclass(frozen=True, slots=True)
class Place:
    """An address as written, and where: its document, the place and how many characters it takes there."""

    address: str
    document: Document
    location: Location
    length: int


def places_outside(catalogue: Catalogue, read: Callable[[Source], Body] = read_body) -> Iterator[Place]:
    """Every place with an http or https address, in order of documents: first fields, then bodies.

    Left out are addresses of the site itself and, in documents marked `example`, hosts that are made up.
    """
    for document in catalogue.documents:
        for place in (*places_in_fields(document), *_in_body(document, read)):
            made_up = document.fields.example and is_made_up(host_of(place.address))
            if not made_up and within_site(place.address, catalogue.settings.site_url) is None:
                yield place


def _is_outside(target: str) -> bool:
    return target.strip().lower().startswith(("http://", "https://")) and bool(host_of(target.strip()))


def places_in_fields(document: Document) -> Iterator[Place]:
    """Every field of a document that holds an http or https address."""
    for path, address in _addresses(document.fields, ()):
        if _is_outside(address):
            yield Place(address, document, document.at(*path), document.length_at(*path))


def _addresses(value: Any, path: tuple[str | int, ...]) -> Iterator[tuple[tuple[str | int, ...], str]]:
    """The values of fields that hold addresses, with their paths."""
    if isinstance(value, tuple):
        for index, item in enumerate(value):
            yield from _addresses(item, (*path, index))
    elif isinstance(value, BaseModel):
        for name in type(value).model_fields:
            inner = getattr(value, name)
            if isinstance(inner, tuple | BaseModel):
                yield from _addresses(inner, (*path, name))
            elif inner and name in _address_fields(type(value)):
                yield (*path, name), inner


@cache
def _address_fields(model: type[BaseModel]) -> frozenset[str]:
    return frozenset(
        name for name, info in model.model_fields.items() if _marked((*info.metadata, *_metadata(info.annotation)))
    )


def _metadata(annotation: Any) -> Iterator[Any]:
    for part in get_args(annotation):
        yield from getattr(part, "__metadata__", ())


def _marked(metadata: Iterable[Any]) -> bool:
    return any(isinstance(mark, WebAddress) for mark in metadata)


def _in_body(document: Document, read: Callable[[Source], Body]) -> Iterator[Place]:
    for link in written_links(document.source):
        if _is_outside(link.target) and link.target in read(document.source).targets:
            yield Place(link.target, document, link.location, link.length)
