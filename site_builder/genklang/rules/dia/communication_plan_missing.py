"""A dialogue without a communication plan, where the rule book does not ask for one.

Why: there is a communication plan for each dialogue (handbook p. 8), and it is a step of the planning (p. 10): who is
not told of a dialogue does not take part. In a profile that asks for the plan, as `kungsbacka` does, OBL111 tells of
it on the day the dialogue opens, and this rule is silent.

Wrong, by the profile `uk-government`:

    type: dialogue
    level: dialogue

Right:

    type: dialogue
    level: dialogue
    communication_plan: Brev till alla hushåll i Hamnen, affischer och webb.
"""

from __future__ import annotations

from collections.abc import Iterator

from genklang.findings import Severity
from genklang.rules.dia.designs import designs, unasked
from genklang.rules.site import Hit, Site, hit

CODE = "DIA129"
NAME = "communication-plan-missing"
SEVERITY = Severity.WARNING


def check(site: Site) -> Iterator[Hit]:
    """Yield every dialogue without a plan, where no obligation tells of it."""
    if unasked(site, "communication-plan"):
        for document, dialogue in designs(site):
            if not dialogue.communication_plan and not document.lost("communication_plan"):
                yield hit(document, "communication_plan")
