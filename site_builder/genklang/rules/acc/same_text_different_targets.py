"""Two links on a page with the same text that lead to different places.

Why: in a list of the page's links nobody can tell them apart (WCAG 2.2, 2.4.4 and 3.2.4; EN 301 549, 9.2.4.4). The
second and later ones are told. Texts that say nothing at all are told by ACC104 alone.

Wrong:

    Läs [protokollet](https://example.org/maj) från maj och [protokollet](https://example.org/juni) från juni.

Right:

    Läs [protokollet från maj](https://example.org/maj) och [protokollet från juni](https://example.org/juni).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from genklang.findings import Severity
from genklang.links import resolved
from genklang.prose import Reading
from genklang.rules.acc.link_says_nothing import says_nothing
from genklang.rules.site import Hit, Site
from genklang.rules.wording import hit_in

CODE = "ACC106"
NAME = "same-text-different-targets"
SEVERITY = Severity.WARNING


def check(site: Site) -> Iterator[Hit]:
    """Yield every link whose text another link to another place has had before it on the page."""
    for reading in site.readings:
        yield from _in_document(reading)


def _in_document(reading: Reading) -> Iterator[Hit]:
    seen: dict[str, tuple[str, str]] = {}
    for text, link in reading.links:
        shown = " ".join(re.findall(r"\w+", link.text.lower()))
        if not shown or link.bare or says_nothing(link.text):
            continue
        place = _place(link.target, reading.document.source.relative)
        first_place, first_target = seen.setdefault(shown, (place, link.target))
        if place != first_place:
            values = {"text": link.text, "target": link.target, "other": first_target}
            yield hit_in(reading, text, link.offset, link.length, **values)


def _place(target: str, relative: str) -> str:
    """Where a link leads, however it is written."""
    file, fragment = resolved(target, relative)
    if file:
        return f"{file}#{fragment}"
    return re.sub(r"^http:", "https:", target).rstrip("/")
