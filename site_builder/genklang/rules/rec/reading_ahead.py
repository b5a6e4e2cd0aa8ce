"""A reading of an indicator that is dated in the future.

Why: what has not been measured yet is a target or a guess, and shown among the readings it misleads (the steering
barometer shows progress as it goes, project description of Billund, June 2014, p. 2). Goals stand in `target`. A year
or a month that has begun may have a reading.

Wrong, on 2026-11-24:

    readings:
      - date: 2027
        value: 80

Right:

    target: 80
"""

from __future__ import annotations

from collections.abc import Iterator

from genklang.findings import Severity
from genklang.model import Programme
from genklang.rules.rec.originals import originals
from genklang.rules.rec.partial_dates import is_to_come
from genklang.rules.site import Hit, Site, hit

CODE = "REC111"
NAME = "reading-ahead"
SEVERITY = Severity.WARNING
DATED = True


def check(site: Site) -> Iterator[Hit]:
    """Yield every reading whose date lies after `as_of`."""
    for document, programme in originals(site, "programme", Programme):
        for index, indicator in enumerate(programme.indicators):
            for number, reading in enumerate(indicator.readings):
                if is_to_come(reading.date, site.assessment.as_of):
                    place = ("indicators", index, "readings", number, "date")
                    yield hit(document, *place, date=str(reading.date), name=indicator.name or str(index + 1))
