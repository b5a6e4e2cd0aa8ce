"""A link without an address: nothing in its parentheses, or a name in brackets that no line of the page explains.

Why: what is meant as a link leads nowhere, or stands on the page as text with brackets, and residents must be able to
follow what became of their contribution (handbook p. 19).

Wrong:

    Läs [protokollet]() och [planen][plan].

Right:

    Läs [protokollet](https://example.org/protokoll) och [planen][plan].

    [plan]: ../handbok/processen.md
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from genklang.findings import Severity
from genklang.prose import Reading, Text
from genklang.rules.site import Hit, Site
from genklang.rules.wording import hit_in, shortened

CODE = "LNK108"
NAME = "link-unfinished"
SEVERITY = Severity.WARNING

_NAMED = re.compile(r"\[[^\[\]\n]{1,200}\]\[(?P<name>[^\[\]^\n]{1,100})\]")


def check(site: Site) -> Iterator[Hit]:
    """Yield every link whose address is empty, and every one that names an address which the page does not have."""
    for reading in site.readings:
        if "](" in reading.document.source.body or "][" in reading.document.source.body:
            for text in reading.body:
                yield from _in_text(reading, text)


def _in_text(reading: Reading, text: Text) -> Iterator[Hit]:
    for link in text.links:
        if not link.target:
            yield hit_in(reading, text, link.offset, link.length, found=shortened(link.text))
    for match in _NAMED.finditer(text.plain):
        if " ".join(match["name"].lower().split()) not in reading.references:
            values = {"found": shortened(match[0]), "name": match["name"]}
            yield hit_in(reading, text, match.start(), len(match[0]), "named", **values)
