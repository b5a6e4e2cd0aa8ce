"""A sign that stands where another one was lost: `�` (U+FFFD), or one that only its own font can show.

Why: the text was damaged on its way here, or copied out of a PDF or a word processor with a font of signs (U+E000 to
U+F8FF). Readers see a box or nothing, and a screen reader is silent or reads something else (contract §7, encoding;
Unicode 16.0, 23.5 and 23.8).

Wrong: `F�rskolan i Bergaby`

Right: `Förskolan i Bergaby`
"""

from __future__ import annotations

from collections.abc import Iterator

from genklang.findings import Severity
from genklang.rules.site import Hit, Site

CODE = "DOC148"
NAME = "damaged-character"
SEVERITY = Severity.WARNING


def check(site: Site) -> Iterator[Hit]:
    """Yield every place of that kind that looking through the content found."""
    yield from site.faults(NAME)
