"""A resident dialogue led by an office, or a user dialogue led by an elected body.

Why: a resident dialogue concerns the development of society and is led by the elected; a user dialogue concerns a
service and is mostly officers' (handbook p. 4-6). Who leads decides who listens, and what can be changed.

Wrong, where `fritidskontoret` is an office:

    kind: resident
    responsible_body: fritidskontoret

Right:

    kind: resident
    responsible_body: kultur-och-fritidsnamnden
"""

from __future__ import annotations

from collections.abc import Iterator

from genklang.findings import Severity
from genklang.rules.dia.designs import designs
from genklang.rules.site import Hit, Site, hit

CODE = "DIA121"
NAME = "led-by-wrong-body"
SEVERITY = Severity.WARNING


def check(site: Site) -> Iterator[Hit]:
    """Yield every dialogue led by a body of the other kind. A body whose kind is not told tells nothing."""
    for document, dialogue in designs(site):
        case, body = site.case(document.id), dialogue.responsible_body
        if case and dialogue.kind == "resident" and case.is_office(body):
            yield hit(document, "responsible_body", body=body or "")
        if case and dialogue.kind == "user" and case.is_political(body):
            yield hit(document, "responsible_body", variant="user", body=body or "")
