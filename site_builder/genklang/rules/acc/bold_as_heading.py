"""A line in bold or italics that stands for a heading.

Why: it looks like a heading but is none, so it is missing for who moves from heading to heading (WCAG 2.2, 1.3.1;
EN 301 549, 9.1.3.1). What is meant is a short paragraph, wholly in bold or italics, with text below it. A whole
sentence with its full stop is emphasis and is fine; so is the line below a picture or a table.

Wrong:

    **Så deltar du**

    Svara på enkäten eller kom till mötet.

Right:

    ## Så deltar du

    Svara på enkäten eller kom till mötet.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from genklang.findings import Severity
from genklang.prose import Text, words
from genklang.rules.site import Hit, Site
from genklang.rules.wording import hit_in, shortened

CODE = "ACC103"
NAME = "bold-as-heading"
SEVERITY = Severity.WARNING

MOST = 12
_WHOLE = re.compile(r"(\*\*\*|___|\*\*|__|\*|_)(?![\s*_])((?:(?!\1).)+?)(?<!\s)\1:?\s*", re.DOTALL)
_BELOW = frozenset({"paragraph", "item", "quote", "table"})
_CAPTION = re.compile(
    r"\s*(?:foto|bild|källa|illustration|karta|kilde|photo|picture|source|map|figur|figure)\b", re.IGNORECASE
)


def check(site: Site) -> Iterator[Hit]:
    """Yield every paragraph that looks like a heading."""
    for reading in site.readings:
        for number, text in enumerate(reading.body):
            if text.written.startswith(("*", "_")) and text.kind == "paragraph":
                before = reading.body[number - 1] if number else None
                after = reading.body[number + 1] if number + 1 < len(reading.body) else None
                if after and after.kind in _BELOW and _is_heading(text, before):
                    shown = text.words.strip("*_: ")
                    yield hit_in(reading, text, 0, len(text.written), text=shortened(shown))


def _is_heading(text: Text, before: Text | None) -> bool:
    match = _WHOLE.fullmatch(text.written)
    if not match or "\n" in text.written or len(words(text.words)) > MOST or not words(text.words):
        return False
    italic = len(match[1]) == 1
    follows_figure = before is not None and (before.kind in {"cell", "html"} or bool(before.images))
    ended = match[2].rstrip()[-1:] in ".!…" or (italic and match[2].rstrip()[-1:] == "?")
    return not (ended or follows_figure or _CAPTION.match(match[2]))
