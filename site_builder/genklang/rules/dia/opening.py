"""When a dialogue opens, and the stages at which a decision may lie behind it."""

from __future__ import annotations

from datetime import date

from genklang.model import Dialogue

AFTER_DECISION = frozenset({"design_introduction", "evaluate"})
"""What a dialogue can be about once it is decided: how to begin, and how it went (handbook p. 4)."""


def opening(dialogue: Dialogue) -> date | None:
    """The first day to take part; where only rounds have one, the first round's."""
    return dialogue.opens or min((turn.opens for turn in dialogue.rounds if turn.opens), default=None)
