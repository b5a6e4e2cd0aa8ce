"""A translation of a page that is itself a translation.

Why: what a translation leaves out is its original's (contract §1), and a translation has little of its own to give. All
versions name the same original, and readers find them from each other.

Wrong, where `bathing` is a translation of `badplatsen`:

    language: da
    translation_of: bathing

Right:

    language: da
    translation_of: badplatsen
"""

from __future__ import annotations

from collections.abc import Iterator

from genklang.findings import Severity
from genklang.rules.ref.reference_circle import check as circles
from genklang.rules.site import Hit, Site, hit

CODE = "REF108"
NAME = "translation-of-translation"
SEVERITY = Severity.ERROR


def check(site: Site) -> Iterator[Hit]:
    """Yield every translation whose original has an original of its own."""
    told = {hit.document for hit in circles(site)}
    for document in site.catalogue.documents:
        original = site.catalogue.get(document.type, document.fields.translation_of)
        first = original.fields.translation_of if original and original is not document else None
        if original and first and document.key not in told and first not in {original.id, document.id}:
            yield hit(document, "translation_of", id=original.id, original=first)
