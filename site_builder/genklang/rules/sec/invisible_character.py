"""An invisible character within a word.

Why: search does not find the word, screen readers spell it, and two names that look alike are not (Unicode TR36;
contract §7, encoding). It often comes from copying out of another program.

Wrong: `Bad(U+200B)platsen`

Right: `Badplatsen`
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from genklang.findings import Replacement, Severity
from genklang.rules.mending import text_at
from genklang.rules.site import Hit, Site

CODE = "SEC121"
NAME = "invisible-character"
SEVERITY = Severity.WARNING


def check(site: Site) -> Iterator[Hit]:
    """Yield every place of that kind that looking through the content found."""
    for hit in site.faults(NAME):
        written = text_at(site.text(hit), hit.location, 1)
        sure = f"U+{ord(written):04X}" == hit.values.get("code") if written else False
        yield replace(hit, fix=Replacement(hit.location, 1, "")) if sure else hit
