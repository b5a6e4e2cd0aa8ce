"""A programme: where it wants to go, how it goes, and the initiatives that belong to it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from genklang.model import Document, Programme
from genklang.model.programme import Indicator, Phase
from genklang.model.values import PartialDate
from genklang.present.facts import facts
from genklang.present.initiative import Overview, overview
from genklang.present.promises import PromiseView, promises
from genklang.present.showing import Scene
from genklang.present.views import Fact


@dataclass(frozen=True, slots=True)
class PhaseView:
    """A stretch of the programme."""

    name: str
    begins: PartialDate | None
    ends: PartialDate | None


@dataclass(frozen=True, slots=True)
class TrackView:
    """A line of work through all phases."""

    name: str
    aim: str | None


@dataclass(frozen=True, slots=True)
class IndicatorView:
    """Something measured."""

    name: str
    unit: str | None
    baseline: str | None
    target: str | None
    readings: tuple[tuple[PartialDate | None, Decimal], ...]
    chart: Chart | None
    """None where there is nothing to draw: fewer than two readings."""


@dataclass(frozen=True, slots=True)
class Chart:
    """The readings as a line in a field of 100 by 30, the largest number at the top; the table says the same."""

    points: tuple[tuple[str, str], ...]
    """From left to right, in the order of the readings."""
    target: str | None
    """The height of the target, where it is a number."""

    @property
    def line(self) -> str:
        """The points as SVG has them."""
        return " ".join(f"{x},{y}" for x, y in self.points)


@dataclass(frozen=True, slots=True)
class ReportView:
    """A yearly report."""

    year: int
    date: date | None
    url: str | None


@dataclass(frozen=True, slots=True)
class ProgrammeView:
    """The page of a programme."""

    vision: str | None
    facts: tuple[Fact, ...]
    lists: tuple[Fact, ...]
    """Principles, directions, governance, effects and challenges, those that are given."""
    phases: tuple[PhaseView, ...]
    tracks: tuple[TrackView, ...]
    indicators: tuple[IndicatorView, ...]
    reports: tuple[ReportView, ...]
    promises: tuple[PromiseView, ...]
    initiatives: Overview | None


def programme_view(document: Document, scene: Scene) -> ProgrammeView:
    """The view of a programme, or of a translation of one."""
    programme: Programme = scene.shown.fields(document)
    original = scene.shown.original(document)
    initiatives = tuple(scene.shown.referring(original, "initiative"))
    names = ("principles", "directions", "effects", "challenges", "governance")
    return ProgrammeView(
        vision=programme.vision,
        facts=facts(
            ("responsible_body", scene.link_to("body", programme.responsible_body)),
            ("reports_to", scene.link_to("body", programme.reports_to)),
            ("focus_areas", *(area.name for area in programme.focus_areas)),
        ),
        lists=facts(*((name, *getattr(programme, name)) for name in names)),
        phases=tuple(_phase(phase) for phase in programme.phases if phase.name),
        tracks=tuple(TrackView(track.name, track.aim) for track in programme.tracks if track.name),
        indicators=tuple(_indicator(indicator) for indicator in programme.indicators if indicator.name),
        reports=_reports(programme, scene.as_of),
        promises=promises(scene.shown.assessment.of(original.key), scene),
        initiatives=overview(document, initiatives, scene) if initiatives else None,
    )


def _phase(phase: Phase) -> PhaseView:
    return PhaseView(phase.name or "", phase.begins, phase.ends)


def _indicator(indicator: Indicator) -> IndicatorView:
    readings = tuple((r.date, r.value) for r in indicator.readings if r.value is not None)
    drawn = chart([value for _, value in readings], indicator.target)
    return IndicatorView(indicator.name or "", indicator.unit, indicator.baseline, indicator.target, readings, drawn)


def chart(values: Sequence[Decimal], target: str | None) -> Chart | None:
    """The chart of `values`, at equal distances."""
    if len(values) < 2:
        return None
    wanted = _number(target)
    every = [*values, *([] if wanted is None else [wanted])]
    low, high = min(every), max(every)

    def height(value: Decimal) -> str:
        share = (value - low) / (high - low) if high > low else Decimal("0.5")
        return f"{28 - 26 * share:.1f}"

    step = Decimal(96) / (len(values) - 1)
    points = tuple((f"{2 + n * step:.1f}", height(value)) for n, value in enumerate(values))
    return Chart(points, None if wanted is None else height(wanted))


def _number(text: str | None) -> Decimal | None:
    """The number that a target begins with; None where it begins with none."""
    found = re.match(r"\s*(\d{1,12}(?:[.,]\d{1,6})?)", text or "")
    return Decimal(found[1].replace(",", ".")) if found else None


def _reports(programme: Programme, as_of: date) -> tuple[ReportView, ...]:
    """Those that were given by `as_of`, the latest first."""
    given = (r for r in programme.annual_reports if r.year and (r.date is None or r.date <= as_of))
    views = (ReportView(report.year or 0, report.date, report.url) for report in given)
    return tuple(sorted(views, key=lambda report: -report.year))
