"""An answer that lacks its theme, the response or the reason.

Why: residents must be able to follow what became of their contribution (handbook p. 19), and the elected account for
their position (p. 7). A no without a reason is no account.

Wrong:

    did:
      - theme: Trygg skolväg
        response: not_adopted

Right:

    did:
      - theme: Trygg skolväg
        response: not_adopted
        reason: Vägen är statens. Vi har skickat synpunkterna till Trafikverket.
"""

from __future__ import annotations

from collections.abc import Iterator

from genklang.findings import Severity
from genklang.rules.missing import examples, missing
from genklang.rules.site import Hit, Site, hit

CODE = "FBK102"
NAME = "answer-incomplete"
SEVERITY = Severity.WARNING


def check(site: Site) -> Iterator[Hit]:
    """Yield every answer that lacks something."""
    for document, feedback in site.feedback:
        for index, did in enumerate(feedback.did):
            names = missing(did, ("theme", "response", "reason"))
            if names:
                values = {"theme": did.theme or "", "missing": ", ".join(names), "example": examples(did, names)}
                yield hit(document, "did", index, variant="" if did.theme else "no_theme", **values)
