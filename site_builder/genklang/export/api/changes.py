"""What is new since an earlier publication: added, changed and removed documents, by the hash of what they tell."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from genklang.export.api.documents import digest, reference_to
from genklang.export.api.json_file import json_file
from genklang.export.api.places import CHANGES
from genklang.export.api.published import Published
from genklang.export.files import File
from genklang.render.engine import Prepared


def changes(published: Published) -> Iterator[File]:
    """One file. Where no earlier publication is named, `since` is null and nothing is listed."""
    earlier = published.prepared.earlier
    before = earlier.documents if earlier else {}
    now = hashes(published) if earlier else {}
    value = {
        "as_of": published.as_of,
        "since": {"as_of": earlier.as_of} if earlier else None,
        "added": [_told(key, published, now, before) for key in now if key not in before],
        "changed": [_told(key, published, now, before) for key in now if before.get(key, now[key]) != now[key]],
        "removed": [_gone(key, before) for key in sorted(before) if key not in now],
    }
    yield json_file(CHANGES, value)


def hashes(published: Published) -> Mapping[str, str]:
    """The hash of every document, by its key in order."""
    return {
        document.key: digest(document, published) for documents in published.by_type.values() for document in documents
    }


def document_hashes(prepared: Prepared) -> Mapping[str, str]:
    """What the manifest keeps so that the next publication can tell what is new; empty without a full address."""
    return {} if prepared.catalogue.settings.headless_fault else hashes(prepared.once(Published))


def _told(key: str, published: Published, now: Mapping[str, str], before: Mapping[str, str]) -> dict[str, Any]:
    document = published.prepared.catalogue.by_key[key]
    return {**reference_to(document, published), "hash": now[key], "previous_hash": before.get(key)}


def _gone(key: str, before: Mapping[str, str]) -> dict[str, Any]:
    type_, _, id_ = key.partition("/")
    return {
        "type": type_,
        "id": id_,
        "title": None,
        "url": None,
        "self": None,
        "hash": None,
        "previous_hash": before[key],
    }
