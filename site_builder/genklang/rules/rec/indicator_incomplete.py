"""An indicator without unit, beginning or goal, or a reading of one without date or value.

Why: a figure says nothing alone. Residents see how a programme goes by comparing each reading with where it began and
where it is to go (the steering barometer with its effect goals, project description of Billund, June 2014, p. 2).
Where `sources` is given, what the source does not tell is no fault (contract §1).

Wrong:

    indicators:
      - name: Invånare som tycker att det går att påverka
        readings:
          - value: 41

Right:

    indicators:
      - name: Invånare som tycker att det går att påverka
        unit: procent
        baseline: 34
        target: 55
        readings:
          - date: 2026-05
            value: 41
"""

from __future__ import annotations

from collections.abc import Iterator

from genklang.findings import Severity
from genklang.model import Document, Programme
from genklang.model.programme import Indicator
from genklang.rules.missing import examples, missing
from genklang.rules.rec.originals import of_our_own
from genklang.rules.site import Hit, Site, hit

CODE = "REC109"
NAME = "indicator-incomplete"
SEVERITY = Severity.WARNING

WANTED = ("name", "unit", "baseline", "target")


def check(site: Site) -> Iterator[Hit]:
    """Yield every indicator of a programme of our own, and every reading of one, that lacks a part."""
    for document, programme in of_our_own(site, "programme", Programme):
        for index, indicator in enumerate(programme.indicators):
            lacking = missing(indicator, WANTED)
            if lacking:
                values = {"missing": ", ".join(lacking), "example": examples(indicator, lacking)}
                yield hit(document, "indicators", index, name=indicator.name or str(index + 1), **values)
            yield from _readings(document, index, indicator)


def _readings(document: Document, index: int, indicator: Indicator) -> Iterator[Hit]:
    for number, reading in enumerate(indicator.readings):
        lacking = missing(reading, ("date", "value"))
        if lacking:
            values = {"missing": ", ".join(lacking), "example": examples(reading, lacking)}
            place = ("indicators", index, "readings", number)
            yield hit(document, *place, variant="reading", name=indicator.name or str(index + 1), **values)
