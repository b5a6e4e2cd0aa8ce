"""The documents of a type that are ones of their own, and what a source leaves out of them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TypeVar

from genklang.model import Content, Document
from genklang.rules.site import Site

Fields = TypeVar("Fields", bound=Content)


def originals(site: Site, type_: str, model: type[Fields]) -> Iterator[tuple[Document, Fields]]:
    """Every document of `type_` that is no translation or easy-read version, drafts included, with its fields."""
    for document in site.catalogue.of_type(type_):
        fields = document.fields
        if isinstance(fields, model) and not (fields.translation_of or fields.easy_read):
            yield document, fields


def of_our_own(site: Site, type_: str, model: type[Fields]) -> Iterator[tuple[Document, Fields]]:
    """The same without those that retell a source: what it does not tell is no fault of theirs (contract §1)."""
    return ((document, fields) for document, fields in originals(site, type_, model) if not fields.sources)


def not_given(document: Document, names: Sequence[str]) -> list[str]:
    """Those of the fields `names` that the document does not have; what could not be read is not called missing."""
    return [name for name in names if not getattr(document.fields, name) and not document.lost(name)]
