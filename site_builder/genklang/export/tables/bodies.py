"""Bodies: councils, boards, committees and offices."""

from __future__ import annotations

from genklang.export.tables.column import Column, Table, Words
from genklang.export.tables.shared import LAST, SUMMARY, TITLE, identifier

BODIES = Table(
    "bodies",
    Words("Organ", "Bodies"),
    Words(
        "Fullmäktige, styrelser, nämnder och förvaltningar som beslutar om dialoger och svarar för dem.",
        "Councils, boards, committees and offices that decide on dialogues and answer for them.",
    ),
    (Words("nämnder", "committees"), Words("förvaltningar", "offices")),
    lambda tables: iter(tables.listed("body")),
    (
        identifier("Organets id.", "The id of the body."),
        TITLE,
        SUMMARY,
        Column(
            "kind",
            Words("Sort", "Kind"),
            Words("Sorts organ.", "The kind of body."),
            lambda d, _: d.fields.kind,
            choices=("council", "board", "committee", "office"),
        ),
        *LAST,
    ),
)
