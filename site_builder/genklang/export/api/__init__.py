"""The JSON API: the content of the site as static files below `api/v1/` (contract §9).

Within version 1 keys and files are added, never taken away or given another meaning.
"""

from __future__ import annotations

from collections.abc import Iterator

from genklang.export.api.changes import changes
from genklang.export.api.documents import documents
from genklang.export.api.index import index
from genklang.export.api.lists import lists
from genklang.export.api.obligations import obligations
from genklang.export.api.openapi import description
from genklang.export.api.published import Published
from genklang.export.api.schemas import schemas
from genklang.export.files import File
from genklang.render.engine import Prepared

__all__ = ["api"]


def api(prepared: Prepared) -> Iterator[File]:
    """Every file of the API, one at a time."""
    published = prepared.once(Published)
    yield from index(published)
    yield from documents(published)
    yield from lists(published)
    yield from obligations(published)
    yield from changes(published)
    yield from schemas(published.settings)
    yield from description(published)
