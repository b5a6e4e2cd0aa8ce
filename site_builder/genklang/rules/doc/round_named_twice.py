"""Two rounds of a dialogue with one id.

Why: feedback, delays and waivers name the round that they are for (contract §3); where two have one name, nobody can
tell which of them was answered.

Wrong:

    rounds:
      - id: samrad
        closes: 2026-03-31
      - id: samrad
        closes: 2026-09-30

Right:

    rounds:
      - id: samrad
        closes: 2026-03-31
      - id: granskning
        closes: 2026-09-30
"""

from __future__ import annotations

from collections.abc import Iterator

from genklang.findings import Severity
from genklang.rules.site import Hit, Site, hit

CODE = "DOC129"
NAME = "round-named-twice"
SEVERITY = Severity.ERROR


def check(site: Site) -> Iterator[Hit]:
    """Yield every round that has the id of an earlier one."""
    for document, dialogue in site.dialogues:
        ids = [turn.id for turn in dialogue.rounds]
        for index, name in enumerate(ids):
            if name and name in ids[:index]:
                yield hit(document, "rounds", index, "id", id=name)
