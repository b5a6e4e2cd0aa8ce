"""A method card without its steps.

Why: every card of the handbook has its working steps as a numbered list (handbook p. 12-18), and p. 11 calls it the
checklist of whoever plans the dialogue. The heading is the same on all cards, so that readers and these rules find it:
Arbetsgång in Swedish, Arbejdsgang in Danish, Steps in English.

Wrong:

    ## Så gör ni

    Börja med ett beslut och bjud sedan in.

Right:

    ## Arbetsgång

    1. Ett politiskt organ beslutar att dialogen ska hållas.
    2. Organet slår fast hur resultatet ska påverka det kommande beslutet.
"""

from __future__ import annotations

from collections.abc import Iterator

from genklang.findings import Severity
from genklang.rules.met.card import cards
from genklang.rules.site import Hit, Site

CODE = "MET102"
NAME = "steps-missing"
SEVERITY = Severity.WARNING


def check(site: Site) -> Iterator[Hit]:
    """Yield every card without the heading, or without a numbered list below it."""
    for card in cards(site):
        if not card.items:
            yield card.at_section(card.steps, "list" if card.steps else "", heading=card.heading("steps"))
