"""A file that may not be read, or that went away while it was read.

Why: what cannot be read cannot be published or checked, and a page left out in silence may be a promise left
out (contract §7, files).

Wrong: a file that only its owner may read, where somebody else builds the site.

Right: a file that whoever builds the site may read, such as

    -rw-r--r-- content/dialoger/badplatsen.md
"""

from __future__ import annotations

from collections.abc import Iterator

from genklang.findings import Severity
from genklang.rules.site import Hit, Site

CODE = "DOC101"
NAME = "unreadable-file"
SEVERITY = Severity.ERROR


def check(site: Site) -> Iterator[Hit]:
    """Yield every file that could not be opened."""
    yield from site.faults(NAME)
