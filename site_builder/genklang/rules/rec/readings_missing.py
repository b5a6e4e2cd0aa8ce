"""An indicator without a single reading although a year of the programme has ended.

Why: progress is to be followed while the programme runs, and the yearly status needs it (project description of
Billund, June 2014, p. 2 and 13). Where `sources` is given, what the source does not tell is no fault (contract §1).

Wrong, where the programme began in 2024 and the day is 2026-11-24:

    indicators:
      - name: Deltagare under 25 år
        unit: procent
        baseline: 6
        target: 20

Right:

    indicators:
      - name: Deltagare under 25 år
        unit: procent
        baseline: 6
        target: 20
        readings:
          - date: 2025
            value: 13
"""

from __future__ import annotations

from collections.abc import Iterator

from genklang.findings import Severity
from genklang.model import Programme
from genklang.obligations.assessment import finished_years
from genklang.rules.rec.originals import of_our_own
from genklang.rules.site import Hit, Site, hit

CODE = "REC112"
NAME = "readings-missing"
SEVERITY = Severity.WARNING
DATED = True


def check(site: Site) -> Iterator[Hit]:
    """Yield every indicator without readings in a programme of our own that has a finished year."""
    for document, programme in of_our_own(site, "programme", Programme):
        years = finished_years(programme, site.assessment.as_of)
        for index, indicator in enumerate(programme.indicators if years else ()):
            if not indicator.readings:
                yield hit(document, "indicators", index, name=indicator.name or str(index + 1), year=str(years[-1]))
