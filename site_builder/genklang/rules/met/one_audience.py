"""A card that names only one of those whom feedback is owed to, or neither.

Why: feedback goes both to those who took part and to all residents (handbook p. 10, 20), and a dialogue in which only
one audience counts is a trap (p. 20). The handbook's card for sms names the target group alone (p. 13), and the one for
the suggestion box nobody (p. 17). It may stand in the steps or in the section on result and feedback.

Wrong:

    11. Sammanställ svaren och återkoppla dem till målgruppen.

Right:

    11. Sammanställ svaren och återkoppla dem, både till målgruppen och till invånarna.
"""

from __future__ import annotations

from collections.abc import Iterator

from genklang.findings import Severity
from genklang.rules.met.card import cards
from genklang.rules.site import Hit, Site, Word

CODE = "MET106"
NAME = "one-audience"
SEVERITY = Severity.WARNING

AUDIENCES = ("participants", "residents")


def check(site: Site) -> Iterator[Hit]:
    """Yield each audience that no sentence about feedback names, on cards with steps."""
    for card in cards(site):
        if not card.judged:
            continue
        telling = [sentence for sentence in card.sentences if card.speaks(sentence, "feedback")]
        for audience in AUDIENCES:
            if not any(card.speaks(sentence, audience) for sentence in telling):
                yield card.at_section(card.steps, to=Word("audience", audience))
