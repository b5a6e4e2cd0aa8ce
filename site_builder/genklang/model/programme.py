"""A programme: several years of work with a vision, phases and yearly reports."""

from __future__ import annotations

from typing import ClassVar

from genklang.model.declaration import Content, Shape, field
from genklang.model.values import BodyId, Date, LooseDate, Number, Slug, Text, Url, Year


class FocusArea(Shape):
    """One of the areas a programme works in."""

    id: Slug | None = field("Kort namn.", "Short name.", "tidiga-ar")
    name: Text | None = field("Namn.", "Name.", "Tidiga år")


class Phase(Shape):
    """A stretch of a programme; `from` and `to` may be years."""

    name: Text | None = field("Namn.", "Name.", "Mobilisering")
    begins: LooseDate | None = field("Från och med.", "From and including.", "2014", alias="from")
    ends: LooseDate | None = field("Till och med.", "To and including.", "2016", alias="to")


class Track(Shape):
    """A line of work through all phases."""

    name: Text | None = field("Namn.", "Name.", "Praksisspor")
    aim: Text | None = field("Mål.", "Aim.", "Nya arbetssätt i vardagen")


class Reading(Shape):
    """What an indicator showed on a day."""

    date: LooseDate | None = field("När.", "When.", "2025")
    value: Number | None = field("Värdet.", "The value.", "61")


class Indicator(Shape):
    """Something measured to see how a programme goes."""

    name: Text | None = field("Namn.", "Name.", "Andel som känner sig trygga")
    unit: Text | None = field("Enhet.", "Unit.", "procent")
    baseline: Text | None = field("Utgångsläge.", "Baseline.", "54")
    target: Text | None = field("Mål.", "Target.", "70")
    readings: tuple[Reading, ...] = field("Mätningar.", "Readings.", [{"date": "2025", "value": "61"}], default=())


class AnnualReport(Shape):
    """A report on one year."""

    year: Year | None = field("Året den gäller.", "The year it covers.", "2025")
    date: Date | None = field("Dag då den lämnades.", "The day it was given.", "2026-03-18")
    url: Url | None = field("Var den finns.", "Where it is found.", "https://example.org/rapport-2025")


class Programme(Content):
    """A programme that initiatives belong to."""

    LATER: ClassVar[frozenset[str]] = Content.LATER | {
        "published",
        "indicators",
        "effects",
        "challenges",
        "annual_reports",
    }

    vision: Text | None = field("Visionen.", "The vision.", "En kommun där alla hörs")
    principles: tuple[Text, ...] = field("Principer.", "Principles.", ["Vi lyssnar först"], default=())
    directions: tuple[Text, ...] = field(
        "Viljeinriktningar, utan siffror.",
        "What is strived for, without figures.",
        ["Fler möts över gränser"],
        default=(),
    )
    focus_areas: tuple[FocusArea, ...] = field(
        "Fokusområden.", "Focus areas.", [{"id": "tidiga-ar", "name": "Tidiga år"}], default=()
    )
    phases: tuple[Phase, ...] = field(
        "Faser.", "Phases.", [{"name": "Mobilisering", "from": "2014", "to": "2015"}], default=()
    )
    tracks: tuple[Track, ...] = field("Spår.", "Tracks.", [{"name": "Praktik", "aim": "Nya arbetssätt"}], default=())
    indicators: tuple[Indicator, ...] = field(
        "Indikatorer.", "Indicators.", [{"name": "Trygghet", "unit": "procent"}], default=()
    )
    governance: tuple[Text, ...] = field("Styrning.", "Governance.", ["Styrgrupp som möts varje månad"], default=())
    effects: tuple[Text, ...] = field("Effekter.", "Effects.", ["Nöjdare invånare"], default=())
    challenges: tuple[Text, ...] = field("Utmaningar.", "Challenges.", ["Att hålla i"], default=())
    responsible_body: BodyId | None = field("Organet som ansvarar.", "The body in charge.", "kommunstyrelsen")
    reports_to: BodyId | None = field(
        "Organet som får årsrapporten.", "The body that gets the yearly report.", "kommunfullmaktige"
    )
    annual_reports: tuple[AnnualReport, ...] = field(
        "Årsrapporter.", "Annual reports.", [{"year": "2025", "date": "2026-03-18"}], default=()
    )
