"""A method card that lacks something a reader chooses by.

Why: the handbook's cards have a description, plus and minus (handbook p. 12-18), and the method is chosen by the level
of influence, the audiences and what one can afford (p. 9, 11). Whom a method leaves out must be known beforehand,
since those who are heard least matter most (p. 8). How soon feedback is owed follows from `feedback_pace`. A card that
stands on no step of the ladder, such as an exercise before the dialogue, says so with `levels: []`.

Wrong:

    type: method
    title: Kafédialog
    strengths:
      - Ger djup

Right: besides a description before the steps,

    type: method
    title: Kafédialog
    levels: [dialogue]
    duration: Två till tre timmar
    cost: high
    strengths:
      - Ger djup
    weaknesses:
      - Kräver planering
    excludes:
      - De som arbetar kvällar
    feedback_pace: after
"""

from __future__ import annotations

from collections.abc import Iterator

from genklang.findings import Severity
from genklang.rules.met.card import Card, cards
from genklang.rules.missing import examples
from genklang.rules.site import Hit, Site, hit

CODE = "MET101"
NAME = "card-incomplete"
SEVERITY = Severity.WARNING

WANTED = ("levels", "duration", "cost", "strengths", "weaknesses", "excludes", "feedback_pace")


def check(site: Site) -> Iterator[Hit]:
    """Yield every card without a description, and every card with empty fields among those wanted."""
    for card in cards(site):
        document = card.document
        if not card.description:
            yield hit(document, "title", variant="description", heading=card.heading("steps"))
        names = [name for name in WANTED if _is_missing(card, name)]
        if names:
            yield hit(document, "title", missing=", ".join(names), example=examples(card.method, names))


def _is_missing(card: Card, name: str) -> bool:
    """True where a field gives nothing; a list of levels that is written and empty says that there is none."""
    said = getattr(card.method, name) or (name == "levels" and name in card.method.model_fields_set)
    return not said and not card.document.lost(name)
