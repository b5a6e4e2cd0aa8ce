"""An annual report without its year, its date or the place where it can be read.

Why: a report without year and date satisfies nothing (contract §3), and one that nobody can read tells residents
nothing of how the programme goes (yearly status to the council, project description of Billund, June 2014, p. 13).

Wrong:

    annual_reports:
      - year: 2025

Right:

    annual_reports:
      - year: 2025
        date: 2026-03-18
        url: https://example.org/rapport-2025
"""

from __future__ import annotations

from collections.abc import Iterator

from genklang.findings import Severity
from genklang.model import Programme
from genklang.rules.missing import examples, missing
from genklang.rules.rec.originals import of_our_own
from genklang.rules.site import Hit, Site, hit

CODE = "REC113"
NAME = "annual-report-incomplete"
SEVERITY = Severity.WARNING

WANTED = ("year", "date", "url")


def check(site: Site) -> Iterator[Hit]:
    """Yield every annual report of a programme of our own that lacks one of its parts."""
    for document, programme in of_our_own(site, "programme", Programme):
        for index, report in enumerate(programme.annual_reports):
            lacking = missing(report, WANTED)
            if lacking:
                values = {"missing": ", ".join(lacking), "example": examples(report, lacking)}
                yield hit(document, "annual_reports", index, **values)
