"""A reference to an id that only documents of other types have.

Why: the field fixes the type (contract §1). A method in the place of a body cannot owe anything, and the page that is
linked would not be what its name says.

Wrong: `responsible_body: kafedialog` where `kafedialog` is a method.

Right:

    responsible_body: kommunstyrelsen
"""

from __future__ import annotations

from collections.abc import Iterator

from genklang.findings import Severity
from genklang.rules.site import Hit, Site, Word, hit

CODE = "REF102"
NAME = "reference-to-wrong-type"
SEVERITY = Severity.ERROR


def check(site: Site) -> Iterator[Hit]:
    """Yield every reference to an id that exists, but not in the type that the field asks for."""
    for reference in site.catalogue.references:
        types = site.catalogue.types_of(reference.target_id)
        if types and reference.target_type not in types:
            found, wanted = Word("a-type", types[0]), Word("a-type", reference.target_type)
            yield hit(reference.document, *reference.path, id=reference.target_id, found=found, wanted=wanted)
