"""A file that is not saved as UTF-8.

Why: its å, ä and ö would come out as other signs, and nobody can tell which ones were meant (contract §7,
encoding). The place given is the first byte that cannot be read.

Wrong: a file saved as "ANSI", "Latin-1" or "UTF-16".

Right: the same file saved as "UTF-8".
"""

from __future__ import annotations

from collections.abc import Iterator

from genklang.findings import Severity
from genklang.rules.site import Hit, Site

CODE = "DOC103"
NAME = "not-utf-8"
SEVERITY = Severity.ERROR


def check(site: Site) -> Iterator[Hit]:
    """Yield every file whose bytes are not UTF-8."""
    yield from site.faults(NAME)
