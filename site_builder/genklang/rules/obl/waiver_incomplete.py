"""A waiver that does not say what it is about, why, who decided it or when.

Why: an obligation ends only where a body has decided so, with its reason, on a day (contract §3, waivers). A waiver
that leaves one of them out misleads: it looks like a decision and is none. What it names is owed as if nothing had been
decided. The handbook lets nobody but the elected decide on this (p. 6).

Wrong:

    waivers:
      - obligation: evaluation
        reason: Utvärderas tillsammans med översiktsplanen

Right:

    waivers:
      - obligation: evaluation
        reason: Utvärderas tillsammans med översiktsplanen
        body: kommunstyrelsen
        date: 2026-04-20
"""

from __future__ import annotations

from collections.abc import Iterator

from genklang.findings import Severity
from genklang.rules.missing import examples, missing
from genklang.rules.site import Hit, Site, hit

CODE = "OBL205"
NAME = "waiver-incomplete"
SEVERITY = Severity.ERROR


def check(site: Site) -> Iterator[Hit]:
    """Yield every waiver that lacks something."""
    for document, dialogue in site.dialogues:
        for index, waiver in enumerate(dialogue.waivers):
            names = missing(waiver, ("obligation", "reason", "body", "date"))
            if names:
                values = {"missing": ", ".join(names), "example": examples(waiver, names)}
                yield hit(document, "waivers", index, **values)
