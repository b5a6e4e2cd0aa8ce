"""One file per document: its fields, its body, what it refers to and what refers to it, what it owes."""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Iterable, Iterator
from typing import Any

from genklang.catalogue import Reference
from genklang.export.api.html import plain_text, with_full_addresses
from genklang.export.api.json_file import json_file
from genklang.export.api.places import document_at
from genklang.export.api.published import Published
from genklang.export.api.told import told
from genklang.export.files import File
from genklang.model import Document
from genklang.present.showing import OWN_TO_THE_FILE

HEAD = ("type", "id", "title", "summary", "language")
"""Fields that stand first in every file."""
LEFT_OUT = frozenset({"translation_of", "easy_read", "draft", "ignore"})
"""Fields that say how a file is handled, not what its page shows."""


def documents(published: Published) -> Iterator[File]:
    """The file of every document, type by type, each by id."""
    for found in published.by_type.values():
        for document in found:
            yield json_file(document_at(document.type, document.id), document_value(document, published))


def document_value(document: Document, published: Published) -> dict[str, Any]:
    """What the file of a document holds."""
    content = _content(document, published)
    html = _html(document, published)
    body = {"markdown": content.pop("markdown"), "html": html, "text": plain_text(html)}
    versions = [
        {**version, "body": _version_body(other, published)} for version, other in _versions(document, published)
    ]
    return {
        **content,
        "body": body,
        "translations": versions,
        **_around(document, published),
        "hash": digest(document, published),
    }


def digest(document: Document, published: Published) -> str:
    """The SHA-256 of what a document tells. Days that merely pass do not change it; a state that changes does."""
    if document.key not in published.digests:
        published.digests[document.key] = _digest(document, published)
    return published.digests[document.key]


def _digest(document: Document, published: Published) -> str:
    owed = _around(document, published)
    for obligation in owed["obligations"]:
        del obligation["days_late"]
    versions = [
        {**version, "markdown": shown_markdown(other.source.body)} for version, other in _versions(document, published)
    ]
    value = [_content(document, published), versions, owed]
    return hashlib.sha256(json.dumps(value, ensure_ascii=False).encode()).hexdigest()


def _content(document: Document, published: Published) -> dict[str, Any]:
    """What the document's own file says, and where it stands."""
    fields = told(document.fields, published.prepared.assessment.as_of).model_dump(
        mode="json", by_alias=True, exclude=set(LEFT_OUT)
    )
    fields |= {"type": document.type, "id": document.id, "language": published.shown.language_of(document)}
    head = {key: fields.pop(key) for key in HEAD}
    places = {
        "url": published.url(document),
        "self": published.settings.full(document_at(document.type, document.id)),
        "source_path": document.source.path,
    }
    status = {"status": published.status(document), **published.pause(document)} if document.type == "dialogue" else {}
    return {**head, **places, **status, **fields, "markdown": shown_markdown(document.source.body)}


def _around(document: Document, published: Published) -> dict[str, Any]:
    return {
        "relations": {
            "refers_to": list(_relations(((r, r.target) for r in published.referred_by(document)), published)),
            "referred_by": list(_relations(((r, r.document.key) for r in published.referring_to(document)), published)),
        },
        "obligations": [obligation.as_json() for obligation in published.prepared.assessment.of(document.key)],
    }


def _relations(references: Iterable[tuple[Reference, str]], published: Published) -> Iterator[dict[str, Any]]:
    """Each field and document once, in the order written."""
    fields = ((".".join(part for part in r.path if isinstance(part, str)), key) for r, key in references)
    for field, key in dict.fromkeys(fields):
        yield {"field": field, **reference_to(published.prepared.catalogue.by_key[key], published)}


def reference_to(document: Document, published: Published) -> dict[str, Any]:
    """A document in a few words."""
    return {
        "type": document.type,
        "id": document.id,
        "title": document.fields.title,
        "url": published.url(document),
        "self": published.settings.full(document_at(document.type, document.id)),
    }


def _versions(document: Document, published: Published) -> Iterator[tuple[dict[str, Any], Document]]:
    """The translations and easy-read versions that are shown, with the texts that they give themselves."""
    for version in published.shown.versions(document):
        own = version.fields.model_fields_set - OWN_TO_THE_FILE
        fields = told(version.fields, published.prepared.assessment.as_of).model_dump(
            mode="json", by_alias=True, include=set(own)
        )
        value = {
            "id": version.id,
            "language": published.shown.language_of(version),
            "easy_read": version.fields.easy_read,
            "url": published.url(version),
            "source_path": version.source.path,
            "fields": fields,
        }
        yield value, version


def _version_body(document: Document, published: Published) -> dict[str, str]:
    html = _html(document, published)
    return {"markdown": shown_markdown(document.source.body), "html": html, "text": plain_text(html)}


def _html(document: Document, published: Published) -> str:
    address = published.shown.addresses.documents[document.key]
    return with_full_addresses(published.prepared.renderer.html(document, address), published.url(document))


_COMMENT = re.compile(
    r"^ {0,3}(?P<fence>```+|~~~+).*?(?:^ {0,3}(?P=fence)|\Z)|(?P<ticks>`+)(?:(?!\n[ \t]*\n).)+?(?P=ticks)|<!--.*?-->",
    re.DOTALL | re.MULTILINE,
)


def shown_markdown(body: str) -> str:
    """The Markdown of a body without HTML comments, which no page shows; in code they are left as they are."""
    body = body.removeprefix("\n")
    while "<!--" in body:
        shorter = _COMMENT.sub(lambda match: "" if match[0].startswith("<!--") else match[0], body)
        if shorter == body:
            break
        body = shorter
    return body
