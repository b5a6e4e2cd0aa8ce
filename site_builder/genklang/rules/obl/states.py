"""What the rules on the states of obligations share: where an obligation is found in its document."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import cast

from genklang.model import Dialogue, Document, Programme
from genklang.obligations import Event, Obligation, State
from genklang.rules.site import Hit, Site, Word, hit

_FIELD: dict[Event, tuple[str, ...]] = {
    Event.OPENS: ("opens",),
    Event.CLOSES: ("closes",),
    Event.TERM: ("opens",),
    Event.CANCELLED: ("cancelled", "date"),
    Event.DECISION: ("decision", "date"),
    Event.PLANNED: ("decision", "planned"),
    Event.YEAR: ("annual_reports",),
}
_VARIANT = {Event.TERM: "term", Event.CANCELLED: "cancelled", Event.PLANNED: "planned", Event.YEAR: "year"}


_OWN_FIELD = {
    "mandate": "mandate",
    "influence": "influence",
    "audience-analysis": "audiences",
    "feedback-plan": "feedback_plan",
    "communication-plan": "communication_plan",
    "evaluation": "evaluation",
}
"""The field that meets an obligation alone. Where it could not be read, that is the thing to mend first."""


def overdue(site: Site, kind: str) -> Iterator[Hit]:
    """The obligations of `kind` that are overdue, each at the date that set it going."""
    for obligation in site.assessment.obligations:
        if obligation.kind == kind and obligation.state is State.OVERDUE:
            document = site.catalogue.by_key[obligation.document]
            if document.lost(_OWN_FIELD.get(kind, "")):
                continue
            values = {"due": str(obligation.due), "round": obligation.round or ""}
            place, variant = _place(document, obligation), variant_of(obligation)
            yield hit(document, *place, variant=variant, n=obligation.days_late, **values)


def due_soon(site: Site) -> Iterator[Hit]:
    """The obligations whose date in force comes within the profile's reminder, the explained ones too."""
    as_of = site.assessment.as_of
    for obligation in site.assessment.obligations:
        due = obligation.due_in_force
        if due and obligation.state in {State.DUE_SOON, State.EXPLAINED}:
            left = (due - as_of).days
            if left <= obligation.remind_before:
                yield _reminder(site.catalogue.by_key[obligation.document], obligation, due, left)


def _reminder(document: Document, obligation: Obligation, due: date, left: int) -> Hit:
    place, variant = _place(document, obligation), variant_of(obligation) if left else "today"
    kind = Word("kind", obligation.kind)
    return hit(document, *place, variant=variant, n=left, kind=kind, due=due, round=obligation.round or "")


def variant_of(obligation: Obligation) -> str:
    """Which texts of the rules fit what set the obligation going."""
    return _VARIANT.get(obligation.trigger.event, "round" if obligation.round else "")


def _place(document: Document, obligation: Obligation) -> tuple[str | int, ...]:
    """The field whose date set the obligation going, or what stands in for it."""
    fields, event = document.fields, obligation.trigger.event
    if isinstance(fields, Programme):
        return ("annual_reports",) if fields.annual_reports else ("reports_to",)
    if event is Event.CLOSES and (obligation.round or cast(Dialogue, fields).closes is None):
        return _closing_round(cast(Dialogue, fields), obligation.round, obligation.trigger.date)
    return _FIELD[event]


def _closing_round(dialogue: Dialogue, round_: str | None, closes: date | None) -> tuple[str | int, ...]:
    """Where the round of that name closes, or, where none is named, the one that closed on that day."""
    for index, (name, turn) in enumerate(dialogue.named_rounds):
        if name == round_ or (round_ is None and turn.closes == closes):
            return ("rounds", index, "closes")
    return ("rounds",)
