"""A waiver decided by a body that does not answer for the dialogue, or is not elected.

Why: the elected answer for a resident dialogue and account for their position; officers support (handbook p. 6-7). So
whoever owes decides that it is not owed: the responsible body, the one that gave the mandate or takes the decision, or
one above them, the council or the board. An office may do so in a user dialogue of its own. The waiver counts all the
same, for who may decide what is for the municipality's own rules to say (contract §3, waivers).

Wrong, where the dialogue is the planning committee's:

    responsible_body: samhallsbyggnadsnamnden
    waivers:
      - obligation: evaluation
        reason: Utvärderas tillsammans med översiktsplanen
        body: kultur-och-fritidsnamnden
        date: 2026-04-20

Right:

    responsible_body: samhallsbyggnadsnamnden
    waivers:
      - obligation: evaluation
        reason: Utvärderas tillsammans med översiktsplanen
        body: samhallsbyggnadsnamnden
        date: 2026-04-20
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import cast

from genklang.findings import Severity
from genklang.model import Body, Dialogue
from genklang.rules.site import Hit, Site, hit

CODE = "OBL211"
NAME = "waiver-by-another-body"
SEVERITY = Severity.WARNING
ABOVE = frozenset({"council", "board"})
OWNING = ("responsible_body", "mandate", "decision")


def check(site: Site) -> Iterator[Hit]:
    """Yield every waiver by a body that is known and may hardly decide on it."""
    for document, dialogue in site.dialogues:
        if any(document.lost(name) for name in (*OWNING, "kind")):
            continue
        for index, waiver in enumerate(dialogue.waivers):
            body = site.catalogue.get("body", waiver.body)
            kind = cast("Body", body.fields).kind if body else None
            if body is None or kind is None or kind in ABOVE:
                continue
            variant = _against(site, dialogue, body.id, kind == "office")
            if variant is not None:
                yield hit(document, "waivers", index, "body", variant=variant, body=body.fields.title)


def _against(site: Site, dialogue: Dialogue, body_id: str, office: bool) -> str | None:
    """What speaks against the body, as a variant of the texts; None where nothing does."""
    if office and dialogue.kind == "resident":
        return "office"
    owning = _owning(dialogue)
    if not office:
        owning = {id_ for id_ in owning if _is_elected(site, id_)}
    return "" if owning and body_id not in owning else None


def _owning(dialogue: Dialogue) -> set[str]:
    parts = (dialogue.mandate, dialogue.decision)
    return {id_ for id_ in (dialogue.responsible_body, *(part.body for part in parts if part)) if id_}


def _is_elected(site: Site, body_id: str) -> bool:
    body = site.catalogue.get("body", body_id)
    return body is not None and cast("Body", body.fields).political
