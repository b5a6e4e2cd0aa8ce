"""An initiative: something done within a programme."""

from __future__ import annotations

from typing import ClassVar, Literal

from genklang.model.declaration import Contact, Content, field
from genklang.model.values import LooseDate, ProgrammeId, Slug, Text


class Initiative(Content):
    """A piece of work of a programme, with its question, state and outcome."""

    LATER: ClassVar[frozenset[str]] = Content.LATER | {"published", "ended", "outcome", "recommendations"}

    programme: ProgrammeId | None = field("Programmets id.", "The programme's id.", "jamlikt-norra-hisingen")
    focus_areas: tuple[Slug, ...] = field("Fokusområden, deras id.", "Focus areas, by id.", ["tidiga-ar"], default=())
    initiators: tuple[Text, ...] = field("Initiativtagare.", "Initiators.", ["Jämlikt Göteborg"], default=())
    state: Literal["coming", "under_way", "done"] | None = field("Läge.", "State.", "under_way")
    started: LooseDate | None = field("När det började.", "When it began.", "2016")
    ended: LooseDate | None = field("När det slutade.", "When it ended.", "2017-03")
    question: Text | None = field("Frågan.", "The question.", "Vad är ett levande Brunnsbo?")
    contact: Contact | None = field("Kontaktfunktion.", "Contact.", {"role": "Processledare"})
    outcome: Text | None = field("Resultat.", "Outcome.", "En lokal finns nu")
    recommendations: tuple[Text, ...] = field(
        "Rekommendationer.", "Recommendations.", ["Fler tidiga insatser"], default=()
    )
