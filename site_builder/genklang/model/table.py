"""The table of content types: the word after `type:` and the model that reads it."""

from __future__ import annotations

from collections.abc import Mapping

from genklang.model.body import Body
from genklang.model.chapter import Chapter
from genklang.model.declaration import Content
from genklang.model.dialogue import Dialogue
from genklang.model.feedback import Feedback
from genklang.model.initiative import Initiative
from genklang.model.method import Method
from genklang.model.page import Page
from genklang.model.programme import Programme
from genklang.model.record import Record

TYPES: Mapping[str, type[Content]] = {
    "dialogue": Dialogue,
    "feedback": Feedback,
    "method": Method,
    "chapter": Chapter,
    "record": Record,
    "initiative": Initiative,
    "programme": Programme,
    "body": Body,
    "page": Page,
}
