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

import re
from collections.abc import Iterator
from dataclasses import replace

from genklang.findings import Severity
from genklang.rules.mending import mended, text_at
from genklang.rules.site import Hit, Site, Word

CODE = "DOC125"
NAME = "wrong-shape"
SEVERITY = Severity.ERROR


def check(site: Site) -> Iterator[Hit]:
    """Yield every value that does not have the shape of its field."""
    for hit in site.faults(NAME):
        told = replace(hit, values={**hit.values, "expected": Word("expected", str(hit.values["expected"]))})
        written = text_at(site.text(hit), hit.location, hit.length)
        yield mended(told, site.text(hit), written, f"[{written}]") if _lacks_brackets(hit, written) else told


def _lacks_brackets(hit: Hit, written: str) -> bool:
    """True for one id or word where a list of such is expected."""
    takes_words = not re.search(r"- \w+:", str(hit.values["example"]))
    return hit.values["expected"] == "list" and takes_words and bool(re.fullmatch(r"[\w-]{2,}", written))
