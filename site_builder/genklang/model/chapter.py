"""A chapter of the handbook."""

from __future__ import annotations

from typing import ClassVar

from genklang.model.declaration import Content, field
from genklang.model.values import Whole


class Chapter(Content):
    """A chapter, read in the order given."""

    LATER: ClassVar[frozenset[str]] = Content.LATER | {"published"}

    order: Whole | None = field("Kapitlets plats.", "The chapter's place.", "3")
