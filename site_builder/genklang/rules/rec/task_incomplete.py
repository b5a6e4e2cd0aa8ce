"""A task without a role in charge or without a day.

Why: a task that nobody owns is not done, and without a day nobody sees that it is late. Who follows up must be settled
from the start (meeting notes of Helsingborg, p. 4-5). The day may be told in words. Where `sources` is given, what the
source does not tell is no fault (contract §1).

Wrong:

    tasks:
      - what: Föreslå en gemensam beskrivning

Right:

    tasks:
      - owner_role: Projektledaren
        what: Föreslå en gemensam beskrivning
        due: nästa möte
"""

from __future__ import annotations

from collections.abc import Iterator

from genklang.findings import Severity
from genklang.model.record import Record
from genklang.rules.missing import examples, missing
from genklang.rules.rec.originals import of_our_own
from genklang.rules.site import Hit, Site, hit

CODE = "REC102"
NAME = "task-incomplete"
SEVERITY = Severity.WARNING

WANTED = ("owner_role", "what", "due")


def check(site: Site) -> Iterator[Hit]:
    """Yield every task of a record of our own that lacks one of its parts."""
    for document, record in of_our_own(site, "record", Record):
        for index, task in enumerate(record.tasks):
            lacking = missing(task, WANTED)
            if lacking:
                yield hit(document, "tasks", index, missing=", ".join(lacking), example=examples(task, lacking))
