"""Phases of a programme that do not stand in the order in which they begin, or that have no beginning.

Why: phases are read from the first to the last, and the years that they cover are those the programme reports on
(contract §3). They may overlap (project description of Billund, June 2014, p. 9). Where `sources` is given, what the
source does not tell is no fault.

Wrong:

    phases:
      - name: Konsolidering
        from: 2025
      - name: Mobilisering
        from: 2024

Right:

    phases:
      - name: Mobilisering
        from: 2024
      - name: Konsolidering
        from: 2025
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from genklang.findings import Severity
from genklang.model import Document, Programme
from genklang.model.values import PartialDate
from genklang.rules.missing import examples, missing
from genklang.rules.rec.originals import originals
from genklang.rules.rec.partial_dates import first_day, last_day
from genklang.rules.site import Hit, Site, hit

CODE = "REC108"
NAME = "phases-out-of-order"
SEVERITY = Severity.WARNING


def check(site: Site) -> Iterator[Hit]:
    """Yield every phase that begins before the one above it, and every one of our own without a beginning."""
    for document, programme in originals(site, "programme", Programme):
        yield from _undated(document, programme)
        dated = [(index, phase, phase.begins) for index, phase in enumerate(programme.phases) if phase.begins]
        for (_, above, before), (index, phase, begins) in pairwise(dated):
            if _is_before(begins, before):
                values = {"name": phase.name or str(index + 1), "above": above.name or str(index)}
                yield hit(document, "phases", index, "from", begins=str(begins), before=str(before), **values)


def _undated(document: Document, programme: Programme) -> Iterator[Hit]:
    for index, phase in enumerate(() if programme.sources else programme.phases):
        names = {"begins": "from", "name": "name"}
        lacking = missing(phase, list(names))
        if lacking:
            shown = ", ".join(names[name] for name in lacking)
            example = examples(phase, lacking).replace("begins:", "from:")
            yield hit(document, "phases", index, variant="missing", missing=shown, example=example)


def _is_before(one: PartialDate, other: PartialDate) -> bool:
    return last_day(one) < first_day(other)
