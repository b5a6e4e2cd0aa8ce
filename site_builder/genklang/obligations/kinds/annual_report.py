"""A programme reports on each of its years to the body it answers to (Billund's project description, p. 13)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import cast

from genklang.model import Programme
from genklang.obligations.case import Case, Satisfaction


def satisfied(case: Case) -> Iterator[Satisfaction]:
    """An entry of `annual_reports` with year and date; it names its year as its round."""
    for report in cast("Programme", case.document.fields).annual_reports:
        if report.year and case.done(report.date):
            yield Satisfaction("annual_reports", report.date, str(report.year))
