"""An e-mail address that belongs to one person.

Why: a page tells which function answers, not which person (GDPR art. 5(1)(c); contract §7). Private addresses are
collected from web pages by those who send spam and threats.

Wrong:

    Skriv till fornamn.efternamn at en privat leverantör.

Right:

    Skriv till [samordnaren](mailto:dialog@ekvik.example).
"""

from __future__ import annotations

from collections.abc import Iterator

from genklang.findings import Severity
from genklang.personal_data import Kind
from genklang.rules.pii.places import hits
from genklang.rules.site import Hit, Site

CODE = "PII106"
NAME = "private-email"
SEVERITY = Severity.WARNING


def check(site: Site) -> Iterator[Hit]:
    """Yield every place where one was found."""
    yield from hits(site, Kind.EMAIL)
