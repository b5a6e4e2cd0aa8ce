"""What is owed, by each rule book that is shipped: from its YAML file and from the files of the kinds."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

from genklang.locale.rule_texts import rule_texts_for
from genklang.obligations import Duty, Profile, load_profile
from genklang.obligations.kinds import KINDS
from genklang.obligations.profile import shipped_names

from .tables import code, table

AUDIENCES = {"participants": "participants", "residents": "residents", "deciding_body": "deciding body"}
TRIGGERS = {
    "opens": "the dialogue opens",
    "closes": "the dialogue, or a round of it, closes",
    "decision": "the decision is taken",
    "decision-or-planned": "the decision is taken, until then the day planned for it",
    "year": "a year of the programme ends",
}
PACES = {
    "per_question": "answered question by question",
    "quick": "quick",
    "after": "answered afterwards",
    "continuous": "continuous, counted term by term",
}

INTRODUCTION = """\
---
hide: [toc]
---

# Obligations

What a dialogue or a programme owes, and to whom. A dialogue of level `information` owes nothing. Days are calendar
days, counted from the day after the event; the due day itself is in time.
"""
OWN = "A number marked * is not the source's: it is the municipality's own choice."


def obligations_page() -> str:
    """The kinds of obligations, then each rule book."""
    return "\n".join([INTRODUCTION, "## What satisfies each\n", _kinds(), *_profiles()])


def _kinds() -> str:
    swedish = rule_texts_for("sv").words["kind"]
    rows = [[code(kind), swedish[kind], _why(kind), KINDS[kind].__doc__ or ""] for kind in KINDS]
    return table(("Kind", "På svenska", "The promise", "Satisfied by"), rows)


def _why(kind: str) -> str:
    return (sys.modules[KINDS[kind].__module__].__doc__ or "").strip()


def _profiles() -> Iterator[str]:
    for name in shipped_names():
        profile = load_profile(name, Path())
        yield f"## The profile {code(name)}\n"
        yield f"{profile.title}. Source: {profile.source}.\n" if profile.source else f"{profile.title}.\n"
        yield _book(profile)
        yield f"{OWN}\n"
        yield f"A reminder comes {profile.remind_before}\\* days ahead. {_moving(profile)}\n"
        yield f"Delays reach at most {profile.longest_delay}\\* days past the due day.\n"
        yield from _periods(profile)


def _periods(profile: Profile) -> Iterator[str]:
    """The shortest times to be open; a profile may have none."""
    if profile.shortest_period:
        rows = [
            [code(name), f"{period.days} days" if period.basis else f"{period.days}\\* days", period.basis or ""]
            for name, period in profile.shortest_period.items()
        ]
        yield "A dialogue that names one of these in `procedure` is open for at least so long.\n"
        yield table(("Procedure", "Open at least", "Basis"), rows)


def _moving(profile: Profile) -> str:
    moves = "A due day that was counted and is no working day moves to the next one."
    return moves if profile.working_days == "move" else "Due days are not moved to working days."


def _book(profile: Profile) -> str:
    rows = [[code(d.kind), AUDIENCES[d.audience], TRIGGERS[d.trigger], _days(d), d.basis] for d in profile.obligations]
    return table(("Kind", "Owed to", "Set going when", "Due", "Basis"), rows)


def _days(duty: Duty) -> str:
    if duty.trigger == "year":
        return "31 December of the year after"
    if duty.within is None:
        return "the same day"
    mark = "\\*" if duty.own_number else ""
    paces = [f"{days}{mark} for a method that is {PACES[pace]}" for pace, days in duty.pace.items()]
    reminder = [] if duty.remind_before is None else [f"a reminder {duty.remind_before} days ahead"]
    never = ["never waived"] if duty.never_waived else []
    return "; ".join([f"within {duty.within} days{mark}", *paces, *reminder, *never])
