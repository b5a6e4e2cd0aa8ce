"""Documents that translate or replace each other in a circle.

Why: each of them would be the original of the other, or both the newer and the older one. Translations are not listed
or counted (contract §1), so all of them would drop out of the site.

Wrong, in `badplatsen.md` and `bathing.md`:

    translation_of: bathing             translation_of: badplatsen

Right, in `bathing.md` alone:

    language: en
    translation_of: badplatsen
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from genklang.catalogue import Reference
from genklang.findings import Severity
from genklang.rules.site import Hit, Site, hit

CODE = "REF107"
NAME = "reference-circle"
SEVERITY = Severity.ERROR

FOLLOWED = ("translation_of", "supersedes")


def check(site: Site) -> Iterator[Hit]:
    """Yield every reference that is part of a circle of two or more documents."""
    for name in FOLLOWED:
        steps = {r.document.key: r for r in site.catalogue.references if r.path[0] == name}
        for key, reference in steps.items():
            circle = _circle(key, steps)
            if len(circle) > 1:
                shown = " → ".join([*circle, circle[0]])
                yield hit(reference.document, *reference.path, key=name, circle=shown)


def _circle(start: str, steps: Mapping[str, Reference]) -> list[str]:
    """The keys on the way from `start` back to it, or nothing where the way ends or does not come back."""
    way = [start]
    current = steps[start].target
    while current in steps and current not in way:
        way.append(current)
        current = steps[current].target
    return way if current == start else []
