"""How to take part in a dialogue: ways, rounds and occasions."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime

from genklang.model import Dialogue
from genklang.model.dialogue import Occasion, Round, TakePart
from genklang.obligations.pause import has_closed
from genklang.present.showing import Scene
from genklang.present.views import Link


@dataclass(frozen=True, slots=True)
class OccasionView:
    """A meeting, in the site's local time."""

    start: datetime | None
    end: datetime | None
    same_day: bool
    """True where it ends on the day it begins."""
    place: str | None
    online: str | None
    method: Link | None
    accessibility: str | None
    audiences: tuple[str, ...]
    elected: str | None
    cancelled: bool
    past: bool
    calendar: str | None = None
    """The address of its calendar file, while it is to come."""


@dataclass(frozen=True, slots=True)
class WayView:
    """A way to take part."""

    channel: str
    url: str | None
    text: str | None


@dataclass(frozen=True, slots=True)
class RoundView:
    """A round and how it stands: `planned`, `open` or `closed`."""

    question: str
    opens: date | None
    closes: date | None
    state: str


@dataclass(frozen=True, slots=True)
class TakingPartView:
    """Everything on how to take part, or how it was possible to."""

    possible: bool
    """True while it is open and no mere information."""
    action: WayView | None
    """The one to show first, while it is open."""
    ways: tuple[WayView, ...]
    rounds: tuple[RoundView, ...]
    coming: tuple[OccasionView, ...]
    past: tuple[OccasionView, ...]
    materials: tuple[Link, ...]
    """Their addresses are as the author wrote them."""

    @property
    def anything(self) -> bool:
        """True where there is something to show before the past occasions."""
        return bool(self.ways or self.rounds or self.coming or self.materials)


def open_round(dialogue: Dialogue, as_of: date) -> Round | None:
    """The round that one can take part in at `as_of`."""
    return next((turn for turn in dialogue.rounds if _standing(turn, as_of) == "open"), None)


def calendar_address(dialogue: str, occasion: str) -> str:
    """Where the calendar file of an occasion stands: below its dialogue's address, under its own name."""
    return f"{dialogue}{occasion}.ics"


def taking_part(dialogue: Dialogue, is_open: bool, address: str, scene: Scene) -> TakingPartView:
    """The view of how to take part in `dialogue`, which is open (and not between rounds) or not.

    `address` is where the dialogue's own page stands, also where `dialogue` holds the fields of a translation.
    """
    ways = tuple(_way(way) for way in dialogue.take_part if way.channel or way.text)
    all_occasions = occasions(dialogue, address, scene)
    return TakingPartView(
        possible=is_open and dialogue.level != "information",
        action=next((way for way in ways if way.url), None) if is_open else None,
        ways=ways,
        rounds=tuple(_round(turn, scene.as_of) for turn in dialogue.rounds),
        coming=tuple(o for o in all_occasions if not o.past),
        past=tuple(o for o in reversed(all_occasions) if o.past),
        materials=tuple(Link(m.title or m.url or "", m.url) for m in dialogue.materials if m.title or m.url),
    )


def occasions(dialogue: Dialogue, address: str, scene: Scene) -> list[OccasionView]:
    """The occasions in order of time, those without one last; `address` is where the dialogue's own page stands."""
    ordered = sorted(dialogue.named_occasions, key=lambda pair: str(pair[1].start or pair[1].end or "~"))
    views = (_occasion(occasion, calendar_address(address, name), scene) for name, occasion in ordered)
    off = (dialogue.is_off(occasion, scene.as_of) for _, occasion in ordered)
    return [replace(view, cancelled=is_off) for view, is_off in zip(views, off, strict=True)]


def _way(way: TakePart) -> WayView:
    return WayView(way.channel, way.url, way.text) if way.channel else WayView(way.text or "", way.url, None)


def _round(turn: Round, as_of: date) -> RoundView:
    return RoundView(turn.question or turn.id or "", turn.opens, turn.closes, _standing(turn, as_of))


def _standing(turn: Round, as_of: date) -> str:
    if has_closed(turn, as_of):
        return "closed"
    return "open" if turn.opens and turn.opens <= as_of else "planned"


def _occasion(occasion: Occasion, calendar: str, scene: Scene) -> OccasionView:
    last = occasion.end or occasion.start
    past = last is not None and last.date() < scene.as_of
    return OccasionView(
        start=occasion.start,
        end=occasion.end,
        same_day=bool(occasion.start and occasion.end and occasion.start.date() == occasion.end.date()),
        place=occasion.place,
        online=occasion.online,
        method=scene.link_to("method", occasion.method),
        accessibility=occasion.accessibility,
        audiences=occasion.audiences,
        elected=occasion.elected,
        cancelled=occasion.cancelled,
        past=past,
        calendar=calendar if occasion.start and not past else None,
    )
