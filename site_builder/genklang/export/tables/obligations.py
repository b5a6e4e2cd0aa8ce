"""Obligations: what is owed to whom, by when, and how it stands (contract §3)."""

from __future__ import annotations

from typing import Any, get_args

from genklang.export.tables.column import Column, Table, Tables, Value, Words
from genklang.model.declaration import Audience
from genklang.model.dialogue import ObligationKind
from genklang.obligations import Event, Obligation, State


def _document(type_: str) -> Any:
    """The id of the document that owes, where it is of that type."""

    def value(obligation: Obligation, _: Tables) -> Value:
        found, _slash, id_ = obligation.document.partition("/")
        return id_ if found == type_ else None

    return value


OBLIGATIONS = Table(
    "obligations",
    Words("Åtaganden", "Obligations"),
    Words(
        "Allt som har lovats i dialogerna och programmen: till vem, senast när och hur det gick.",
        "All that was promised in the dialogues and programmes: to whom, by when and how it went.",
    ),
    (Words("åtaganden", "obligations"), Words("uppföljning", "follow-up")),
    lambda tables: iter(tables.prepared.assessment.obligations),
    (
        Column(
            "id",
            Words("Id", "Id"),
            Words("Åtagandets id.", "The id of the obligation."),
            lambda o, _: o.id,
            required=True,
        ),
        Column(
            "dialogue",
            Words("Dialog", "Dialogue"),
            Words("Id för dialogen som det gäller.", "The id of the dialogue that owes it."),
            _document("dialogue"),
            refers_to="dialogues",
        ),
        Column(
            "programme",
            Words("Program", "Programme"),
            Words("Id för programmet som det gäller.", "The id of the programme that owes it."),
            _document("programme"),
            refers_to="programmes",
        ),
        Column(
            "body",
            Words("Ansvarar", "Responsible"),
            Words("Organet som är skyldigt.", "The body that owes it."),
            lambda o, _: o.body,
            refers_to="bodies",
        ),
        Column(
            "round",
            Words("Omgång", "Round"),
            Words("Omgången, perioden eller året.", "The round, term or year."),
            lambda o, _: o.round,
        ),
        Column(
            "kind",
            Words("Sort", "Kind"),
            Words("Vad som ska göras.", "What is to be done."),
            lambda o, _: o.kind,
            choices=(*get_args(ObligationKind), "annual-report"),
            required=True,
        ),
        Column(
            "audience",
            Words("Till", "Audience"),
            Words("Vilka det är lovat till.", "To whom it is owed."),
            lambda o, _: o.audience,
            choices=get_args(Audience),
            required=True,
        ),
        Column(
            "trigger_event",
            Words("Räknas från", "Counted from"),
            Words("Händelsen som det räknas från.", "The event that it is counted from."),
            lambda o, _: o.trigger.event.value,
            choices=tuple(event.value for event in Event),
            required=True,
        ),
        Column(
            "trigger_date",
            Words("Dag för händelsen", "Day of the event"),
            Words("Dag för händelsen.", "The day of the event."),
            lambda o, _: o.trigger.date,
            "day",
        ),
        Column(
            "due",
            Words("Senast", "Due"),
            Words("Sista dagen, den medräknad.", "The last day, itself included."),
            lambda o, _: o.due,
            "day",
        ),
        Column(
            "new_due",
            Words("Nytt datum", "New due"),
            Words("Ny sista dag där en försening är förklarad.", "The new last day where a delay was explained."),
            lambda o, _: o.explanation.new_due if o.explanation else None,
            "day",
        ),
        Column(
            "reason",
            Words("Skäl", "Reason"),
            Words("Skälet till förseningen.", "The reason for the delay."),
            lambda o, _: o.explanation.reason if o.explanation else None,
        ),
        Column(
            "state",
            Words("Läge", "State"),
            Words("Läget den dag som sidan visar.", "The state on the day that the site shows."),
            lambda o, _: o.state.value,
            choices=tuple(state.value for state in State),
            required=True,
        ),
        Column(
            "satisfied_by",
            Words("Uppfyllt genom", "Satisfied by"),
            Words(
                "Id för återkopplingen, eller namnet på fältet, som uppfyllde det.",
                "The id of the feedback, or the name of the field, that met it.",
            ),
            lambda o, _: o.satisfied_by,
        ),
        Column(
            "satisfied_on",
            Words("Uppfyllt", "Satisfied on"),
            Words("Dag då det uppfylldes.", "The day on which it was met."),
            lambda o, _: o.satisfied_on,
            "day",
        ),
        Column(
            "days_late",
            Words("Dagar för sent", "Days late"),
            Words("Kalenderdagar efter sista dagen.", "Calendar days after the last day."),
            lambda o, _: o.days_late,
            "whole",
            required=True,
        ),
        Column(
            "basis",
            Words("Källa", "Basis"),
            Words("Var skyldigheten kommer ifrån.", "Where the duty comes from."),
            lambda o, _: o.basis,
            required=True,
        ),
    ),
)
