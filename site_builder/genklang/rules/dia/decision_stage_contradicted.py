"""A dialogue that says it comes before the decision, though the decision was taken before it opened.

Why: exploring needs, trying solutions, comparing proposals and supporting a decision all come before the decision
(handbook p. 4). To anchor what is decided already is the first of the traps (p. 20). The page contradicts itself and
misleads those who take part. After the decision there are `design_introduction` and `evaluate`. What is to be decided
later stands in `decision`; an earlier decision belongs in the text or in `influence.fixed`.

Wrong:

    decision_stage: decision_support
    opens: 2026-03-02
    decision:
      date: 2026-02-10

Right:

    decision_stage: design_introduction
    opens: 2026-03-02
    decision:
      date: 2026-02-10
"""

from __future__ import annotations

from collections.abc import Iterator

from genklang.findings import Severity
from genklang.rules.dia.designs import designs
from genklang.rules.dia.opening import AFTER_DECISION, opening
from genklang.rules.site import Hit, Site, hit

CODE = "DIA107"
NAME = "decision-stage-contradicted"
SEVERITY = Severity.ERROR


def check(site: Site) -> Iterator[Hit]:
    """Yield every stage before a decision that was taken before the dialogue opened."""
    for document, dialogue in designs(site):
        opens, decision, stage = opening(dialogue), dialogue.decision, dialogue.decision_stage
        if not (opens and decision and decision.date and decision.date < opens):
            continue
        if stage and stage not in AFTER_DECISION:
            yield hit(document, "decision_stage", stage=stage, decision=decision.date, opens=opens)
