"""A file that could not be searched for personal data.

Why: what nobody has looked at may hold what must not be published (GDPR art. 5(1)(f); contract §7). Look through it
yourself, for it is too large, protected or broken.

Wrong:

    a PDF that asks for a password

Right:

    the same PDF without it
"""

from __future__ import annotations

from collections.abc import Iterator

from genklang.findings import Severity
from genklang.rules.site import Hit, Site

CODE = "PII111"
NAME = "file-not-searched"
SEVERITY = Severity.INFO


def check(site: Site) -> Iterator[Hit]:
    """Yield every place where one was found."""
    for place in site.personal_data:
        if place.kind is None and not place.positioned:
            yield Hit(place.location)
