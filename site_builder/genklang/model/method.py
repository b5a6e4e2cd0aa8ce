"""A method card: when a way of holding dialogue fits, what it costs and whom it misses."""

from __future__ import annotations

from typing import ClassVar, Literal

from genklang.model.declaration import Content, Level, field
from genklang.model.values import Flag, Text

Pace = Literal["per_question", "quick", "after", "continuous"]


class Method(Content):
    """A way of holding a dialogue; its steps are a list in the body."""

    LATER: ClassVar[frozenset[str]] = Content.LATER | {"published", "elected_present"}

    levels: tuple[Level, ...] = field("Steg på trappan som den passar.", "Levels it serves.", ["dialogue"], default=())
    purposes: Text | None = field("Vad den är bra för.", "What it is good for.", "Att förstå varandras skäl")
    group_size: Text | None = field("Gruppens storlek.", "Size of the group.", "20-60 personer")
    duration: Text | None = field("Tid det tar.", "How long it takes.", "Två till tre timmar")
    cost: Literal["low", "medium", "high"] | None = field("Kostnad.", "Cost.", "medium")
    staff: Text | None = field("Bemanning.", "Staff.", "En samtalsledare per bord")
    materials: Text | None = field("Material.", "Materials.", "Arbetsbok och fika")
    strengths: tuple[Text, ...] = field("Plus.", "Strengths.", ["Ger djup"], default=())
    weaknesses: tuple[Text, ...] = field("Minus.", "Weaknesses.", ["Kräver planering"], default=())
    excludes: tuple[Text, ...] = field(
        "Grupper som missas.", "Audiences it misses.", ["De som arbetar kvällar"], default=()
    )
    feedback_pace: Pace | None = field("Hur snabbt återkoppling krävs.", "How soon feedback is due.", "after")
    elected_present: Flag = field(
        "Sant om förtroendevalda ska vara med när metoden används.",
        "True if the elected are to be present when the method is used.",
        "true",
        default=False,
    )
