"""Dialogues, with their status at the day of the site."""

from __future__ import annotations

from typing import Any, get_args

from genklang.export.tables.column import Column, Table, Tables, Value, Words
from genklang.export.tables.shared import LAST, SUMMARY, TITLE, done, identifier, part
from genklang.model.declaration import Level
from genklang.model.dialogue import DecisionStage
from genklang.obligations import Status


def _status(document: Any, tables: Tables) -> Value:
    return tables.prepared.assessment.statuses[document.key].value


def _paused_until(document: Any, tables: Tables) -> Value:
    pause = tables.prepared.assessment.pauses.get(document.key)
    return pause.until if pause else None


DIALOGUES = Table(
    "dialogues",
    Words("Dialoger", "Dialogues"),
    Words(
        "Frågor till invånare och brukare: när de ställs, vad som går att påverka, vem som beslutar och vad det blev.",
        "Questions put to residents and users: when, what can be influenced, who decides and what came of it.",
    ),
    (Words("medborgardialog", "citizen dialogue"), Words("delaktighet", "participation")),
    lambda tables: iter(tables.listed("dialogue")),
    (
        identifier("Dialogens id.", "The id of the dialogue."),
        TITLE,
        SUMMARY,
        Column(
            "question",
            Words("Fråga", "Question"),
            Words("Frågan som ställs.", "The question that is put."),
            lambda d, _: d.fields.question,
        ),
        Column(
            "status",
            Words("Läge", "Status"),
            Words("Läget den dag som sidan visar.", "The status on the day that the site shows."),
            _status,
            choices=tuple(status.value for status in Status),
            required=True,
        ),
        Column(
            "paused",
            Words("Paus", "Paused"),
            Words(
                "Öppen, men mellan två omgångar: ingen kan delta.",
                "Open, but between two rounds: nobody can take part.",
            ),
            lambda d, tables: d.key in tables.prepared.assessment.pauses,
            "flag",
            required=True,
        ),
        Column(
            "paused_until",
            Words("Paus till", "Paused until"),
            Words("Dag då nästa omgång öppnar.", "The day on which the next round opens."),
            _paused_until,
            "day",
        ),
        Column(
            "kind",
            Words("Sort", "Kind"),
            Words("Invånardialog eller brukardialog.", "Resident or user dialogue."),
            lambda d, _: d.fields.kind,
            choices=("resident", "user"),
        ),
        Column(
            "level",
            Words("Steg", "Level"),
            Words(
                "Steg på delaktighetstrappan; information är ingen dialog.",
                "Level of participation; information is no dialogue.",
            ),
            lambda d, _: d.fields.level,
            choices=get_args(Level),
        ),
        Column(
            "decision_stage",
            Words("Läge i beslutsprocessen", "Decision stage"),
            Words("Var i beslutsprocessen frågan ställs.", "Where in the decision process it is put."),
            lambda d, _: d.fields.decision_stage,
            choices=get_args(DecisionStage),
        ),
        Column(
            "topics",
            Words("Ämnen", "Topics"),
            Words("Vad det handlar om.", "What it is about."),
            lambda d, _: d.fields.topics,
            is_list=True,
        ),
        Column(
            "areas",
            Words("Områden", "Areas"),
            Words("Var i kommunen.", "Where in the municipality."),
            lambda d, _: d.fields.areas,
            is_list=True,
        ),
        Column(
            "methods",
            Words("Metoder", "Methods"),
            Words("Metodernas id.", "The ids of the methods."),
            lambda d, _: d.fields.methods,
            is_list=True,
            refers_to="methods",
        ),
        Column(
            "responsible_body",
            Words("Ansvarar", "Responsible"),
            Words("Organet som ansvarar.", "The body in charge."),
            lambda d, _: d.fields.responsible_body,
            refers_to="bodies",
        ),
        Column(
            "opens",
            Words("Öppnar", "Opens"),
            Words("Första dagen att delta.", "The first day to take part."),
            lambda d, _: d.fields.first_day,
            "day",
        ),
        Column(
            "closes",
            Words("Stänger", "Closes"),
            Words("Sista dagen att delta.", "The last day to take part."),
            lambda d, _: d.fields.last_day,
            "day",
        ),
        Column(
            "influence_open",
            Words("Går att påverka", "Open to influence"),
            Words("Det som går att påverka.", "What can be influenced."),
            lambda d, _: d.fields.influence.open if d.fields.influence else (),
            is_list=True,
        ),
        Column(
            "influence_fixed",
            Words("Ligger fast", "Fixed"),
            Words("Det som inte går att påverka.", "What cannot be influenced."),
            lambda d, _: d.fields.influence.fixed if d.fields.influence else (),
            is_list=True,
        ),
        Column(
            "mandate_body",
            Words("Beslutade om dialogen", "Mandate by"),
            Words("Organet som beslutade att hålla dialogen.", "The body that decided to hold the dialogue."),
            done("mandate", "body"),
            refers_to="bodies",
        ),
        Column(
            "mandate_date",
            Words("Dag för uppdraget", "Day of the mandate"),
            Words("Dag för det beslutet.", "The day of that decision."),
            done("mandate", "date"),
            "day",
        ),
        Column(
            "mandate_reference",
            Words("Diarienummer för uppdraget", "Reference of the mandate"),
            Words("Diarienummer och paragraf.", "The reference number."),
            done("mandate", "reference"),
        ),
        Column(
            "decision_body",
            Words("Beslutar i frågan", "Decision by"),
            Words("Organet som beslutar i frågan.", "The body that decides on the question."),
            part("decision", "body"),
            refers_to="bodies",
        ),
        Column(
            "decision_planned",
            Words("Planerad dag för beslut", "Decision planned"),
            Words("Planerad dag för beslutet.", "The planned day of the decision."),
            part("decision", "planned"),
            "day",
        ),
        Column(
            "decision_date",
            Words("Dag för beslut", "Decision"),
            Words("Dag då beslutet togs.", "The day the decision was taken."),
            done("decision", "date"),
            "day",
        ),
        Column(
            "decision_reference",
            Words("Diarienummer för beslutet", "Reference of the decision"),
            Words("Diarienummer och paragraf.", "The reference number."),
            done("decision", "reference"),
        ),
        Column(
            "decision_outcome",
            Words("Beslutet", "Outcome"),
            Words("Vad som beslutades.", "What was decided."),
            done("decision", "outcome"),
        ),
        Column(
            "cancelled",
            Words("Ställdes in", "Cancelled"),
            Words("Dag då dialogen ställdes in.", "The day on which it was called off."),
            done("cancelled", "date"),
            "day",
        ),
        *LAST,
    ),
)
