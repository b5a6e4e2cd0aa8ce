"""A value that its field cannot hold.

Why: a date that is no date or a level that does not exist cannot be shown, counted or kept. Values are read as
the author wrote them; nothing is guessed (contract §1).

Wrong:

    opens: 31 mars 2026
    level: dialog

Right:

    opens: 2026-03-31
    level: dialogue
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from genklang.findings import Severity
from genklang.model.document import nearest
from genklang.rules.doc.meant import meant
from genklang.rules.mending import mended
from genklang.rules.site import Hit, Site, Word

CODE = "DOC124"
NAME = "wrong-value"
SEVERITY = Severity.ERROR


def check(site: Site) -> Iterator[Hit]:
    """Yield every value that does not fit the type of its field."""
    for hit in site.faults(NAME):
        expected = str(hit.values["expected"])
        values = {**hit.values, "expected": Word("expected", expected)}
        found = str(hit.values["found"])
        told = replace(hit, values=values, variant=_variant(expected, found))
        yield mended(told, site.text(hit), found, _meant(expected, hit, site.catalogue.settings.language))


def _meant(expected: str, hit: Hit, language: str) -> str:
    found = str(hit.values["found"])
    if expected == "choice":
        return nearest(found, str(hit.values["allowed"]).split(", "))
    return meant(expected, found, language)


def _variant(expected: str, found: str) -> str:
    if not found.strip():
        return "empty"
    return "choice" if expected == "choice" else ""
