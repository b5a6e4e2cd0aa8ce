"""A body's page: what it answers for and what it owes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import cast

from genklang.model import Body, Dialogue, Document
from genklang.obligations import State
from genklang.present.contacts import ContactView, contact
from genklang.present.entries import Entry, dialogue_entry
from genklang.present.ledger_facets import body_address
from genklang.present.promises import PromiseView, promises
from genklang.present.showing import Scene


@dataclass(frozen=True, slots=True)
class BodyView:
    """The page of a body."""

    kind: str | None
    contact: ContactView | None
    dialogues: tuple[Entry, ...]
    """Those it answers for."""
    owed: tuple[PromiseView, ...]
    late: int
    kept: int
    kept_late: int
    ledger: str | None
    """Where all that it has promised stands; None where it has promised nothing."""


def body_view(document: Document, scene: Scene) -> BodyView:
    """The view of a body, or of a translation of one."""
    body: Body = scene.shown.fields(document)
    original = scene.shown.original(document)
    owed = scene.shown.assessment.owed_by(original.id)
    states = [obligation.state for obligation in owed]
    naming = scene.shown.referring(original, "dialogue")
    dialogues = (d for d in naming if cast(Dialogue, d.fields).responsible_body == original.id)
    return BodyView(
        kind=body.kind,
        contact=contact(body.contact),
        dialogues=tuple(dialogue_entry(dialogue, scene) for dialogue in dialogues),
        owed=promises((o for o in owed if not o.state.settled), scene),
        late=states.count(State.OVERDUE),
        kept=states.count(State.MET),
        kept_late=states.count(State.MET_LATE),
        ledger=body_address(original.id, scene) if states else None,
    )
