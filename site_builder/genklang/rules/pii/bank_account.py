"""An international account number beside a person's name.

Why: an account number together with a name can be used for fraud (GDPR art. 5; contract §7). Bankgiro and plusgiro of
organisations may stand.

Wrong:

    Förnamn Efternamn, SE45 NNNN NNNN NNNN NNNN NNNN.

Right:

    Betala till föreningens bankgiro 123-4567.
"""

from __future__ import annotations

from collections.abc import Iterator

from genklang.findings import Severity
from genklang.personal_data import Kind
from genklang.rules.pii.places import hits
from genklang.rules.site import Hit, Site

CODE = "PII104"
NAME = "bank-account"
SEVERITY = Severity.ERROR


def check(site: Site) -> Iterator[Hit]:
    """Yield every place where one was found."""
    yield from hits(site, Kind.IBAN)
