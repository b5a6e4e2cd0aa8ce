"""A file or folder at an address that something else stands at.

Why: the theme, the search and the files for other programs have their own addresses, and one of the two would be
written over (contract §7, files).

Wrong: `content/assets/om.md`

Right: `content/sidor/om.md`
"""

from __future__ import annotations

from collections.abc import Iterator

from genklang.findings import Location, Severity
from genklang.model.slug import address_from_path
from genklang.rules.site import Hit, Site, Word
from genklang.sources.names import reserved_by

CODE = "DOC142"
NAME = "reserved-name"
SEVERITY = Severity.ERROR


def check(site: Site) -> Iterator[Hit]:
    """Yield every file whose address, or that of its top folder, is reserved."""
    for file in site.catalogue.found:
        address = address_from_path(file.relative) if file.is_markdown else file.relative
        owner = reserved_by(file.relative) or reserved_by(address)
        if owner:
            yield Hit(Location(site.catalogue.settings.prefix + file.relative), {"what": Word("owner", owner)})
