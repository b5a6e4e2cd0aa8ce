"""The nine content types. A field is declared once, in its type's file, with type, help text and example.

Knows nothing of files being linked, of dates passing or of rules: a document is what its own file says.
"""

from __future__ import annotations

from genklang.model.body import Body
from genklang.model.chapter import Chapter
from genklang.model.declaration import Content
from genklang.model.dialogue import Dialogue
from genklang.model.document import Document, Parsed, parse
from genklang.model.feedback import Feedback
from genklang.model.initiative import Initiative
from genklang.model.method import Method
from genklang.model.page import Page
from genklang.model.programme import Programme
from genklang.model.record import Record
from genklang.model.table import TYPES

__all__ = [
    "TYPES",
    "Body",
    "Chapter",
    "Content",
    "Dialogue",
    "Document",
    "Feedback",
    "Initiative",
    "Method",
    "Page",
    "Parsed",
    "Programme",
    "Record",
    "parse",
]
