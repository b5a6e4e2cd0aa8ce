"""A dialogue none of whose methods serves its step of the participation ladder.

Why: each step has its methods: an SMS survey gathers views at one occasion, a café dialogue lets people reason
together (handbook p. 9). A method of a lower step cannot give what the level promises. Told only where all cards say
their `levels`, and some card of the site has the level, so that there is something to choose instead.

Wrong, where the card of `sms-enkat` has `levels: [consultation]`:

    level: dialogue
    methods: [sms-enkat]

Right:

    level: dialogue
    methods: [sms-enkat, kafedialog]
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import cast

from genklang.findings import Severity
from genklang.model import Dialogue, Document, Method
from genklang.rules.dia.designs import designs
from genklang.rules.site import Hit, Site, hit

CODE = "DIA109"
NAME = "method-does-not-serve-level"
SEVERITY = Severity.WARNING


def check(site: Site) -> Iterator[Hit]:
    """Yield every dialogue whose methods are all known and all for other levels."""
    serving = _methods_by_level(site)
    for document, dialogue in designs(site):
        level = dialogue.level
        served = _levels_served(site, document, dialogue)
        if level and served and level not in served and serving.get(level):
            yield hit(document, "methods", level=level, others=", ".join(serving[level]))


def _methods_by_level(site: Site) -> dict[str, list[str]]:
    """The ids of the cards that say they serve each level."""
    found: dict[str, list[str]] = {}
    for document in site.catalogue.of_type("method"):
        if document.counts:
            for level in cast(Method, document.fields).levels:
                found.setdefault(level, []).append(document.id)
    return found


def _levels_served(site: Site, document: Document, dialogue: Dialogue) -> frozenset[str]:
    """The levels of all methods of the dialogue together; empty where one of them is not known to have any."""
    if document.lost("occasions"):
        return frozenset()
    names = dict.fromkeys((*dialogue.methods, *(o.method for o in dialogue.occasions if o.method)))
    cards = [site.catalogue.get("method", name) for name in names]
    levels = [cast(Method, card.fields).levels if card else () for card in cards]
    return frozenset(level for served in levels for level in served) if all(levels) else frozenset()
