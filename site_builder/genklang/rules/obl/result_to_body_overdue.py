"""The result has not been returned to the body that decides.

Why: every method ends with the result going back to the deciding body (handbook p. 12-18). It must be there before
the body decides, or the dialogue could not affect the decision.

Wrong: a dialogue closed on 2026-03-31 (60 days), and on 2026-06-02 nothing tells that the body got the result.

Right:

    returned:
      body: samhallsbyggnadsnamnden
      date: 2026-05-12
      reference: SBN 2026/0045 § 52
"""

from __future__ import annotations

from collections.abc import Iterator

from genklang.findings import Severity
from genklang.rules.obl.states import overdue
from genklang.rules.site import Hit, Site

CODE = "OBL104"
NAME = "result-to-body-overdue"
SEVERITY = Severity.DEBT
DATED = True


def check(site: Site) -> Iterator[Hit]:
    """Yield every result to the deciding body that is overdue."""
    yield from overdue(site, "result-to-body")
