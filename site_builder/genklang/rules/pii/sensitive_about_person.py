"""A person's name with health, faith, party or the like.

Why: such data is forbidden to publish but for a few cases (GDPR art. 9(1)), and who is named can be harmed by it
(contract §7).

Wrong:

    Förnamn Efternamn lider av en sjukdom.

Right:

    En deltagare berättade om sin sjukdom.
"""

from __future__ import annotations

from collections.abc import Iterator

from genklang.findings import Severity
from genklang.personal_data import Kind
from genklang.rules.pii.places import hits
from genklang.rules.site import Hit, Site

CODE = "PII109"
NAME = "sensitive-about-person"
SEVERITY = Severity.WARNING


def check(site: Site) -> Iterator[Hit]:
    """Yield every place where one was found."""
    yield from hits(site, Kind.SENSITIVE)
