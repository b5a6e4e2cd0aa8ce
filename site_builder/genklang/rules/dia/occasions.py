"""The occasions of a dialogue that are held, and what they are called in messages."""

from __future__ import annotations

from collections.abc import Iterator

from genklang.model import Dialogue
from genklang.model.dialogue import Occasion


def held(dialogue: Dialogue) -> Iterator[tuple[int, Occasion]]:
    """The occasions that are not called off, each with its index."""
    return ((index, occasion) for index, occasion in enumerate(dialogue.occasions) if not occasion.cancelled)


def name_of(occasion: Occasion, index: int) -> str:
    """What the author knows it by: its id, else its start or place, else its number."""
    start = occasion.start.strftime("%Y-%m-%d %H:%M") if occasion.start else None
    return occasion.id or start or occasion.place or f"occasions[{index + 1}]"
