"""Methods: ways of holding a dialogue."""

from __future__ import annotations

from typing import get_args

from genklang.export.tables.column import Column, Table, Words
from genklang.export.tables.shared import LAST, SUMMARY, TITLE, identifier
from genklang.model.declaration import Level
from genklang.model.method import Pace

METHODS = Table(
    "methods",
    Words("Metoder", "Methods"),
    Words(
        "Sätt att hålla dialog: vad de passar till, vad de kostar och vilka de missar.",
        "Ways of holding a dialogue: what they are good for, what they cost and whom they miss.",
    ),
    (Words("metoder", "methods"), Words("medborgardialog", "citizen dialogue")),
    lambda tables: iter(tables.listed("method")),
    (
        identifier("Metodens id.", "The id of the method."),
        TITLE,
        SUMMARY,
        Column(
            "levels",
            Words("Steg", "Levels"),
            Words("Steg på delaktighetstrappan som metoden passar.", "The levels of participation that it serves."),
            lambda d, _: d.fields.levels,
            is_list=True,
            choices=get_args(Level),
        ),
        Column(
            "purposes",
            Words("Bra för", "Good for"),
            Words("Vad den är bra för.", "What it is good for."),
            lambda d, _: d.fields.purposes,
        ),
        Column(
            "group_size",
            Words("Antal deltagare", "Group size"),
            Words("Gruppens storlek, i ord.", "The size of the group, in words."),
            lambda d, _: d.fields.group_size,
        ),
        Column(
            "duration",
            Words("Tid", "Duration"),
            Words("Tid det tar, i ord.", "How long it takes, in words."),
            lambda d, _: d.fields.duration,
        ),
        Column(
            "cost",
            Words("Kostnad", "Cost"),
            Words("Vad den kostar.", "What it costs."),
            lambda d, _: d.fields.cost,
            choices=("low", "medium", "high"),
        ),
        Column(
            "staff",
            Words("Bemanning", "Staff"),
            Words("Vilka som behövs.", "Who is needed."),
            lambda d, _: d.fields.staff,
        ),
        Column(
            "materials",
            Words("Material", "Materials"),
            Words("Vad som behövs.", "What is needed."),
            lambda d, _: d.fields.materials,
        ),
        Column(
            "strengths",
            Words("Plus", "Strengths"),
            Words("Det som är bra med den.", "What is good about it."),
            lambda d, _: d.fields.strengths,
            is_list=True,
        ),
        Column(
            "weaknesses",
            Words("Minus", "Weaknesses"),
            Words("Det som är svårt med den.", "What is hard about it."),
            lambda d, _: d.fields.weaknesses,
            is_list=True,
        ),
        Column(
            "excludes",
            Words("Missar", "Excludes"),
            Words("Grupper som lätt missas.", "Groups that it easily misses."),
            lambda d, _: d.fields.excludes,
            is_list=True,
        ),
        Column(
            "feedback_pace",
            Words("Takt i återkopplingen", "Pace of feedback"),
            Words("Hur snabbt återkoppling krävs.", "How soon feedback is due."),
            lambda d, _: d.fields.feedback_pace,
            choices=get_args(Pace),
        ),
        Column(
            "elected_present",
            Words("Förtroendevalda med", "Elected present"),
            Words("Sant om förtroendevalda ska vara med.", "True if the elected are to be present."),
            lambda d, _: d.fields.elected_present,
            "flag",
            required=True,
        ),
        *LAST,
    ),
)
