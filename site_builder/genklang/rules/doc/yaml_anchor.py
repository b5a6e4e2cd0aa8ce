"""An anchor (`&name`), an alias (`*name`) or a merge key (`<<`).

Why: they let one value stand for another, which hides what a page says from whoever reviews it, and can be used to
make a small file fill the memory (contract §7, front matter). Mostly none was meant, but a text that begins
with one of these signs.

Wrong:

    opens: &start 2026-03-02
    published: *start

Right:

    opens: 2026-03-02
    published: 2026-03-02
"""

from __future__ import annotations

from collections.abc import Iterator

from genklang.findings import Severity
from genklang.rules.site import Hit, Site

CODE = "DOC115"
NAME = "yaml-anchor"
SEVERITY = Severity.ERROR


def check(site: Site) -> Iterator[Hit]:
    """Yield every anchor, alias and merge key."""
    yield from site.faults(NAME)
