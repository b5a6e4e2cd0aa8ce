"""Initiatives: pieces of work within programmes."""

from __future__ import annotations

from genklang.export.tables.column import Column, Table, Words, as_text
from genklang.export.tables.shared import LAST, SUMMARY, TITLE, identifier

INITIATIVES = Table(
    "initiatives",
    Words("Insatser", "Initiatives"),
    Words(
        "Vad programmen har gjort, gör nu och tänker göra.",
        "What the programmes have done, do now and mean to do.",
    ),
    (Words("insatser", "initiatives"), Words("utveckling", "development")),
    lambda tables: iter(tables.listed("initiative")),
    (
        identifier("Insatsens id.", "The id of the initiative."),
        TITLE,
        SUMMARY,
        Column(
            "programme",
            Words("Program", "Programme"),
            Words("Programmets id.", "The id of the programme."),
            lambda d, _: d.fields.programme,
            refers_to="programmes",
        ),
        Column(
            "focus_areas",
            Words("Fokusområden", "Focus areas"),
            Words("Fokusområdenas id i programmet.", "The ids of the focus areas within the programme."),
            lambda d, _: d.fields.focus_areas,
            is_list=True,
        ),
        Column(
            "initiators",
            Words("Initiativtagare", "Initiators"),
            Words("Vilka som tog initiativet.", "Who took the initiative."),
            lambda d, _: d.fields.initiators,
            is_list=True,
        ),
        Column(
            "state",
            Words("Läge", "State"),
            Words("Om den kommer, pågår eller är avslutad.", "Whether it is coming, under way or done."),
            lambda d, _: d.fields.state,
            choices=("coming", "under_way", "done"),
        ),
        Column(
            "started",
            Words("Började", "Started"),
            Words("År, månad eller dag då den började.", "The year, month or day on which it began."),
            lambda d, _: as_text(d.fields.started),
            "partial_day",
        ),
        Column(
            "ended",
            Words("Slutade", "Ended"),
            Words("År, månad eller dag då den slutade.", "The year, month or day on which it ended."),
            lambda d, _: as_text(d.fields.ended),
            "partial_day",
        ),
        Column(
            "question",
            Words("Fråga", "Question"),
            Words("Frågan som den vill svara på.", "The question that it wants to answer."),
            lambda d, _: d.fields.question,
        ),
        Column(
            "outcome",
            Words("Resultat", "Outcome"),
            Words("Vad den ledde till.", "What it led to."),
            lambda d, _: d.fields.outcome,
        ),
        Column(
            "recommendations",
            Words("Rekommendationer", "Recommendations"),
            Words("Vad den rekommenderar.", "What it recommends."),
            lambda d, _: d.fields.recommendations,
            is_list=True,
        ),
        *LAST,
    ),
)
