"""A dialogue with more than a hundred rounds.

Why: both feedbacks are owed once for each round (contract §3), so a list made by mistake or by a machine would fill the
ledger. A dialogue that goes on and on has a continuous method instead, and is answered term by term.

Wrong: `rounds` with a thousand entries.

Right:

    methods: [forslagslada]
"""

from __future__ import annotations

from collections.abc import Iterator

from genklang.findings import Severity
from genklang.rules.site import Hit, Site, hit

CODE = "DOC134"
NAME = "too-many-rounds"
SEVERITY = Severity.ERROR

MOST = 100


def check(site: Site) -> Iterator[Hit]:
    """Yield every dialogue with more rounds than that, at the first one too many."""
    for document, dialogue in site.dialogues:
        if len(dialogue.rounds) > MOST:
            yield hit(document, "rounds", MOST, count=len(dialogue.rounds), most=MOST)
