"""Those who are most affected and do not come by themselves are not named, or nothing says how they are reached.

Why: the audience that is affected much and active little is the most important to reach, for it does not come by
itself (handbook p. 8, 19). On the day the dialogue opens one such audience is owed, and OBL109 tells where there is
none; before that day there is time to complete an analysis that has been begun. Where the profile does not ask for it,
it is told here, whatever the day.

Wrong:

    audiences:
      - name: Barnfamiljer i Hamnen
        affected: high
        active: low

Right:

    audiences:
      - name: Barnfamiljer i Hamnen
        affected: high
        active: low
        reach: Besök på förskolorna
"""

from __future__ import annotations

from collections.abc import Iterator

from genklang.findings import Severity
from genklang.rules.dia.designs import designs, told, unasked
from genklang.rules.site import Hit, Site, hit

CODE = "DIA119"
NAME = "nobody-to-reach"
SEVERITY = Severity.WARNING
DATED = True


def check(site: Site) -> Iterator[Hit]:
    """Yield every analysis without such an audience, and every such audience that nothing says how to reach."""
    for document, dialogue in designs(site):
        begun = bool(dialogue.audiences)
        if not (begun or unasked(site, "audience-analysis")) or document.lost("audiences"):
            continue
        if told(site, document, "audience-analysis"):
            continue
        quiet = [(i, g) for i, g in enumerate(dialogue.audiences) if g.affected == "high" and g.active == "low"]
        if not quiet:
            yield hit(document, "audiences")
        for index, group in quiet:
            if not group.reach:
                name = group.name or f"audiences[{index + 1}]"
                yield hit(document, "audiences", index, variant="reach", name=name)
