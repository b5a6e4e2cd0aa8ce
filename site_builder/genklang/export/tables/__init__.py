"""The tables of open data, each with its columns declared once."""

from __future__ import annotations

from genklang.export.tables.bodies import BODIES
from genklang.export.tables.column import TYPE_OF, Column, Table, Tables, Value, Words
from genklang.export.tables.dialogues import DIALOGUES
from genklang.export.tables.feedback import FEEDBACK, FEEDBACK_THEMES
from genklang.export.tables.initiatives import INITIATIVES
from genklang.export.tables.methods import METHODS
from genklang.export.tables.obligations import OBLIGATIONS
from genklang.export.tables.occasions import OCCASIONS
from genklang.export.tables.programmes import PROGRAMMES

TABLES: tuple[Table, ...] = (
    BODIES,
    PROGRAMMES,
    METHODS,
    DIALOGUES,
    OCCASIONS,
    FEEDBACK,
    FEEDBACK_THEMES,
    OBLIGATIONS,
    INITIATIVES,
)
"""In an order in which a table comes after those that it refers to."""
FOLDER = "data/"
"""Where their files stand, relative to the site's root."""

__all__ = ["FOLDER", "TABLES", "TYPE_OF", "Column", "Table", "Tables", "Value", "Words"]
