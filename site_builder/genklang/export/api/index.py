"""The way in: what the site is, what it holds, and where everything stands."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from genklang.export.api import places
from genklang.export.api.json_file import json_file
from genklang.export.api.published import Published
from genklang.export.api.schemas import SCHEMAS
from genklang.export.files import File
from genklang.export.licence import licence_address
from genklang.model import TYPES
from genklang.obligations import State


def index(published: Published) -> Iterator[File]:
    """One file."""
    settings = published.settings
    full, assessment = settings.full, published.prepared.assessment
    states = Counter(obligation.state for obligation in assessment.obligations)
    value = {
        "name": settings.site_name,
        "publisher": settings.options.publisher,
        "url": full(""),
        "language": settings.language,
        "time_zone": settings.options.time_zone,
        "licence": {"id": settings.options.licence, "url": licence_address(settings.options.licence)},
        "as_of": published.as_of,
        "profile": assessment.profile.name,
        "content_folder": settings.prefix,
        "counts": {type_: len(found) for type_, found in published.by_type.items()},
        "obligations": {state.value: states[state] for state in State},
        "addresses": {
            "openapi": full(places.OPENAPI),
            "changes": full(places.CHANGES),
            "open_dialogues": full(places.OPEN_DIALOGUES),
            "obligations": full(places.OBLIGATIONS),
            "overdue": full(places.OVERDUE),
            "lists": {type_: full(places.list_at(type_, 1)) for type_ in TYPES},
            "schemas": {name: full(places.schema_at(name)) for name in SCHEMAS},
        },
    }
    yield json_file(places.INDEX, value)
