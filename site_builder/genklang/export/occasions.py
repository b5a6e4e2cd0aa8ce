"""The occasions of a dialogue, each with a name of its own."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from genklang.model import Dialogue
from genklang.model.dialogue import Occasion


@dataclass(frozen=True, slots=True)
class NamedOccasion:
    """An occasion of the dialogue with the id `dialogue`; its name is its id, without one its number from "1"."""

    dialogue: str
    name: str
    occasion: Occasion


def named_occasions(id_: str, dialogue: Dialogue) -> Iterator[NamedOccasion]:
    """The occasions of the dialogue with that id, in the order written."""
    names: list[str] = []
    for number, occasion in enumerate(dialogue.occasions, 1):
        name = occasion.id or str(number)
        names.append(f"{name}-{number}" if name in names else name)
        yield NamedOccasion(id_, names[-1], occasion)
