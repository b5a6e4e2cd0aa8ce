"""A dialogue that opens and never closes.

Why: feedback is counted from the day on which the dialogue closes, so where there is none nothing ever falls due
(contract §3, continuous). The handbook asks for feedback soonest after the dialogue (p. 14-18). Only a method without
an end, such as the suggestion box (p. 17), goes by terms instead.

Wrong:

    opens: 2026-03-02

Right:

    opens: 2026-03-02
    closes: 2026-03-31
"""

from __future__ import annotations

from collections.abc import Iterator

from genklang.findings import Severity
from genklang.model import Dialogue
from genklang.rules.site import Hit, Site, hit

CODE = "OBL207"
NAME = "no-closing-date"
SEVERITY = Severity.WARNING


def check(site: Site) -> Iterator[Hit]:
    """Yield every dialogue with a first day, no last one and no method that goes on by terms."""
    for document, dialogue in site.dialogues:
        case = site.case(document.id)
        if case is None or dialogue.first_day is None or case.continuous or _closes(dialogue):
            continue
        unknown = any(document.lost(name) for name in ("closes", "rounds", "methods"))
        if not unknown and dialogue.level != "information" and dialogue.cancelled is None:
            yield hit(document, "opens", variant="rounds" if dialogue.rounds else "", opens=dialogue.first_day)


def _closes(dialogue: Dialogue) -> bool:
    """True where the dialogue, or one of its rounds, has a last day: later rounds may be dated later."""
    return dialogue.closes is not None or any(turn.closes for turn in dialogue.rounds)
