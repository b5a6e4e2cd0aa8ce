"""An occasion that does not say how accessible it is.

Why: dialogue is held on residents' terms, and those usually unheard come first (handbook p. 19). Who needs a ramp, a
hearing loop or an interpreter stays at home where nothing is said. Meetings at which one is only informed are no
exception.

Wrong:

    occasions:
      - start: 2026-03-12 18:00
        place: Hamnens folkets hus

Right:

    occasions:
      - start: 2026-03-12 18:00
        place: Hamnens folkets hus
        accessibility: Ramp, hörslinga och tolk till teckenspråk
"""

from __future__ import annotations

from collections.abc import Iterator

from genklang.findings import Severity
from genklang.rules.dia.occasions import held, name_of
from genklang.rules.site import Hit, Site, hit

CODE = "DIA124"
NAME = "no-access-information"
SEVERITY = Severity.WARNING


def check(site: Site) -> Iterator[Hit]:
    """Yield every occasion, of information too, without a word on access."""
    for document, dialogue in site.dialogues:
        if dialogue.cancelled is None:
            for index, occasion in held(dialogue):
                if not occasion.accessibility:
                    yield hit(document, "occasions", index, occasion=name_of(occasion, index))
