"""A response or a decision that does not say how the dialogue affected it.

Why: feedback is to show how the decision is affected; five of the handbook's method cards say so (handbook p. 12-18),
and being affected by what one hears is the last of the success factors (p. 19). That it had no effect can be said too.

Wrong:

    stage: decision
    published: 2026-06-20

Right:

    stage: decision
    published: 2026-06-20
    effect_on_decision: Bryggan flyttades norrut, som de flesta ville. Parkeringen ändrades inte.
"""

from __future__ import annotations

from collections.abc import Iterator

from genklang.findings import Severity
from genklang.rules.site import Hit, Site, hit

CODE = "FBK112"
NAME = "effect-untold"
SEVERITY = Severity.WARNING


def check(site: Site) -> Iterator[Hit]:
    """Yield every response and every decision account without `effect_on_decision`."""
    for document, feedback in site.feedback:
        told = feedback.effect_on_decision or document.lost("effect_on_decision")
        if feedback.stage in {"response", "decision"} and not told:
            yield hit(document, "stage", variant="decision" if feedback.stage == "decision" else "")
