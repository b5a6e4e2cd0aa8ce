"""A dialogue that asks people to reason or to carry out, and gives them nothing to learn from.

Why: the steps dialogue and influence ask more knowledge of those who take part, and where that is so they must be
given the chance to gain it (handbook p. 9).

Wrong:

    level: dialogue

Right:

    level: dialogue
    materials:
      - title: Så fungerar strandskyddet
        url: https://example.org/strandskydd
"""

from __future__ import annotations

from collections.abc import Iterator

from genklang.findings import Severity
from genklang.rules.dia.designs import designs
from genklang.rules.site import Hit, Site, hit

CODE = "DIA127"
NAME = "no-material"
SEVERITY = Severity.WARNING


def check(site: Site) -> Iterator[Hit]:
    """Yield every dialogue of the two upper steps without materials."""
    for document, dialogue in designs(site):
        if dialogue.level in {"dialogue", "influence"} and not dialogue.materials and not document.lost("materials"):
            yield hit(document, "materials", level=dialogue.level)
