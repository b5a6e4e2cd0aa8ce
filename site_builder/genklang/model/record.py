"""The record of an occasion: what was done, said and ranked."""

from __future__ import annotations

from typing import ClassVar, Literal

from genklang.model.declaration import Content, Shape, field
from genklang.model.values import DialogueId, LooseDate, MethodId, Text, Whole


class Harvest(Shape):
    """A theme and the points made under it."""

    theme: Text | None = field("Tema.", "Theme.", "Möten och relationer")
    points: tuple[Text, ...] = field("Det som sades.", "The points made.", ["Fler mötesplatser"], default=())


class Priority(Shape):
    """A place in a shared list of priorities."""

    rank: Whole | None = field("Plats.", "Rank.", "1")
    text: Text | None = field("Vad.", "What.", "Skola och fritid")
    score: Text | None = field("Poäng.", "Score.", "mycket hög")


class Task(Shape):
    """Something somebody was to do."""

    owner_role: Text | None = field("Rollen som gör det.", "The role in charge.", "Projektledare")
    what: Text | None = field("Vad.", "What.", "Föreslå en gemensam beskrivning")
    due: Text | None = field("Till när.", "By when.", "nästa möte")


class Record(Content):
    """What came out of an occasion."""

    LATER: ClassVar[frozenset[str]] = Content.LATER | {"published", "priorities", "appendices"}

    kind: Literal["conference", "meeting", "workshop"] | None = field(
        "Sorts tillfälle.", "Kind of occasion.", "conference"
    )
    date: LooseDate | None = field("År, månad eller dag.", "Year, month or day.", "2014-03-11")
    place: Text | None = field("Plats.", "Place.", "Medborgarhuset")
    organiser: Text | None = field("Arrangör.", "Organiser.", "Kommunen")
    attendance: Whole | None = field("Antal deltagare, aldrig namn.", "Number of people, never names.", "130")
    methods: tuple[MethodId, ...] = field("Metoder.", "Methods.", ["world-cafe"], default=())
    dialogues: tuple[DialogueId, ...] = field(
        "Dialoger det hör till.", "Dialogues it belongs to.", ["badplatsen-i-hamnen"], default=()
    )
    harvest: tuple[Harvest, ...] = field(
        "Skörd.", "Harvest.", [{"theme": "Möten", "points": ["Fler mötesplatser"]}], default=()
    )
    priorities: tuple[Priority, ...] = field(
        "Prioriteringslista.", "Priorities.", [{"rank": "1", "text": "Skola"}], default=()
    )
    tasks: tuple[Task, ...] = field(
        "Uppgifter.", "Tasks.", [{"owner_role": "Projektledare", "what": "Skriva"}], default=()
    )
    next_meeting: Text | None = field("Nästa möte.", "Next meeting.", "15 september, djupintervjuer")
    appendices: tuple[Text, ...] = field("Bilagor.", "Appendices.", ["Bilaga 1: personas"], default=())
