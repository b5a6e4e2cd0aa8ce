"""An invisible sign, the byte order mark, at the beginning of a file.

Why: many programs take a file that begins with it for one without front matter, and publish the front matter
as text (contract §7, front matter).

Wrong: a file saved as "UTF-8 with BOM".

Right: the same file saved as "UTF-8".
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from genklang.findings import Location, Replacement, Severity
from genklang.rules.site import Hit, Site

CODE = "DOC104"
NAME = "byte-order-mark"
SEVERITY = Severity.ERROR


def check(site: Site) -> Iterator[Hit]:
    """Yield every file that begins with a byte order mark."""
    for hit in site.faults(NAME):
        yield replace(hit, fix=Replacement(Location(hit.location.path, 1, 0), 1, ""))
