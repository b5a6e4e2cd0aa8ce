"""A reference to a page that the site does not show yet.

Why: a draft, and a page whose day of publication has not come, is left out of the site. What leads there is shown as
plain text until then, so that no reader meets a dead link (contract §1). Nothing has to be mended.

Wrong, on a day before 2026-12-01 (the dialogue is shown as text, not as a link):

    dialogue: badplatsen-i-hamnen       published: 2026-12-01 there

Right: wait for the day, or publish both pages on the same one.
"""

from __future__ import annotations

from collections.abc import Iterator

from genklang.findings import Severity
from genklang.rules.site import Hit, Site, hit

CODE = "REF106"
NAME = "reference-left-out"
SEVERITY = Severity.INFO
DATED = True


def check(site: Site) -> Iterator[Hit]:
    """Yield every reference from a page that is shown to one that is not."""
    as_of = site.assessment.as_of
    for reference in site.catalogue.references:
        target = site.catalogue.by_key.get(reference.target)
        if target and site.catalogue.is_shown(reference.document, as_of) and not site.catalogue.is_shown(target, as_of):
            variant = "draft" if target.fields.draft else ""
            published = "" if variant else target.fields.published or as_of
            yield hit(reference.document, *reference.path, variant=variant, id=target.id, published=published)
