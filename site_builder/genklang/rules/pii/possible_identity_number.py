"""What may be a person's identity number.

Why: ten digits that begin with a day may be an identity number, which does not belong on a public page (GDPR art. 5 and
87; contract §7). Whether it is one only the author can tell.

Wrong:

    [Ansökan](https://example.org/ansokan/ÅÅMMDDNNNN)

Right:

    [Ansökan](https://example.org/ansokan)
"""

from __future__ import annotations

from collections.abc import Iterator

from genklang.findings import Severity
from genklang.personal_data import Kind
from genklang.rules.pii.places import hits
from genklang.rules.site import Hit, Site

CODE = "PII102"
NAME = "possible-identity-number"
SEVERITY = Severity.WARNING


def check(site: Site) -> Iterator[Hit]:
    """Yield every place where one was found."""
    yield from hits(site, Kind.POSSIBLE_IDENTITY)
