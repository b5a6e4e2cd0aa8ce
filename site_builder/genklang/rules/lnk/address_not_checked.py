"""An address outside the site that could not be checked: its host lets no programs in, or did not answer.

Found only where somebody asks, by `genklang check --external`; building never does (contract §5).

Why: what a program cannot open a reader may well be able to, so this says only that somebody should look. Residents
must be able to follow what became of their contribution, sources included (handbook p. 19). A host that asks to be left
alone, or does not answer twice, is not asked for its other addresses.

Wrong, where the address can be opened by nobody but those who have signed in:

    Läs [protokollet](https://arkiv.ekvik.example/inloggad/protokoll-17).

Right:

    Läs [protokollet](https://www.ekvik.example/protokoll/17.pdf).
"""

from __future__ import annotations

from collections.abc import Iterator

from genklang.external.outcome import Result, host_of
from genklang.findings import Severity
from genklang.rules.site import Hit, Site

CODE = "LNK107"
NAME = "address-not-checked"
SEVERITY = Severity.INFO
EXTERNAL = True

VARIANTS = {
    Result.UNREACHABLE: "",
    Result.SILENT: "silent",
    Result.REFUSED: "refused",
    Result.BUSY: "busy",
    Result.FAILING: "failing",
    Result.INTERNAL: "internal",
    Result.LOST: "lost",
}


def check(site: Site) -> Iterator[Hit]:
    """Yield every place with an address of which nothing can be said."""
    for place, outcome in site.asked_outside:
        if outcome.result in VARIANTS:
            values = {
                "address": place.address,
                "host": host_of(outcome.new or place.address),
                "status": str(outcome.status or ""),
            }
            yield Hit(place.location, values, place.document.key, place.length, VARIANTS[outcome.result])
