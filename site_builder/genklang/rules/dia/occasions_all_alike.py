"""Occasions that are all at the same place, or all at the same part of the day and kind of day.

Why: dialogue is held on residents' terms (handbook p. 19). Who works evenings, or cannot get to that one place, is
shut out of all occasions alike. Morning ends at noon and the evening begins at 17; these hours are our own.

Wrong:

    occasions:
      - start: 2026-03-10 18:00
        place: Stadshuset
      - start: 2026-03-12 18:00
        place: Stadshuset

Right:

    occasions:
      - start: 2026-03-10 18:00
        place: Stadshuset
      - start: 2026-03-14 10:00
        place: Biblioteket i Bergaby
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from genklang.findings import Severity
from genklang.model.dialogue import Occasion
from genklang.rules.dia.designs import designs
from genklang.rules.dia.occasions import held
from genklang.rules.site import Hit, Site, Word, hit
from genklang.rules.wording import plain

CODE = "DIA123"
NAME = "occasions-all-alike"
SEVERITY = Severity.WARNING

NOON, EVENING = 12, 17
SATURDAY = 5


def check(site: Site) -> Iterator[Hit]:
    """Yield every dialogue with several occasions that all have one place, and with several at one kind of time."""
    for document, dialogue in designs(site):
        occasions = [occasion for _, occasion in held(dialogue)]
        if len(occasions) < 2:
            continue
        places = {_place(occasion) for occasion in occasions}
        if len(places) == 1 and "" not in places:
            yield hit(document, "occasions", n=len(occasions), place=occasions[0].place or "")
        times = {_time(occasion.start) for occasion in occasions}
        if len(times) == 1 and "" not in times:
            yield hit(document, "occasions", variant="time", n=len(occasions), time=Word("time", times.pop()))


def _place(occasion: Occasion) -> str:
    """Where people must go; nothing for what can be followed from anywhere."""
    return "" if occasion.online else plain(occasion.place)


def _time(start: datetime | None) -> str:
    """The kind of day and part of it, such as `weekday-evening`."""
    if start is None:
        return ""
    day = "weekend" if start.weekday() >= SATURDAY else "weekday"
    return f"{day}-{'morning' if start.hour < NOON else 'afternoon' if start.hour < EVENING else 'evening'}"
