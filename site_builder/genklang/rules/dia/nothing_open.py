"""A dialogue of level influence that leaves nothing open.

Why: on the highest step residents plan and carry out together with the municipality (handbook p. 9), and people are
invited only where influence is possible (p. 19). Engagement in what cannot be influenced is a trap (p. 20). Once the
dialogue is open, OBL108 tells of it.

Wrong:

    level: influence
    influence:
      fixed:
        - Huset, tiderna och reglerna

Right:

    level: influence
    influence:
      open:
        - Tiderna och reglerna
      fixed:
        - Huset
"""

from __future__ import annotations

from collections.abc import Iterator

from genklang.findings import Severity
from genklang.rules.dia.designs import designs, told
from genklang.rules.site import Hit, Site, hit

CODE = "DIA111"
NAME = "nothing-open"
SEVERITY = Severity.WARNING
DATED = True


def check(site: Site) -> Iterator[Hit]:
    """Yield every account of influence that has nothing open, at the level influence."""
    for document, dialogue in designs(site):
        influence = dialogue.influence
        promised = dialogue.level == "influence" and influence is not None and not influence.open
        if promised and not told(site, document, "influence"):
            yield hit(document, "influence")
