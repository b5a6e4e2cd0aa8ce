"""Programmes: several years of work that initiatives belong to."""

from __future__ import annotations

from genklang.export.tables.column import Column, Table, Words
from genklang.export.tables.shared import LAST, SUMMARY, TITLE, identifier

PROGRAMMES = Table(
    "programmes",
    Words("Program", "Programmes"),
    Words(
        "Arbete som pågår i flera år och består av många insatser.",
        "Work that goes on for several years and is made of many initiatives.",
    ),
    (Words("program", "programmes"), Words("utveckling", "development")),
    lambda tables: iter(tables.listed("programme")),
    (
        identifier("Programmets id.", "The id of the programme."),
        TITLE,
        SUMMARY,
        Column(
            "vision",
            Words("Vision", "Vision"),
            Words("Programmets vision.", "The vision of the programme."),
            lambda d, _: d.fields.vision,
        ),
        Column(
            "responsible_body",
            Words("Ansvarar", "Responsible"),
            Words("Organet som ansvarar.", "The body in charge."),
            lambda d, _: d.fields.responsible_body,
            refers_to="bodies",
        ),
        Column(
            "reports_to",
            Words("Rapporterar till", "Reports to"),
            Words("Organet som får årsrapporten.", "The body that gets the yearly report."),
            lambda d, _: d.fields.reports_to,
            refers_to="bodies",
        ),
        *LAST,
    ),
)
