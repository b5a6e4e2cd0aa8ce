"""The decision to hold the dialogue is overdue.

Why: every method begins with a decision in a political body, and with one on how the question is to affect
decision-making (handbook p. 6, 10, 12-18). Without it nobody has promised to listen. A user dialogue may be decided
on by an office.

Wrong: a dialogue that opened on 2026-03-02, and on 2026-03-03 there is no mandate with body, date and reference.

Right:

    mandate:
      body: kommunstyrelsen
      date: 2026-02-10
      reference: KS 2026/0123 § 14
"""

from __future__ import annotations

from collections.abc import Iterator

from genklang.findings import Severity
from genklang.rules.obl.states import overdue
from genklang.rules.site import Hit, Site

CODE = "OBL101"
NAME = "mandate-overdue"
SEVERITY = Severity.DEBT
DATED = True


def check(site: Site) -> Iterator[Hit]:
    """Yield every decision to hold a dialogue that is overdue."""
    yield from overdue(site, "mandate")
