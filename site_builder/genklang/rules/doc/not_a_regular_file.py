"""A name among the content that is no file: a link, a pipe, a device.

Why: a link may lead to anything on the machine that builds the site, and a pipe never ends. Neither is opened
(contract §7, files).

Wrong:

    badplatsen.md -> ../../privat/badplatsen.md

Right: the file itself in that place.
"""

from __future__ import annotations

from collections.abc import Iterator

from genklang.findings import Severity
from genklang.rules.site import Hit, Site

CODE = "DOC102"
NAME = "not-a-regular-file"
SEVERITY = Severity.ERROR


def check(site: Site) -> Iterator[Hit]:
    """Yield every name that stands for something else than a file."""
    yield from site.faults(NAME)
