"""An invisible character within a word.

Why: search does not find the word, screen readers spell it, and two names that look alike are not (Unicode TR36;
contract §7, encoding). It often comes from copying out of another program.

Wrong: `Bad(U+200B)platsen`

Right: `Badplatsen`
"""

from __future__ import annotations

from collections.abc import Iterator

from genklang.findings import Severity
from genklang.rules.site import Hit, Site

CODE = "SEC121"
NAME = "invisible-character"
SEVERITY = Severity.WARNING


def check(site: Site) -> Iterator[Hit]:
    """Yield every place of that kind that looking through the content found."""
    yield from site.faults(NAME)
