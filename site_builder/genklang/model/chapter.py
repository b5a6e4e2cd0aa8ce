"""A chapter of the handbook."""

from __future__ import annotations

from genklang.model.declaration import Content, field
from genklang.model.values import Whole


class Chapter(Content):
    """A chapter, read in the order given."""

    order: Whole | None = field("Kapitlets plats.", "The chapter's place.", "3")
