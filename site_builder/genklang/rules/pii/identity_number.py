"""A person's identity number.

Why: a Swedish personnummer or samordningsnummer, a Danish CPR number, a Norwegian fødselsnummer or a Finnish
henkilötunnus opens doors to a person's whole life. Without consent it may be handled only where that is clearly
justified (dataskyddslagen (2018:218) 3 kap. 10 §; GDPR art. 5 and 87). On a public page it never is (contract §7).

Wrong:

    Förslaget kom från en boende, ÅÅMMDD-NNNN.

Right:

    Förslaget kom från en boende i Hamnen.
"""

from __future__ import annotations

from collections.abc import Iterator

from genklang.findings import Severity
from genklang.personal_data import Kind
from genklang.rules.pii.places import hits
from genklang.rules.site import Hit, Site

CODE = "PII101"
NAME = "identity-number"
SEVERITY = Severity.ERROR


def check(site: Site) -> Iterator[Hit]:
    """Yield every place where one was found."""
    yield from hits(site, Kind.IDENTITY)
