"""Readings of an indicator that do not stand in the order of their dates, or two of one date.

Why: readings are shown as they stand, and a reader takes the last one for the newest. Of two values for one date
nobody can tell which holds (the steering barometer shows progress as it goes, project description of Billund, June
2014, p. 2).

Wrong:

    readings:
      - date: 2025
        value: 74
      - date: 2024
        value: 61

Right:

    readings:
      - date: 2024
        value: 61
      - date: 2025
        value: 74
"""

from __future__ import annotations

from collections.abc import Iterator

from genklang.findings import Severity
from genklang.model import Document, Programme
from genklang.model.programme import Indicator
from genklang.model.values import PartialDate
from genklang.rules.rec.originals import originals
from genklang.rules.rec.partial_dates import first_day, last_day
from genklang.rules.site import Hit, Site, hit

CODE = "REC110"
NAME = "readings-out-of-order"
SEVERITY = Severity.WARNING


def check(site: Site) -> Iterator[Hit]:
    """Yield every reading whose date lies before that of an earlier one, or is the same."""
    for document, programme in originals(site, "programme", Programme):
        for index, indicator in enumerate(programme.indicators):
            yield from _readings(document, index, indicator)


def _readings(document: Document, index: int, indicator: Indicator) -> Iterator[Hit]:
    latest: PartialDate | None = None
    seen: set[PartialDate] = set()
    for number, reading in enumerate(indicator.readings):
        if reading.date is None:
            continue
        values = {"name": indicator.name or str(index + 1), "date": str(reading.date), "latest": str(latest)}
        place = ("indicators", index, "readings", number, "date")
        if reading.date in seen:
            yield hit(document, *place, variant="twice", **values)
        elif latest and last_day(reading.date) < first_day(latest):
            yield hit(document, *place, **values)
        else:
            latest = reading.date
        seen.add(reading.date)
