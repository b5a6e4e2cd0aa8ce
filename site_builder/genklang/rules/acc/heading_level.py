"""A heading on the wrong level: one that skips a level, or a second title.

Why: readers who hear the page move from heading to heading, and a level that is left out looks like a part that is
missing (WCAG 2.2, 1.3.1 and 2.4.6; EN 301 549, 9.1.3.1). The page's title is its only heading of the first level, so
the text begins with `##`, and below that comes `###`.

Wrong:

    # Badplatsen i Hamnen

    #### Så deltar du

Right:

    ## Så deltar du
"""

from __future__ import annotations

from collections.abc import Iterator

from genklang.findings import Severity
from genklang.prose import Reading
from genklang.rules.site import Hit, Site
from genklang.rules.wording import hit_in, shortened

CODE = "ACC102"
NAME = "heading-level"
SEVERITY = Severity.WARNING


def check(site: Site) -> Iterator[Hit]:
    """Yield every heading that is of the first level, or more than one below the heading before it."""
    for reading in site.readings:
        yield from _in_document(reading)


def _in_document(reading: Reading) -> Iterator[Hit]:
    above = 1
    for text in reading.body:
        if text.kind != "heading" or text.block is None:
            continue
        level = text.block.level
        values = {"text": shortened(text.words), "found": "#" * level, "right": "#" * min(above + 1, 6)}
        if level == 1:
            yield hit_in(reading, text, 0, len(text.written), "title", **values)
        elif level > above + 1:
            yield hit_in(reading, text, 0, len(text.written), **values)
        above = max(level, 2) if level <= above + 1 else above + 1
