"""A dialogue that does not say where in the process of deciding it stands.

Why: a dialogue fits in at one of six places, from exploring needs to evaluating what was carried out (handbook p. 4).
Early nearly all is open, late only details are, so readers need to know which it is.

Wrong:

    type: dialogue
    level: dialogue

Right:

    type: dialogue
    level: dialogue
    decision_stage: explore_needs
"""

from __future__ import annotations

from collections.abc import Iterator

from genklang.findings import Severity
from genklang.rules.dia.designs import designs
from genklang.rules.site import Hit, Site, hit

CODE = "DIA106"
NAME = "decision-stage-missing"
SEVERITY = Severity.WARNING


def check(site: Site) -> Iterator[Hit]:
    """Yield every dialogue without a decision stage."""
    for document, dialogue in designs(site):
        if dialogue.decision_stage is None and not document.lost("decision_stage"):
            yield hit(document, "decision_stage")
