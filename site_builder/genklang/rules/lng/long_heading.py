"""A heading of more than 10 words.

Why: readers find their way by headings and hear them read out one after the other (WCAG 2.2, 2.4.6). A long one is a
sentence in the wrong place. The number is ours. The page's title counts as a heading.

Wrong:

    ## Så här gick det till när nämnden beslutade om badplatsen i juni

Right:

    ## Beslutet om badplatsen
"""

from __future__ import annotations

from collections.abc import Iterator

from genklang.findings import Severity
from genklang.prose import words
from genklang.rules.site import Hit, Site
from genklang.rules.wording import hit_in, shortened

CODE = "LNG103"
NAME = "long-heading"
SEVERITY = Severity.WARNING

MOST = 10


def check(site: Site) -> Iterator[Hit]:
    """Yield every heading and every title that is too long."""
    for reading in site.readings:
        for text in reading.texts:
            if text.kind == "heading" or text.path == ("title",):
                number = len(words(text.words)) if len(text.plain) > 2 * MOST else 0
                if number > MOST:
                    yield hit_in(reading, text, 0, len(text.written), n=number, most=MOST, begins=shortened(text.words))
