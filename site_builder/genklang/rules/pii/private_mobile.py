"""A mobile number outside `contact`.

Why: a mobile number mostly belongs to one person (GDPR art. 5(1)(c); contract §7). Where it is the function's own, it
stands in `contact` with the role.

Wrong:

    Ring 07N-NNN NN NN.

Right:

    Ring växeln, 0300-00 00 00.
"""

from __future__ import annotations

from collections.abc import Iterator

from genklang.findings import Severity
from genklang.personal_data import Kind
from genklang.rules.pii.places import hits
from genklang.rules.site import Hit, Site

CODE = "PII107"
NAME = "private-mobile"
SEVERITY = Severity.WARNING


def check(site: Site) -> Iterator[Hit]:
    """Yield every place where one was found."""
    yield from hits(site, Kind.MOBILE)
