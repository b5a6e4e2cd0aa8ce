"""A focus area that the programme of the initiative does not have.

Why: the overview of a programme is ordered by its focus areas, and an initiative in none of them is shown in none
(overview of Norra Hisingen, March 2017, where each initiative stands under its focus area).

Wrong, where the programme has the focus areas `tidiga-ar` and `skolar`:

    focus_areas: [tidiga-aren]

Right:

    focus_areas: [tidiga-ar]
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import cast

from genklang.findings import Severity
from genklang.model import Document, Initiative, Programme
from genklang.rules.mending import mended, slip_of
from genklang.rules.site import Hit, Site, hit

CODE = "REF105"
NAME = "unknown-focus-area"
SEVERITY = Severity.ERROR


def check(site: Site) -> Iterator[Hit]:
    """Yield every focus area of an initiative that its programme does not have."""
    for document in site.catalogue.of_type("initiative"):
        initiative = cast(Initiative, document.fields)
        programme = site.catalogue.get("programme", initiative.programme)
        if programme and not programme.lost("focus_areas"):
            yield from _unknown(site, document, initiative, programme)


def _unknown(site: Site, document: Document, initiative: Initiative, programme: Document) -> Iterator[Hit]:
    known = [area.id for area in cast(Programme, programme.fields).focus_areas if area.id]
    for index, area in enumerate(initiative.focus_areas):
        if area not in known:
            near = site.suggestion(document, area, known)
            values = {"area": area, "programme": programme.id, "allowed": ", ".join(known), "nearest": near}
            variant = "near" if near else "" if known else "none"
            told = hit(document, "focus_areas", index, variant=variant, **values)
            yield mended(told, document.source.text, area, slip_of(area, near))
