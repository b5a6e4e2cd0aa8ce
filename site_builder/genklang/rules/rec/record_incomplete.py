"""A record that does not say when the occasion was, what came out of it or, of a meeting, when the next one is.

Why: a record is what those who were not there have to go by: the day, what was said by theme, and how the work goes
on (conference documentation of Eslöv, March 2014, p. 2-6; meeting notes of Helsingborg, p. 1-4). Where `sources` is
given, what the source does not tell is no fault (contract §1).

Wrong:

    type: record
    title: Andra mötet i dialoggruppen
    kind: meeting

Right:

    type: record
    title: Andra mötet i dialoggruppen
    kind: meeting
    date: 2026-09-15
    harvest:
      - theme: Möten och relationer
        points: [Fler mötesplatser]
    next_meeting: 13 oktober, om badplatsen
"""

from __future__ import annotations

from collections.abc import Iterator

from genklang.findings import Severity
from genklang.model.record import Record
from genklang.rules.missing import examples
from genklang.rules.rec.originals import not_given, of_our_own
from genklang.rules.site import Hit, Site, hit

CODE = "REC101"
NAME = "record-incomplete"
SEVERITY = Severity.WARNING


def check(site: Site) -> Iterator[Hit]:
    """Yield every record of our own without a date, a harvest or the next meeting."""
    for document, record in of_our_own(site, "record", Record):
        wanted = ("date", "harvest", "next_meeting") if record.kind == "meeting" else ("date", "harvest")
        missing = not_given(document, wanted)
        if missing:
            yield hit(document, "title", missing=", ".join(missing), example=examples(record, missing))
