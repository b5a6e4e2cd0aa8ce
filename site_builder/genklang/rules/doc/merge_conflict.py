"""A conflict that git left in the file, with both versions in it.

Why: until somebody chooses, the file says both things, and readers would see the marks of the conflict (contract §7:
nothing is published that cannot be read as it stands). What the front matter says is not read while they are there.

Wrong:

    <<<<<<< HEAD
    closes: 2026-03-31
    =======
    closes: 2026-04-15
    >>>>>>> förläng

Right:

    closes: 2026-04-15
"""

from __future__ import annotations

from collections.abc import Iterator

from genklang.findings import Severity
from genklang.rules.site import Hit, Site

CODE = "DOC137"
NAME = "merge-conflict"
SEVERITY = Severity.ERROR


def check(site: Site) -> Iterator[Hit]:
    """Yield every file in which git left a conflict, where it begins."""
    yield from site.faults(NAME)
