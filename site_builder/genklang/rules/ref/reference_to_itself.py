"""A document that refers to itself.

Why: a page cannot be the translation of itself, and a dialogue not take its own place. It would drop out of every
list, for translations are not counted (contract §1).

Wrong, in the file `badplatsen.md`:

    translation_of: badplatsen

Right, in the file `badplatsen-en.md`:

    language: en
    translation_of: badplatsen
"""

from __future__ import annotations

from collections.abc import Iterator

from genklang.findings import Severity
from genklang.rules.site import Hit, Site, hit

CODE = "REF103"
NAME = "reference-to-itself"
SEVERITY = Severity.ERROR


def check(site: Site) -> Iterator[Hit]:
    """Yield every reference of a document to its own id and type."""
    for reference in site.catalogue.references:
        if reference.target == reference.document.key:
            yield hit(reference.document, *reference.path, key=str(reference.path[0]), id=reference.target_id)
