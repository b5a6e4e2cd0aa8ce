"""A date before 1900 or after 2100.

Why: no dialogue, meeting or programme of today lies there; the year is mistyped, and whatever is owed would be counted
from it (contract §3).

Wrong:

    opens: 0026-03-02

Right:

    opens: 2026-03-02
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from pydantic import BaseModel

from genklang.findings import Severity
from genklang.model.values import PartialDate
from genklang.rules.site import Hit, Site, hit

CODE = "DOC133"
NAME = "implausible-year"
SEVERITY = Severity.ERROR

FIRST, LAST = 1900, 2100
_SUSPECT = re.compile(r"[ :,\[\"'](?:0\d{3}|1[0-8]\d{2}|2[1-9]\d{2}|[3-9]\d{3})(?:-\d{2}){0,2}(?![\d-]| \d{2,3}(?!:))")
"""Four digits that may be such a year: only where there are any are the values looked through."""


def check(site: Site) -> Iterator[Hit]:
    """Yield every date whose year lies outside."""
    for document in site.catalogue.documents:
        source = document.source
        if _SUSPECT.search(source.text, 0, max(0, len(source.text) - len(source.body))):
            for path, found in _dates(document.fields, ()):
                if not FIRST <= found.year <= LAST:
                    yield hit(document, *path, key=_name(path), found=str(found))


def _dates(value: object, path: tuple[str | int, ...]) -> Iterator[tuple[tuple[str | int, ...], date | PartialDate]]:
    if isinstance(value, date | PartialDate):
        yield path, value
    elif isinstance(value, BaseModel):
        for name, info in type(value).model_fields.items():
            yield from _dates(getattr(value, name), (*path, info.alias or name))
    elif isinstance(value, tuple):
        for index, item in enumerate(value):
            yield from _dates(item, (*path, index))


def _name(path: tuple[str | int, ...]) -> str:
    return next(str(part) for part in reversed(path) if isinstance(part, str))
