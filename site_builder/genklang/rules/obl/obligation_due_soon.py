"""Something is due soon.

Why: feedback is to come soonest, and somebody must be reminded before it is late rather than after (handbook p. 10,
12-18). The profile says how many days ahead; where a delay counts, its new date is the one to keep.

Wrong: nothing is wrong yet. Feedback to residents is due on 2026-04-30, and it is 2026-04-20.

Right: what is owed, published in time, such as

    type: feedback
    dialogue: badplatsen-i-hamnen
    stage: summary
    published: 2026-04-24
    audiences: [participants, residents]
"""

from __future__ import annotations

from collections.abc import Iterator

from genklang.findings import Severity
from genklang.rules.obl.states import due_soon
from genklang.rules.site import Hit, Site

CODE = "OBL120"
NAME = "obligation-due-soon"
SEVERITY = Severity.WARNING
DATED = True


def check(site: Site) -> Iterator[Hit]:
    """Yield every obligation that is due within the profile's reminder."""
    yield from due_soon(site)
