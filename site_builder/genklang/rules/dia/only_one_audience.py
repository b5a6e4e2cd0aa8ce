"""An audience analysis with one audience alone.

Why: dialogue is not used when only one audience has influence on the result (handbook p. 20). The analysis looks for
all who are affected, those who take part by themselves and those who do not (p. 8).

Wrong:

    audiences:
      - name: Badföreningen

Right:

    audiences:
      - name: Badföreningen
        affected: high
        active: high
      - name: Barnfamiljer i Hamnen
        affected: high
        active: low
        reach: Besök på förskolorna
"""

from __future__ import annotations

from collections.abc import Iterator

from genklang.findings import Severity
from genklang.rules.dia.designs import designs
from genklang.rules.site import Hit, Site, hit

CODE = "DIA118"
NAME = "only-one-audience"
SEVERITY = Severity.WARNING


def check(site: Site) -> Iterator[Hit]:
    """Yield every audience that is the only one of its dialogue."""
    for document, dialogue in designs(site):
        if len(dialogue.audiences) == 1:
            yield hit(document, "audiences", 0, name=dialogue.audiences[0].name or "audiences[1]")
