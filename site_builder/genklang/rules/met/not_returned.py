"""Steps that do not end with the result going back to the deciding body.

Why: all seven cards of the handbook end so (handbook p. 12-18). The dialogue is held for a decision, and what people
said affects it only where it reaches those who decide.

Wrong:

    11. Sammanställ resultatet och återkoppla det till deltagarna och invånarna.

Right:

    11. Sammanställ resultatet och återkoppla det till deltagarna och invånarna.
    12. Återför resultatet till det beslutande organet.
"""

from __future__ import annotations

from collections.abc import Iterator

from genklang.findings import Severity
from genklang.rules.met.card import cards
from genklang.rules.site import Hit, Site

CODE = "MET105"
NAME = "not-returned"
SEVERITY = Severity.WARNING


def check(site: Site) -> Iterator[Hit]:
    """Yield every card whose last step does not return the result to a body."""
    for card in cards(site):
        if not card.judged:
            continue
        *earlier, last = card.items
        if not card.speaks(last.text, "return", "body"):
            elsewhere = any(card.speaks(step.text, "return", "body") for step in earlier[2:])
            yield card.at_step(last, "earlier" if elsewhere else "")
