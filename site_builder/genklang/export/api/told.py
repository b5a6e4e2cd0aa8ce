"""What a document tells on a day: nothing that is only done after it (contract §3, "What counts")."""

from __future__ import annotations

from datetime import date
from typing import Any

from genklang.model import Content, Dialogue, Programme


def told(fields: Content, as_of: date) -> Content:
    """`fields` without what is dated after `as_of` and not yet done: a decision, a result, a delay and the like.

    What is planned stands. So the API tells no more than the pages do.
    """
    if isinstance(fields, Dialogue):
        return _of_dialogue(fields, as_of)
    if isinstance(fields, Programme):
        reports = tuple(report for report in fields.annual_reports if not _ahead(report.date, as_of))
        return fields if reports == fields.annual_reports else fields.model_copy(update={"annual_reports": reports})
    return fields


def _of_dialogue(dialogue: Dialogue, as_of: date) -> Dialogue:
    update: dict[str, Any] = {}
    decision = dialogue.decision
    if decision and _ahead(decision.date, as_of):
        update["decision"] = decision.model_copy(update={"date": None, "reference": None, "outcome": None})
    for name in ("mandate", "returned", "evaluation", "cancelled"):
        done = getattr(dialogue, name)
        if done and _ahead(done.date, as_of):
            update[name] = None
    delays = tuple(delay for delay in dialogue.delays if not _ahead(delay.announced, as_of))
    waivers = tuple(waiver for waiver in dialogue.waivers if not _ahead(waiver.date, as_of))
    if (delays, waivers) != (dialogue.delays, dialogue.waivers):
        update |= {"delays": delays, "waivers": waivers}
    return dialogue.model_copy(update=update) if update else dialogue


def _ahead(day: date | None, as_of: date) -> bool:
    return day is not None and day > as_of
