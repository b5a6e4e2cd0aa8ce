"""Where a dialogue stands, as people see it, and the day that goes with it."""

from __future__ import annotations

from datetime import date
from typing import cast

from genklang.model import Dialogue, Document
from genklang.obligations import Status
from genklang.present.showing import Scene
from genklang.present.taking_part import open_round

NEVER = 10**7
"""Sorts what has no day behind all that has one, as `date.toordinal` counts."""


def group_of(document: Document, scene: Scene) -> str:
    """The group in which a dialogue stands: its status, or that it is information or paused between rounds."""
    if _dialogue(document).level == "information":
        return "information"
    assessment = scene.shown.assessment
    return "paused" if document.key in assessment.pauses else assessment.statuses[document.key].value


def day_that_matters(document: Document, scene: Scene) -> date | None:
    """The day on which one can take part first or again, or else the last one to take part in what is open or was."""
    dialogue, assessment = _dialogue(document), scene.shown.assessment
    if pause := assessment.pauses.get(document.key):
        return pause.until
    if assessment.statuses[document.key] is Status.PLANNED:
        return dialogue.first_day
    turn = open_round(dialogue, scene.as_of)
    return (turn.closes if turn else None) or dialogue.last_day


def _dialogue(document: Document) -> Dialogue:
    return cast(Dialogue, document.fields)
