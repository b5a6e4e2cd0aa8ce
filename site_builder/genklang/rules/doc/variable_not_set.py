"""A setting that an environment variable was to give, and that variable is not set.

Why: the site is then built as if nothing were written there: without its address it has no feeds and no data for other
programs, and what has a default gets that one. `!ENV` is read as MkDocs reads it (contract §9).

Wrong, where SITE_URL is not set:

    site_url: !ENV SITE_URL

Right:

    site_url: !ENV [SITE_URL, https://dialog.ekvik.example/]
"""

from __future__ import annotations

from collections.abc import Iterator

from genklang.findings import Location, Severity
from genklang.model.document import shown_path
from genklang.rules.site import Hit, Site
from genklang.settings import CONFIG_FILE

CODE = "DOC147"
NAME = "variable-not-set"
SEVERITY = Severity.WARNING


def check(site: Site) -> Iterator[Hit]:
    """Yield every setting of ours whose variables are all missing and that has no default of its own."""
    settings = site.catalogue.settings
    for unset in settings.unset:
        place = settings.matter.at(unset.path)
        names = ", ".join(unset.variables)
        values = {"key": shown_path(unset.path[-1:]), "variables": names}
        yield Hit(Location(CONFIG_FILE, place.line, place.column), values, length=place.length)
