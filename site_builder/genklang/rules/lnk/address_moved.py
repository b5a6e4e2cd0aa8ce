"""An address outside the site whose page has moved for good, as its host says.

Found only where somebody asks, by `genklang check --external`; building never does (contract §5).

Why: hosts lead on from old addresses for some years and then no longer, and residents must be able to follow the
sources later too (handbook p. 19). Only what the host calls permanent is told (301 and 308); that http leads to https,
or that a slash comes at the end, is not. An address that leads to the front page of the host has mostly lost its page.

Wrong, where the host says that the page has moved:

    Läs [översiktsplanen](https://www.ekvik.example/op.html).

Right:

    Läs [översiktsplanen](https://www.ekvik.example/planer/oversiktsplan/).
"""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import urlsplit

from genklang.external.outcome import Result, host_of, without_anchor
from genklang.findings import Severity
from genklang.rules.site import Hit, Site

CODE = "LNK106"
NAME = "address-moved"
SEVERITY = Severity.INFO
EXTERNAL = True


def check(site: Site) -> Iterator[Hit]:
    """Yield every place with an address whose page has moved for good."""
    for place, outcome in site.asked_outside:
        if outcome.result is Result.MOVED:
            anchor = place.address.strip().removeprefix(without_anchor(place.address))
            values = {"address": place.address, "new": outcome.new + anchor, "host": host_of(outcome.new)}
            variant = "front" if _is_front(outcome.new) and not _is_front(place.address) else ""
            yield Hit(place.location, values, place.document.key, place.length, variant)


def _is_front(address: str) -> bool:
    parts = urlsplit(address)
    return parts.path in {"", "/"} and not parts.query
