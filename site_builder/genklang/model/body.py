"""A body: council, board, committee or office."""

from __future__ import annotations

from typing import ClassVar, Literal

from genklang.model.declaration import Contact, Content, field


class Body(Content):
    """A body that decides on, answers for or carries out dialogues."""

    LATER: ClassVar[frozenset[str]] = Content.LATER | {"published"}

    kind: Literal["council", "board", "committee", "office"] | None = field(
        "Sorts organ.", "Kind of body.", "committee"
    )
    contact: Contact | None = field("Vem man vänder sig till.", "Whom to turn to.", {"role": "Nämndsekreterare"})

    @property
    def political(self) -> bool:
        """True for the elected bodies, false for offices (and where the kind is not given)."""
        return self.kind in {"council", "board", "committee"}
