"""An annual report that counts for nothing: on a year not ended, on one of no phase, or on one reported already.

Why: the report tells of a whole year of the programme (yearly status to the council, project description of Billund,
June 2014, p. 13), so one dated before 31 December of its year is none, and the years are those that the phases cover
(contract §3).

Wrong:

    annual_reports:
      - year: 2026
        date: 2026-09-01

Right:

    annual_reports:
      - year: 2025
        date: 2026-03-18
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from genklang.findings import Severity
from genklang.model import Programme
from genklang.model.programme import AnnualReport
from genklang.obligations.assessment import finished_years
from genklang.rules.rec.originals import of_our_own
from genklang.rules.site import Hit, Site, hit

CODE = "REC114"
NAME = "annual-report-in-vain"
SEVERITY = Severity.WARNING


def check(site: Site) -> Iterator[Hit]:
    """Yield every annual report of a programme of our own that satisfies nothing, on whatever day it is read."""
    for document, programme in of_our_own(site, "programme", Programme):
        for index, report in enumerate(programme.annual_reports):
            variant = _variant(programme, index, report)
            if variant is not None:
                day = str(report.date)
                yield hit(document, "annual_reports", index, "year", variant=variant, year=report.year or 0, date=day)


def _variant(programme: Programme, index: int, report: AnnualReport) -> str | None:
    if report.year is None:
        return None
    if _is_early(report):
        return ""
    if report.year in {earlier.year for earlier in programme.annual_reports[:index] if not _is_early(earlier)}:
        return "twice"
    years = finished_years(programme, date(report.year + 1, 1, 1))
    dated = any(phase.begins or phase.ends for phase in programme.phases)
    return "outside" if dated and report.year not in years else None


def _is_early(report: AnnualReport) -> bool:
    """True where it is dated before its year had ended."""
    return bool(report.year and report.date and report.date < date(report.year, 12, 31))
