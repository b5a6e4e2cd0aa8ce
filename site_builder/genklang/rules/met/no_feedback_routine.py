"""Steps without one that settles how feedback is to be given.

Why: who gives feedback, when and by which channels is settled before the dialogue is held; a dialogue without the
resources for it is a trap (handbook p. 20). Four of the handbook's seven cards have the step; those for the e-panel,
the suggestion box and social media lack it (p. 12, 17, 18).

Wrong:

    3. Formulera frågan.
    4. Skicka ut frågan.

Right:

    3. Formulera frågan.
    4. Ta fram rutiner för återkoppling: vem som gör den, när och i vilka kanaler.
    5. Skicka ut frågan.
"""

from __future__ import annotations

from collections.abc import Iterator

from genklang.findings import Severity
from genklang.rules.met.card import cards
from genklang.rules.site import Hit, Site

CODE = "MET104"
NAME = "no-feedback-routine"
SEVERITY = Severity.WARNING


def check(site: Site) -> Iterator[Hit]:
    """Yield every card none of whose steps is about routines for feedback."""
    for card in cards(site):
        if card.judged and not any(card.speaks(step.text, "feedback", "routine") for step in card.items):
            yield card.at_section(card.steps)
