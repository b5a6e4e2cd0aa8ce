"""A key, a token or a password.

Why: whoever reads the page can use it to get at what it protects (GDPR art. 5(1)(f) and 32; contract §7). What has once
stood in git is known, and must be made invalid.

Wrong:

    [Underlag](https://example.org/fil?token=HEMLIGT)

Right:

    [Underlag](https://example.org/fil)
"""

from __future__ import annotations

from collections.abc import Iterator

from genklang.findings import Severity
from genklang.personal_data import Kind
from genklang.rules.pii.places import hits
from genklang.rules.site import Hit, Site

CODE = "PII103"
NAME = "secret"
SEVERITY = Severity.ERROR


def check(site: Site) -> Iterator[Hit]:
    """Yield every place where one was found."""
    yield from hits(site, Kind.SECRET)
