"""A dialogue that does not tell, or tells only in part, what can be influenced.

Why: readers are told what can be influenced, what they must relate to and how the elected let themselves be
influenced (handbook p. 7, 9, 19). On the day it opens this is owed, and OBL108 tells of it; before that day there is
time to complete what has been begun. Where the profile does not ask for it, it is told here, whatever the day.

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
from genklang.rules.dia.designs import designs, told, unasked
from genklang.rules.missing import examples, examples_below
from genklang.rules.site import Hit, Site, hit

CODE = "DIA110"
NAME = "influence-incomplete"
SEVERITY = Severity.WARNING
DATED = True


def check(site: Site) -> Iterator[Hit]:
    """Yield every account of influence that does not have all, or that is missing and owed by no profile.

    With nothing open DIA111 may tell.
    """
    for document, dialogue in designs(site):
        begun = dialogue.influence is not None
        if told(site, document, "influence") or document.lost("influence"):
            continue
        influence = dialogue.influence or Influence()
        names = _lacking(influence) if begun or unasked(site, "influence") else []
        if names and not (begun and dialogue.level == "influence" and "open" in names):
            example = examples(influence, names) if begun else examples_below("influence", influence, names)
            yield hit(document, "influence", missing=", ".join(names), example=example)


def _lacking(influence: Influence) -> list[str]:
    return [name for name in ("open", "fixed", "how") if not getattr(influence, name)]
