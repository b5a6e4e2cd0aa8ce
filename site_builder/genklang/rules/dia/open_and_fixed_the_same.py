"""The same thing said to be open and to be fixed.

Why: what can and cannot be influenced is carved out before a dialogue is held (handbook p. 7, 19). A page that says
both of one thing contradicts itself, and whoever takes part is misled by one of them.

Wrong:

    influence:
      open:
        - Var bryggan ligger
      fixed:
        - Var bryggan ligger

Right:

    influence:
      open:
        - Var bryggan ligger
      fixed:
        - Budgeten på 4 miljoner
"""

from __future__ import annotations

from collections.abc import Iterator

from genklang.findings import Severity
from genklang.rules.dia.designs import designs, shared
from genklang.rules.site import Hit, Site, hit

CODE = "DIA112"
NAME = "open-and-fixed-the-same"
SEVERITY = Severity.ERROR


def check(site: Site) -> Iterator[Hit]:
    """Yield everything under `fixed` that stands under `open` too."""
    for document, dialogue in designs(site):
        if dialogue.influence:
            for index, fixed in enumerate(dialogue.influence.fixed):
                if shared([fixed], dialogue.influence.open):
                    yield hit(document, "influence", "fixed", index, text=fixed)
