"""What may be a person's account number.

Why: a person's account number can be used for fraud (GDPR art. 5; contract §7). The municipality's own stands best
as bankgiro; an IBAN with a person's name beside it is told by PII104.

Wrong:

    Kontonr NNNN-N NNN NNN NNN-N

Right:

    Betala till föreningens bankgiro 123-4567.
"""

from __future__ import annotations

from collections.abc import Iterator

from genklang.findings import Severity
from genklang.personal_data import Kind
from genklang.rules.pii.places import hits
from genklang.rules.site import Hit, Site

CODE = "PII105"
NAME = "possible-bank-account"
SEVERITY = Severity.WARNING


def check(site: Site) -> Iterator[Hit]:
    """Yield every place where one was found."""
    yield from hits(site, Kind.ACCOUNT)
