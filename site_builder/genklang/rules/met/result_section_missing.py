"""A method card without its section on result and feedback.

Why: every card of the handbook says under a heading of its own in what form the result comes, and how soon and to
whom feedback is given (handbook p. 12-18). The heading is the same on all cards: Resultat och återkoppling in Swedish,
Resultat og tilbagemelding in Danish, Result and feedback in English.

Wrong: a card that ends with its steps.

Right:

    ## Resultat och återkoppling

    Arbetsböckerna ger en bild av vad som sades. Återkoppla snarast, både till deltagare och till invånare.
"""

from __future__ import annotations

from collections.abc import Iterator

from genklang.findings import Severity
from genklang.rules.met.card import cards
from genklang.rules.site import Hit, Site

CODE = "MET107"
NAME = "result-section-missing"
SEVERITY = Severity.WARNING


def check(site: Site) -> Iterator[Hit]:
    """Yield every card without the heading, or with nothing below it."""
    for card in cards(site):
        if card.result is None or not card.result.text:
            yield card.at_section(card.result, "empty" if card.result else "", heading=card.heading("result"))
