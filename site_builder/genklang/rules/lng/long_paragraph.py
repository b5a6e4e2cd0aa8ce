"""A paragraph of more than 80 words.

Why: public bodies write simply and understandably (Språklagen (2009:600) 11 §), and a reader on a telephone sees a
paragraph of that length as a wall. A paragraph holds one thought. The number is ours. Paragraphs and list items of the
text are judged, and texts in the front matter such as a reason or the effect on a decision.

Wrong:

    One paragraph that tells what was asked, who answered, what they said, what the council made of it and what
    happens now, in twelve sentences.

Right:

    One paragraph for each of them, the longest with a heading of its own.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from genklang.findings import Severity
from genklang.prose import words
from genklang.rules.site import Hit, Site
from genklang.rules.wording import hit_in, shortened

CODE = "LNG101"
NAME = "long-paragraph"
SEVERITY = Severity.WARNING

MOST = 80
_PARAGRAPHS = re.compile(r"(?:[^\n]|(?<![.!?:…])\n(?!\n))+")
"""In the front matter a line break after the end of a sentence begins a new paragraph."""


def check(site: Site) -> Iterator[Hit]:
    """Yield every paragraph that is too long."""
    for reading in site.readings:
        for text in reading.texts:
            if len(text.plain) > 2 * MOST and text.plain.count(" ") + text.plain.count("\n") >= MOST:
                for match in _PARAGRAPHS.finditer(text.plain):
                    number = len(words(match[0]))
                    if number > MOST:
                        begins = shortened(match[0], 40)
                        yield hit_in(reading, text, match.start(), 1, n=number, most=MOST, begins=begins)
