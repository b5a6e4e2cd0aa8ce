"""A dialogue for which no officer's support is named, or no time set aside.

Why: officers support with design, method and audience analysis (handbook p. 6), process support is a step of the
planning (p. 10), and to go without enough of it is a trap (p. 20).

Wrong:

    support:
      role: Processledare

Right:

    support:
      role: Processledare
      time: 20 procent i tre månader
"""

from __future__ import annotations

from collections.abc import Iterator

from genklang.findings import Severity
from genklang.model.dialogue import Support
from genklang.rules.dia.designs import designs
from genklang.rules.missing import examples, examples_below, missing
from genklang.rules.site import Hit, Site, hit

CODE = "DIA116"
NAME = "no-officer-support"
SEVERITY = Severity.WARNING


def check(site: Site) -> Iterator[Hit]:
    """Yield every dialogue without support, or with support that lacks its role or time."""
    for document, dialogue in designs(site):
        support = dialogue.support or Support()
        names = missing(support, ("role", "time"))
        if names and not document.lost("support"):
            variant = "incomplete" if dialogue.support else ""
            example = examples(support, names) if dialogue.support else examples_below("support", support, names)
            yield hit(document, "support", variant=variant, missing=", ".join(names), example=example)
