"""A dialogue is open while the body that holds it owes feedback on an earlier one.

Why: dialogue is not used without resources to feed back (handbook p. 20), and residents are helped to follow what
became of their contribution (p. 19). Who asks anew before having answered shows that the resources are not there.

Wrong: a dialogue of `kommunstyrelsen` that is open while feedback on its dialogue `torget` is overdue.

Right: the feedback on `torget` is published first, or the new dialogue opens later.
"""

from __future__ import annotations

from collections.abc import Iterator

from genklang.findings import Severity
from genklang.obligations.unanswered import unanswered_elsewhere
from genklang.rules.site import Hit, Site, hit

CODE = "DIA128"
NAME = "body-owes-feedback"
SEVERITY = Severity.WARNING
DATED = True


def check(site: Site) -> Iterator[Hit]:
    """Yield every open dialogue whose body is late with feedback on others, the one that is latest named."""
    for document, dialogue in site.dialogues:
        owing = unanswered_elsewhere(site.assessment, document.key, dialogue.responsible_body)
        if owing:
            title = site.catalogue.by_key[owing[0].document].fields.title
            yield hit(document, "responsible_body", n=len(owing), title=title, due=str(owing[0].due))
