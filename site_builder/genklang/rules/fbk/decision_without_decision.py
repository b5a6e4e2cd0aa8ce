"""Feedback on a decision that the dialogue does not know of.

Why: residents are to follow their contribution to the decision (handbook p. 19), and see when it was taken and where
the record is. Without its date nothing that is owed because of the decision can be counted (contract §3).

Wrong:

    type: feedback
    dialogue: badplatsen-i-hamnen
    stage: decision

while the dialogue has no `decision` with a date.

Right, in the dialogue:

    decision:
      body: samhallsbyggnadsnamnden
      date: 2026-06-16
      reference: SBN 2026/0045 § 61
      outcome: Bryggan byggs i norr
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import cast

from genklang.findings import Severity
from genklang.model import Dialogue
from genklang.rules.site import Hit, Site, hit

CODE = "FBK105"
NAME = "decision-without-decision"
SEVERITY = Severity.WARNING


def check(site: Site) -> Iterator[Hit]:
    """Yield every feedback of stage decision whose dialogue has no date for one."""
    for document, feedback in site.feedback:
        dialogue = site.catalogue.get("dialogue", feedback.dialogue)
        if feedback.stage == "decision" and dialogue and not dialogue.lost("decision"):
            decision = cast(Dialogue, dialogue.fields).decision
            if decision is None or decision.date is None:
                yield hit(document, "stage", dialogue=dialogue.id, path=dialogue.source.path)
