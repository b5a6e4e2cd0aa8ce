"""Steps without one that compiles the result and feeds it back.

Why: the result is compiled and fed back before it goes to the body (handbook p. 10, the process). Five of the
handbook's seven cards have the step; those for the suggestion box and for social media lack it (p. 17, 18), though
their own text asks for feedback.

Wrong:

    5. Låt de förtroendevalda hålla chatten.
    6. Återför resultatet till det beslutande organet.

Right:

    5. Låt de förtroendevalda hålla chatten.
    6. Sammanställ resultatet och återkoppla det, både till deltagarna och till invånarna.
    7. Återför resultatet till det beslutande organet.
"""

from __future__ import annotations

from collections.abc import Iterator

from genklang.findings import Severity
from genklang.prose.sections import Step
from genklang.rules.met.card import Card, cards
from genklang.rules.site import Hit, Site

CODE = "MET108"
NAME = "result-not-fed-back"
SEVERITY = Severity.WARNING


def check(site: Site) -> Iterator[Hit]:
    """Yield every card in which no step gives the feedback itself."""
    for card in cards(site):
        if card.judged and not any(_gives_feedback(card, step) for step in card.items):
            yield card.at_section(card.steps)


def _gives_feedback(card: Card, step: Step) -> bool:
    """True for a step that feeds back; one that only settles how is the routine of MET104."""
    settles = card.speaks(step.text, "routine") and not card.speaks(step.text, "summing")
    return card.speaks(step.text, "feedback") and not settles
