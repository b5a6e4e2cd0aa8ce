"""Lists of documents in a few words: of each type by pages, and the dialogues that are open."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any, cast

from genklang.export.api.documents import digest, reference_to
from genklang.export.api.json_file import json_list_file
from genklang.export.api.places import OPEN_DIALOGUES, list_at
from genklang.export.api.published import Published
from genklang.export.files import File
from genklang.model import Dialogue, Document

PER_PAGE = 200


def lists(published: Published) -> Iterator[File]:
    """Every page of every list; a type without documents has one page without items."""
    for type_, found in published.by_type.items():
        entries = [entry(document, published) for document in found]
        yield from _pages(type_, entries, published)
        if type_ == "dialogue":
            yield _open(found, entries, published)


def _pages(type_: str, entries: Sequence[dict[str, Any]], published: Published) -> Iterator[File]:
    last = max(1, -(-len(entries) // PER_PAGE))
    full = published.settings.full
    for page in range(1, last + 1):
        head = {
            "as_of": published.as_of,
            "type": type_,
            "total": len(entries),
            "page": page,
            "pages": last,
            "previous": full(list_at(type_, page - 1)) if page > 1 else None,
            "next": full(list_at(type_, page + 1)) if page < last else None,
        }
        yield json_list_file(list_at(type_, page), head, "items", entries[(page - 1) * PER_PAGE : page * PER_PAGE])


def _open(found: Sequence[Document], entries: Sequence[dict[str, Any]], published: Published) -> File:
    """The dialogues that are open on that day, paused ones too, those that close first before the others."""
    chosen = [e for d, e in zip(found, entries, strict=True) if e["status"] == "open" and e["level"] != "information"]
    chosen.sort(key=lambda e: (e["closes"] or "9999", e["id"]))
    head = {"as_of": published.as_of, "total": len(chosen)}
    return json_list_file(OPEN_DIALOGUES, head, "items", chosen)


def entry(document: Document, published: Published) -> dict[str, Any]:
    """A document in a list; a dialogue with how it stands."""
    fields = document.fields
    plain = {
        **reference_to(document, published),
        "summary": fields.summary,
        "language": published.shown.language_of(document),
        "published": fields.published and fields.published.isoformat(),
        "updated": fields.updated and fields.updated.isoformat(),
        "example": fields.example,
        "hash": digest(document, published),
    }
    return plain | _standing(document, published) if document.type == "dialogue" else plain


def _standing(document: Document, published: Published) -> dict[str, Any]:
    dialogue = cast(Dialogue, document.fields)
    opens, closes = dialogue.first_day, dialogue.last_day
    return {
        "status": published.status(document),
        **published.pause(document),
        "level": dialogue.level,
        "question": dialogue.question,
        "opens": opens and opens.isoformat(),
        "closes": closes and closes.isoformat(),
        "topics": list(dialogue.topics),
        "areas": list(dialogue.areas),
        "responsible_body": dialogue.responsible_body,
    }
