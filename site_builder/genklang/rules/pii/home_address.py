"""A person's name with a street address.

Why: where somebody lives can put them in danger, and readers need not know it (GDPR art. 5 and 6; contract §7).

Wrong:

    Förnamn Efternamn, Gatan 1, 123 45 Ekvik

Right:

    En boende i Norrviken
"""

from __future__ import annotations

from collections.abc import Iterator

from genklang.findings import Severity
from genklang.personal_data import Kind
from genklang.rules.pii.places import hits
from genklang.rules.site import Hit, Site

CODE = "PII108"
NAME = "home-address"
SEVERITY = Severity.WARNING


def check(site: Site) -> Iterator[Hit]:
    """Yield every place where one was found."""
    yield from hits(site, Kind.ADDRESS)
