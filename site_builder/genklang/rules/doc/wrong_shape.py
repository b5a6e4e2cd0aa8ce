"""A list where one value belongs, one value where a list belongs, or a text where there should be keys.

Why: what does not have the shape of its field cannot be read, and would be lost (contract §1).

Wrong:

    methods: kafedialog
    decision: 2026-06-16

Right:

    methods:
      - kafedialog
    decision:
      date: 2026-06-16
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from genklang.findings import Severity
from genklang.rules.site import Hit, Site, Word

CODE = "DOC125"
NAME = "wrong-shape"
SEVERITY = Severity.ERROR


def check(site: Site) -> Iterator[Hit]:
    """Yield every value that does not have the shape of its field."""
    for hit in site.faults(NAME):
        yield replace(hit, values={**hit.values, "expected": Word("expected", str(hit.values["expected"]))})
