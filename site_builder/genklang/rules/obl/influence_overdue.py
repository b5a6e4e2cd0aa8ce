"""What can be influenced was not told when the dialogue opened.

Why: residents are invited only where influence is possible, and are told what can be influenced, what cannot and how
the elected let themselves be influenced (handbook p. 7, 9, 19).

Wrong: a dialogue that opened on 2026-03-02, and on 2026-03-03 `influence` lacks `open`, `fixed` or `how`.

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
from genklang.rules.obl.states import overdue
from genklang.rules.site import Hit, Site

CODE = "OBL108"
NAME = "influence-overdue"
SEVERITY = Severity.DEBT
DATED = True


def check(site: Site) -> Iterator[Hit]:
    """Yield every account of what can be influenced that is overdue."""
    yield from overdue(site, "influence")
