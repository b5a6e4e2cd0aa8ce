"""A dialogue not yet open that tells only in part what can be influenced.

Why: readers are told what can be influenced, what they must relate to and how the elected let themselves be
influenced (handbook p. 7, 9, 19). On the day it opens this is owed, and OBL108 tells of it; before that day there is
time to complete what has been begun.

Wrong:

    influence:
      open:
        - Var bryggan ligger

Right:

    influence:
      open:
        - Var bryggan ligger
      fixed:
        - Budgeten på 4 miljoner
      how: Nämnden går igenom alla svar före beslutet.
"""

from __future__ import annotations

from collections.abc import Iterator

from genklang.findings import Severity
from genklang.model.dialogue import Influence
from genklang.rules.dia.designs import designs, told
from genklang.rules.missing import examples
from genklang.rules.site import Hit, Site, hit

CODE = "DIA110"
NAME = "influence-incomplete"
SEVERITY = Severity.WARNING
DATED = True


def check(site: Site) -> Iterator[Hit]:
    """Yield every account of influence that has something, but not all. With nothing open DIA111 may tell."""
    for document, dialogue in designs(site):
        influence = dialogue.influence
        if influence is None or told(site, document, "influence"):
            continue
        names = _lacking(influence)
        if names and not (dialogue.level == "influence" and "open" in names):
            yield hit(document, "influence", missing=", ".join(names), example=examples(influence, names))


def _lacking(influence: Influence) -> list[str]:
    return [name for name in ("open", "fixed", "how") if not getattr(influence, name)]
