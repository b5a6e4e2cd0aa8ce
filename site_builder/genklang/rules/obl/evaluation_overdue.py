"""The evaluation of the dialogue is overdue.

Why: the process ends with learning together (handbook p. 10), and the forms of work are to be developed (p. 19).

Wrong: a dialogue closed on 2026-03-31 (90 days), and on 2026-06-30 there is no evaluation with its date.

Right:

    evaluation:
      date: 2026-06-20
      text: Vi nådde få unga och behöver möta dem på skolan.
"""

from __future__ import annotations

from collections.abc import Iterator

from genklang.findings import Severity
from genklang.rules.obl.states import overdue
from genklang.rules.site import Hit, Site

CODE = "OBL107"
NAME = "evaluation-overdue"
SEVERITY = Severity.DEBT
DATED = True


def check(site: Site) -> Iterator[Hit]:
    """Yield every evaluation that is overdue."""
    yield from overdue(site, "evaluation")
