"""Two documents of one type with the same id.

Why: references name the id alone, so nobody could tell which of the two is meant, and one page would be written
over the other (contract §1). The second by path is the one pointed out.

Wrong:

    dialoger/badplatsen.md        id: badplatsen
    dialoger/2025/badplatsen.md   id: badplatsen

Right:

    dialoger/badplatsen.md        id: badplatsen
    dialoger/2025/badplatsen.md   id: badplatsen-2025
"""

from __future__ import annotations

from collections.abc import Iterator

from genklang.findings import Severity
from genklang.rules.site import Hit, Site

CODE = "DOC126"
NAME = "duplicate-id"
SEVERITY = Severity.ERROR


def check(site: Site) -> Iterator[Hit]:
    """Yield every document whose id another one of its type has."""
    yield from site.faults(NAME)
