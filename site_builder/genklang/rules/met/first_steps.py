"""Steps that do not begin with a decision in a political body, and with what the question is to affect.

Why: all seven cards of the handbook begin so (handbook p. 12-18): the elected answer for content, focus and degree of
influence (p. 6), and how they let themselves be influenced is settled beforehand (p. 7). The first two steps may say
it in any order.

Wrong:

    1. Formulera en fråga.
    2. Bjud in deltagare.

Right:

    1. Ett politiskt organ beslutar att dialogen ska hållas.
    2. Organet slår fast hur resultatet ska påverka det kommande beslutet.
    3. Formulera en fråga.
"""

from __future__ import annotations

from collections.abc import Iterator

from genklang.findings import Severity
from genklang.rules.met.card import cards
from genklang.rules.site import Hit, Site

CODE = "MET103"
NAME = "first-steps"
SEVERITY = Severity.WARNING


def check(site: Site) -> Iterator[Hit]:
    """Yield every card whose first two steps lack the decision, and every one whose first two lack its effect."""
    for card in cards(site):
        if card.judged:
            first = card.items[:2]
            if not any(card.speaks(step.text, "decision", "body") for step in first):
                yield card.at_step(first[0])
            if not any(card.speaks(step.text, "effect") for step in first):
                yield card.at_step(first[-1], "effect")
