"""An obligation as pages show it: what was promised, how it goes, and where the duty comes from."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import cast

from genklang.model import Dialogue, Document
from genklang.model.dialogue import Waiver
from genklang.obligations import Event, Obligation, State
from genklang.present.showing import Scene
from genklang.present.views import Link

ORDER = (
    State.OVERDUE,
    State.EXPLAINED,
    State.DUE_SOON,
    State.NOT_DUE,
    State.PENDING,
    State.MET_LATE,
    State.MET,
    State.WAIVED,
)
"""What is most pressing first."""


@dataclass(frozen=True, slots=True)
class WaiverView:
    """Who decided that an obligation does not apply, when and why."""

    body: Link | None
    date: date | None
    reason: str


@dataclass(frozen=True, slots=True)
class PromiseView:
    """One obligation. Days are calendar days."""

    id: str
    kind: str
    audience: str
    state: str
    settled: bool
    subject: Link
    """The dialogue or programme that owes."""
    body: Link | None
    round: str | None
    """The round in words, where there are several."""
    term: int | None
    """The number of the term, in a dialogue that is always open."""
    year: str | None
    """The year of an annual report."""
    event: str
    event_date: date | None
    due: date | None
    new_due: date | None
    """The date in force where a delay was explained."""
    reason: str | None
    days_late: int
    days_left: int | None
    """From the date of the site to the date in force; None where it has passed or does not apply."""
    satisfied_by: Link | None
    """The feedback that kept it."""
    satisfied_on: date | None
    waiver: WaiverView | None
    basis: str
    own_number: bool

    @property
    def anchor(self) -> str:
        """A name within the page of the dialogue."""
        parts = [self.kind] + [part for part in (self.round_id,) if part]
        return "-".join(parts)

    @property
    def round_id(self) -> str | None:
        return self.id.partition("@")[2] or None


def promise(obligation: Obligation, scene: Scene) -> PromiseView:
    """The view of `obligation`."""
    document = scene.shown.catalogue.by_key[obligation.document]
    term = obligation.round if obligation.trigger.event is Event.TERM else None
    year = obligation.round if obligation.trigger.event is Event.YEAR else None
    told, in_force = obligation.explanation, obligation.due_in_force
    left = (in_force - scene.as_of).days if in_force and not obligation.state.settled else -1
    return PromiseView(
        id=obligation.id,
        kind=obligation.kind,
        audience=obligation.audience,
        state=obligation.state.value,
        settled=obligation.state.settled,
        subject=scene.link(document),
        body=scene.link_to("body", obligation.body),
        round=None if term or year else _round(document, obligation.round),
        term=int(term) if term else None,
        year=year,
        event=obligation.trigger.event.value,
        event_date=obligation.trigger.date,
        due=obligation.due,
        new_due=told.new_due if told else None,
        reason=_sentence(told.reason) if told else None,
        days_late=obligation.days_late,
        days_left=left if left >= 0 else None,
        satisfied_by=_kept_by(obligation, scene),
        satisfied_on=obligation.satisfied_on,
        waiver=_waiver(obligation, document, scene) if obligation.state is State.WAIVED else None,
        basis=obligation.basis,
        own_number=obligation.own_number,
    )


def promises(obligations: Iterable[Obligation], scene: Scene) -> tuple[PromiseView, ...]:
    """The views of `obligations`, the most pressing first, then by the date in force."""
    return tuple(promise(obligation, scene) for obligation in in_order(obligations))


def in_order(obligations: Iterable[Obligation]) -> list[Obligation]:
    """By state, the most pressing first; then by the date in force, of those met the latest first."""
    return sorted(obligations, key=_rank)


def _rank(obligation: Obligation) -> tuple[int, int, str]:
    if obligation.state.settled:
        day = obligation.satisfied_on or obligation.due
        return ORDER.index(obligation.state), -day.toordinal() if day else 0, obligation.id
    day = obligation.due_in_force
    return ORDER.index(obligation.state), day.toordinal() if day else date.max.toordinal(), obligation.id


def _round(document: Document, round_: str | None) -> str | None:
    """The question of a round, or its short name."""
    if round_ is None or document.type != "dialogue":
        return round_
    rounds = cast(Dialogue, document.fields).named_rounds
    return next((turn.question for name, turn in rounds if name == round_ and turn.question), round_)


def _kept_by(obligation: Obligation, scene: Scene) -> Link | None:
    """The feedback that met it; None where a field of the dialogue did."""
    if obligation.satisfied_by in Dialogue.model_fields:
        return None
    feedback = scene.shown.catalogue.get("feedback", obligation.satisfied_by)
    return scene.link(feedback) if feedback else None


def _waiver(obligation: Obligation, document: Document, scene: Scene) -> WaiverView | None:
    waivers = cast(Dialogue, document.fields).waivers
    counting = (w for w in waivers if _counts(w, obligation, scene.as_of))
    found = min(counting, key=lambda w: w.date or date.max, default=None)
    return WaiverView(scene.link_to("body", found.body), found.date, _sentence(found.reason or "")) if found else None


def _counts(waiver: Waiver, obligation: Obligation, as_of: date) -> bool:
    given = bool(waiver.reason and waiver.body and waiver.date and waiver.date <= as_of)
    return given and waiver.obligation == obligation.kind and waiver.round in {None, obligation.round}


def _sentence(text: str) -> str:
    """`text` with a full stop, where its author left it out."""
    return text if not text or text[-1] in ".!?…" else text + "."
