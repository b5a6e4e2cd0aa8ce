"""Each row as a dialogue that closed and a feedback that answered it, judged by the code that judges our own."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date
from heapq import nsmallest
from pathlib import Path
from statistics import median

from genklang.audit.days import read_day
from genklang.audit.mapping import ListMap
from genklang.audit.rows import Numbered
from genklang.catalogue import Catalogue
from genklang.errors import EnvironmentFault
from genklang.model import Dialogue, Document, Feedback, Parsed
from genklang.model.feedback import Said
from genklang.obligations import Duty, Obligation, Profile, State
from genklang.obligations.assessment import due_dates, obligations_of
from genklang.obligations.case import Case
from genklang.settings import Settings, settings_from_text
from genklang.sources import Source
from genklang.sources.front_matter import FrontMatter

USUAL = ("feedback-residents", "feedback-participants", "result-to-body")
"""The obligation that a row is judged by where the map names none: the first that the profile counts from closing."""
WORST = 10
"""How many of the latest answers a report lists."""
_SOURCE = Source("", "", "", FrontMatter(), "", 1, ())
_AUDIENCES = ("participants", "residents", "deciding_body")


@dataclass(frozen=True, slots=True)
class RowFault:
    """A row with something that could not be read: which, where, what is written and why it does not do.

    `reason` is `date` (no date in the forms of the map), `no-closing` (none is given) or `before-closing` (the answer
    is older than the closing; the row is judged as unanswered). Rows with the first two are not judged.
    """

    row: int
    column: str
    value: str
    reason: str


@dataclass(frozen=True, slots=True)
class Judged:
    """One row and how it stands. Days are calendar days."""

    row: int
    title: str
    body: str
    url: str
    closed: date
    answered: date | None
    due: date
    state: State
    days_late: int

    @property
    def days_taken(self) -> int | None:
        """Days from closing to the answer; None where there is none that counts."""
        met = self.state in {State.MET, State.MET_LATE}
        return (self.answered - self.closed).days if met and self.answered else None


@dataclass
class Tally:
    """How the rows of one body stand, or all rows."""

    states: Counter[State] = field(default_factory=Counter)
    days: list[int] = field(default_factory=list)

    def add(self, judged: Judged) -> None:
        self.states[judged.state] += 1
        if judged.days_taken is not None:
            self.days.append(judged.days_taken)

    @property
    def rows(self) -> int:
        return self.states.total()

    @property
    def met(self) -> int:
        return self.states[State.MET]

    @property
    def late(self) -> int:
        return self.states[State.MET_LATE]

    @property
    def overdue(self) -> int:
        return self.states[State.OVERDUE]

    @property
    def waiting(self) -> int:
        """Rows that are not answered and not due yet."""
        return self.rows - self.met - self.late - self.overdue

    @property
    def median_days(self) -> float | None:
        """Days from closing to the answer, of those answered; None where none is."""
        return median(self.days) if self.days else None


@dataclass(frozen=True)
class Audit:
    """The judgement over a whole list."""

    as_of: date
    profile: Profile
    duty: Duty
    total: Tally
    bodies: dict[str, Tally]
    """By the name of the body as written, in order; an empty name where a row gives none."""
    worst: tuple[Judged, ...]
    """The latest ones, answered or not, the worst first."""
    faults: tuple[RowFault, ...]


def audit(rows: Iterable[Numbered], map_: ListMap, profile: Profile, as_of: date) -> Audit:
    """Judge every row at `as_of`. Raises EnvironmentFault where the profile has nothing that fits the map."""
    judge = _Judge(map_, audited_duty(map_, profile), profile, as_of)
    total, bodies, faults = Tally(), dict[str, Tally](), list[RowFault]()
    late: list[Judged] = []
    for one in judge.all(rows):
        if isinstance(one, RowFault):
            faults.append(one)
            continue
        total.add(one)
        bodies.setdefault(one.body, Tally()).add(one)
        if one.days_late:
            late.append(one)
            late = _worst(late) if len(late) > 50 * WORST else late
    in_order = dict(sorted(bodies.items(), key=lambda item: item[0].casefold()))
    return Audit(as_of, profile, judge.duty, total, in_order, tuple(_worst(late)), tuple(faults))


def _worst(late: list[Judged]) -> list[Judged]:
    return nsmallest(WORST, late, key=lambda judged: (-judged.days_late, judged.row))


def audited_duty(map_: ListMap, profile: Profile) -> Duty:
    """What of the profile an answer meets. Raises EnvironmentFault where it counts nothing such from closing."""
    fitting = {duty.kind: duty for duty in profile.obligations if duty.trigger == "closes" and duty.kind in USUAL}
    wanted = (map_.obligation,) if map_.obligation else USUAL
    for kind in wanted:
        if kind in fitting:
            return fitting[kind]
    there = f"Write in the map one of: {', '.join(fitting)}." if fitting else "Choose another profile."
    what = f"'{map_.obligation}'" if map_.obligation else "no answer"
    raise EnvironmentFault(
        f"The profile '{profile.name}' counts {what} {'not ' * bool(map_.obligation)}from closing. {there}"
    )


class _Judge:
    """Makes of each row a catalogue of one dialogue and its feedback."""

    def __init__(self, map_: ListMap, duty: Duty, profile: Profile, as_of: date) -> None:
        self.duty = duty
        self._map = map_
        self._profile = profile.model_copy(update={"obligations": (duty,)})
        self._dates = due_dates(map_.country, profile)
        self._as_of = as_of
        self._settings = settings_from_text("", Path())

    def all(self, rows: Iterable[Numbered]) -> Iterator[Judged | RowFault]:
        for number, row in rows:
            closed = self._day(number, "closed", row.get("closed", ""))
            answered = self._day(number, "answered", row.get("answered", ""))
            wrong = [found for found in (closed, answered) if isinstance(found, RowFault)]
            if wrong or isinstance(closed, RowFault) or isinstance(answered, RowFault):
                yield from wrong
            elif closed is None:
                yield RowFault(number, "closed", row.get("closed", ""), "no-closing")
            else:
                if answered and answered < closed:
                    yield RowFault(number, "answered", row["answered"], "before-closing")
                owed = self._owed(closed, answered)
                title = row.get("title") or f"#{number}"
                texts = (title, row.get("body", ""), row.get("url", ""))
                yield Judged(number, *texts, closed, answered, owed.due or closed, owed.state, owed.days_late)

    def _day(self, number: int, column: str, text: str) -> date | RowFault | None:
        if text.casefold() in {value.casefold() for value in self._map.not_given} or not text:
            return None
        return read_day(text, self._map.dates) or RowFault(number, column, text, "date")

    def _owed(self, closed: date, answered: date | None) -> Obligation:
        dialogue = Dialogue.model_construct(type="dialogue", title="", summary="", closes=closed, opens=closed)
        documents = [Document("dialogue", "row", dialogue, _SOURCE)]
        if answered:
            documents.append(Document("feedback", "answer", _feedback(answered), _SOURCE))
        catalogue = _catalogue(self._settings, documents)
        case = Case(catalogue, documents[0], self._as_of)
        return next(obligations_of(case, self._profile, self._dates))


def _feedback(published: date) -> Feedback:
    said = (Said.model_construct(theme=""),)
    return Feedback.model_construct(
        type="feedback", dialogue="row", stage="response", published=published, audiences=_AUDIENCES, said=said
    )


def _catalogue(settings: Settings, documents: Iterable[Document]) -> Catalogue:
    return Catalogue(settings, tuple(Parsed(_SOURCE, d, d.type, d.id, ()) for d in documents))
