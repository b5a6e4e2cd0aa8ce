"""Occasions: the meetings of the dialogues."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import cast

from genklang.export.tables.column import Column, Table, Tables, Words
from genklang.model import Dialogue
from genklang.model.dialogue import Occasion


@dataclass(frozen=True, slots=True)
class NamedOccasion:
    """An occasion of the dialogue with the id `dialogue`, with its name there."""

    dialogue: str
    name: str
    occasion: Occasion
    is_off: bool


def _occasions(tables: Tables) -> Iterator[NamedOccasion]:
    for document in tables.listed("dialogue"):
        dialogue = cast(Dialogue, document.fields)
        for name, occasion in dialogue.named_occasions:
            is_off = dialogue.is_off(occasion, tables.prepared.assessment.as_of)
            yield NamedOccasion(document.id, name, occasion, is_off)


OCCASIONS = Table(
    "occasions",
    Words("Träffar", "Occasions"),
    Words(
        "Möten, kaféer och andra träffar i dialogerna: när, var, för vilka och hur tillgängligt det är.",
        "Meetings and other occasions of the dialogues: when, where, for whom and how accessible.",
    ),
    (Words("möten", "meetings"), Words("kalender", "calendar")),
    _occasions,
    (
        Column(
            "id",
            Words("Id", "Id"),
            Words("Dialogens id och träffens namn.", "The id of the dialogue and the name of the occasion."),
            lambda o, _: f"{o.dialogue}/{o.name}",
            required=True,
        ),
        Column(
            "dialogue",
            Words("Dialog", "Dialogue"),
            Words("Dialogens id.", "The id of the dialogue."),
            lambda o, _: o.dialogue,
            refers_to="dialogues",
            required=True,
        ),
        Column(
            "start",
            Words("Börjar", "Start"),
            Words("När den börjar.", "When it begins."),
            lambda o, tables: tables.moment(o.occasion.start),
            "moment",
        ),
        Column(
            "end",
            Words("Slutar", "End"),
            Words("När den slutar.", "When it ends."),
            lambda o, tables: tables.moment(o.occasion.end),
            "moment",
        ),
        Column(
            "place",
            Words("Plats", "Place"),
            Words("Var den hålls.", "Where it is held."),
            lambda o, _: o.occasion.place,
        ),
        Column(
            "online",
            Words("På nätet", "Online"),
            Words("Adress till ett digitalt möte.", "The address of an online meeting."),
            lambda o, _: o.occasion.online,
            "address",
        ),
        Column(
            "method",
            Words("Metod", "Method"),
            Words("Metodens id.", "The id of the method."),
            lambda o, _: o.occasion.method,
            refers_to="methods",
        ),
        Column(
            "audiences",
            Words("Inbjudna", "Audiences"),
            Words("Vilka som bjuds in.", "Who is invited."),
            lambda o, _: o.occasion.audiences,
            is_list=True,
        ),
        Column(
            "elected",
            Words("Förtroendevalda", "Elected"),
            Words("Vilka förtroendevalda som kommer, i ord.", "Who of the elected comes, in words."),
            lambda o, _: o.occasion.elected,
        ),
        Column(
            "accessibility",
            Words("Tillgänglighet", "Accessibility"),
            Words("Hur tillgänglig platsen är.", "How accessible the place is."),
            lambda o, _: o.occasion.accessibility,
        ),
        Column(
            "cancelled",
            Words("Inställd", "Cancelled"),
            Words("Sant om träffen är inställd.", "True if the occasion is called off."),
            lambda o, _: o.is_off,
            "flag",
            required=True,
        ),
    ),
)
