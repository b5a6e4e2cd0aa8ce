"""A reference to an id that no document has.

Why: a reader who follows it gets nowhere, and what hangs on it (a body that owes, a method that sets the pace)
is lost (contract §1).

Wrong: `methods: [kafedialog]` where no method has the id `kafedialog`.

Right: the id of a document that is there, or a new document with that id.
"""

from __future__ import annotations

from collections.abc import Iterator

from genklang.findings import Severity
from genklang.rules.mending import mended, slip_of
from genklang.rules.site import Hit, Site, Word, hit

CODE = "REF101"
NAME = "unknown-reference"
SEVERITY = Severity.ERROR


def check(site: Site) -> Iterator[Hit]:
    """Yield every reference to an id that exists in no type."""
    for reference in site.catalogue.references:
        if not site.catalogue.types_of(reference.target_id):
            type_ = reference.target_type
            others = (d for d in site.catalogue.of_type(type_) if d is not reference.document)
            near = site.suggestion(reference.document, reference.target_id, [document.id for document in others])
            values = {"id": reference.target_id, "nearest": near}
            none, one = Word("no-type", type_), Word("a-type", type_)
            told = hit(
                reference.document, *reference.path, variant="near" if near else "", none=none, one=one, **values
            )
            yield mended(told, reference.document.source.text, reference.target_id, slip_of(reference.target_id, near))
