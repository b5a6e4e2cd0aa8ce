"""Two files that would get one address.

Why: addresses are made of file names in lower case and without accents, and one page would be written over the other
(contract §1, ids). Some systems take such two names for one file.

Wrong: `dialoger/hamnen.md` and `dialoger/hamnen/index.md`

Right: `dialoger/hamnen.md` and `dialoger/hamnen-2025.md`
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

from genklang.findings import Location, Severity
from genklang.model.slug import address_from_path
from genklang.rules.site import Hit, Site
from genklang.sources import FoundFile

CODE = "DOC143"
NAME = "same-address"
SEVERITY = Severity.ERROR


def check(site: Site) -> Iterator[Hit]:
    """Yield every file whose address one before it has; names that differ in case or accents alone are one."""
    prefix = site.catalogue.settings.prefix
    first: dict[str, str] = {}
    for file in site.catalogue.found:
        address = _address(file)
        other = first.setdefault(address, file.relative)
        if other is not file.relative:
            values = {"address": address.removesuffix("index.html") or "/", "other": prefix + other}
            yield Hit(Location(prefix + file.relative), values)


def _address(file: FoundFile) -> str:
    if file.is_markdown:
        return address_from_path(file.relative) + "index.html"
    return unicodedata.normalize("NFKC", file.relative).casefold()
