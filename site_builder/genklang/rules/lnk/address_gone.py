"""An address outside the site that leads nowhere: no such page, no such host, or none that a browser opens.

Found only where somebody asks, by `genklang check --external`; building never does (contract §5).

Why: sources, surveys and decisions stand behind many of the addresses, and residents who want to follow what became of
their contribution get no further there (handbook p. 19). Told are pages that their host says are gone (404, 410), names
of hosts that nobody has, connections that are not secure, and addresses within a private network, which only the
publisher's own staff could open.

Wrong, where the page has been taken away:

    sources:
      - document: Översiktsplan
        url: https://www.ekvik.example/gamla/oversiktsplan.html

Right:

    sources:
      - document: Översiktsplan
        url: https://www.ekvik.example/planer/oversiktsplan/
"""

from __future__ import annotations

from collections.abc import Iterator

from genklang.external.outcome import Result, host_of
from genklang.findings import Severity
from genklang.rules.site import Hit, Site

CODE = "LNK105"
NAME = "address-gone"
SEVERITY = Severity.WARNING
EXTERNAL = True

VARIANTS = {Result.GONE: "", Result.NO_HOST: "host", Result.NOT_SECURE: "secure", Result.INSIDE: "inside"}


def check(site: Site) -> Iterator[Hit]:
    """Yield every place with an address that leads nowhere."""
    for place, outcome in site.asked_outside:
        if outcome.result in VARIANTS:
            values = {
                "address": place.address,
                "host": host_of(outcome.new or place.address),
                "status": str(outcome.status or ""),
            }
            yield Hit(place.location, values, place.document.key, place.length, VARIANTS[outcome.result])
