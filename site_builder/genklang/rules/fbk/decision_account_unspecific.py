"""An account of a decision that does not say who took it, or where it can be read.

Why: the elected decide and account for it (handbook p. 7), and residents follow their contribution to the decision
(p. 19). Who decided, and under which reference the minutes are found, makes the account one that can be checked. A
decision without a date is told by FBK105.

Wrong, in the dialogue:

    decision:
      date: 2026-06-16

Right:

    decision:
      body: samhallsbyggnadsnamnden
      date: 2026-06-16
      reference: SBN 2026/0045 § 61
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import cast

from genklang.findings import Severity
from genklang.model import Dialogue
from genklang.rules.missing import examples_below, missing
from genklang.rules.site import Hit, Site, hit

CODE = "FBK115"
NAME = "decision-account-unspecific"
SEVERITY = Severity.WARNING


def check(site: Site) -> Iterator[Hit]:
    """Yield every feedback of stage decision whose dialogue dates the decision but lacks its body or reference."""
    for document, feedback in site.feedback:
        dialogue = site.catalogue.get("dialogue", feedback.dialogue)
        decision = cast(Dialogue, dialogue.fields).decision if dialogue else None
        if feedback.stage != "decision" or dialogue is None or decision is None or decision.date is None:
            continue
        names = missing(decision, ("body", "reference"))
        if names:
            example = examples_below("decision", decision, names)
            values = {"dialogue": dialogue.id, "path": dialogue.source.path, "missing": ", ".join(names)}
            yield hit(document, "stage", example=example, **values)
