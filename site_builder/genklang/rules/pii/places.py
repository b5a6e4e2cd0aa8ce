"""Places with personal data as hits. A rule never has what stands there among its values."""

from __future__ import annotations

from collections.abc import Iterator

from genklang.personal_data import Kind
from genklang.rules.site import Hit, Site


def hits(site: Site, kind: Kind) -> Iterator[Hit]:
    """A hit for every place of that kind."""
    for place in site.personal_data:
        if place.kind is kind:
            yield Hit(place.location, {}, place.document, place.length)
