"""A picture or document that no page uses.

Why: it is published all the same, and whoever guesses its address can read it (contract §7, files). Often it was
left behind, or was never meant to be public.

Wrong: `content/bilder/gammal.png`, which no page names

Right: `![Bryggan](../bilder/gammal.png)` on a page, or the file removed
"""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import quote

from genklang.findings import Location, Severity
from genklang.rules.site import Hit, Site

CODE = "DOC144"
NAME = "unused-file"
SEVERITY = Severity.WARNING
FOR_PROGRAMS = {"humans.txt", "robots.txt", "security.txt"}
"""What programs look for at the top of a site, and no page links to."""


def check(site: Site) -> Iterator[Hit]:
    """Yield every published file whose name stands in no text, neither as it is nor as in an address."""
    catalogue = site.catalogue
    for file in catalogue.files:
        name = file.relative.rpartition("/")[2]
        if file.relative in FOR_PROGRAMS:
            continue
        ways = {name, quote(name), name.replace(" ", "%20")}
        if not any(way in parsed.source.text for parsed in catalogue.parsed for way in ways):
            yield Hit(Location(catalogue.settings.prefix + file.relative))
