"""What is owed, as text: by the body that owes it, most pressing first, each with what to do next."""

from __future__ import annotations

import textwrap
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from rich.text import Text

from genklang.catalogue import Catalogue
from genklang.locale import Texts
from genklang.locale.rule_texts import RuleTexts
from genklang.obligations import Obligation, State
from genklang.present.obligation_words import named
from genklang.reporters.text import shown_safely
from genklang.rules.obl.next_steps import next_step

STYLES = {
    State.OVERDUE: "bold magenta",
    State.DUE_SOON: "bold yellow",
    State.EXPLAINED: "yellow",
    State.MET: "green",
    State.MET_LATE: "green",
}
COUNTED = (State.OVERDUE, State.EXPLAINED, State.DUE_SOON)
"""The states that a heading counts."""
INDENT = 12
"""Columns of a date and the space after it; below them the text goes on."""
NARROW = 60
"""On fewer columns than these the text goes on two columns in."""


@dataclass(frozen=True)
class DueList:
    """Writes obligations at `as_of` for a screen of `width` columns, or unwrapped where that is None."""

    catalogue: Catalogue
    as_of: date
    texts: Texts
    rule_texts: RuleTexts
    width: int | None

    def lines(self, owed: Sequence[Obligation]) -> Iterator[Text]:
        """Every body with what it owes, an empty line after each."""
        for body, group in self.by_body(owed):
            yield from self.wrapped(self.heading(body, group), 0, "bold", len(self._name(body)))
            for obligation in group:
                yield from self._obligation(obligation)
            yield Text("")

    def by_body(self, owed: Sequence[Obligation]) -> Iterator[tuple[str | None, list[Obligation]]]:
        """Every body with what it owes, the most pressing first."""
        in_order = sorted(owed, key=lambda o: (self._rank(o.body), o.due_in_force or date.max, o.id))
        for body, of_body in groupby(in_order, key=lambda o: o.body):
            yield body, list(of_body)

    def _rank(self, body: str | None) -> tuple[bool, str, str]:
        return body is None, self._name(body).casefold(), body or ""

    def _name(self, body: str | None) -> str:
        """The body's title, or its id where there is no such document."""
        document = self.catalogue.get("body", body)
        return document.fields.title if document else body or self.texts("due.no_body")

    def heading(self, body: str | None, group: Sequence[Obligation]) -> str:
        """The body's name, and how much it owes."""
        states = Counter(o.state for o in group)
        counts = [f"{self.texts(f'state.{s}')}: {states[s]}" for s in COUNTED if states[s]]
        return " · ".join([self._name(body), self.texts("due.count", n=len(group)), *counts])

    def _obligation(self, o: Obligation) -> Iterator[Text]:
        day = str(o.due_in_force) if o.due_in_force else "–" * 10
        when, what = self.when(o), self.what(o)
        style = STYLES.get(o.state, "")
        yield from self.wrapped(f"{day}  {when} · {what}", self._indent, style, INDENT + len(when))
        for line in self.explained(o):
            yield from self.wrapped(" " * self._indent + line, self._indent)

    @property
    def _indent(self) -> int:
        return INDENT if self.width is None or self.width >= NARROW else 2

    def what(self, o: Obligation) -> str:
        """What is owed on which document."""
        return f"{named(o, self.texts)}: {self.catalogue.by_key[o.document].fields.title} ({o.document})"

    def when(self, o: Obligation) -> str:
        """Days left or late in words, or why there are none."""
        t = self.texts
        if o.state is State.MET_LATE:
            return t("promise.met_late", n=o.days_late, date=o.satisfied_on).rstrip(".")
        if o.state is State.MET:
            return (t("promise.met_on", date=o.satisfied_on) if o.satisfied_on else t("promise.met")).rstrip(".")
        if o.state is State.WAIVED:
            return t("state.waived")
        if o.state is State.OVERDUE:
            return t("promise.overdue", n=o.days_late).rstrip(".")
        if o.due_in_force is None:
            return t("promise.no_date")
        left = (o.due_in_force - self.as_of).days
        return (t("promise.days_left", n=left) if left else t("promise.due_today")).rstrip(".")

    def explained(self, o: Obligation) -> Iterator[str]:
        """What is to be said below: the delay that was told, and what to do next."""
        if o.explanation:
            yield self.texts("due.delayed", due=str(o.due), reason=o.explanation.reason.rstrip("."))
        if o.state is State.PENDING:
            yield self.texts(f"promise.pending.{o.trigger.event}")
        elif not o.state.settled:
            yield next_step(o, self.rule_texts)

    def wrapped(self, line: str, indent: int = 0, style: str = "", styled: int = 0) -> Iterator[Text]:
        """`line` within the screen, the rest of it indented, its first characters in `style`."""
        safe = shown_safely(line)
        parts = [safe]
        if self.width is not None:
            rest = " " * indent
            parts = textwrap.wrap(safe, max(self.width, 20), subsequent_indent=rest, break_on_hyphens=False) or [""]
        for number, part in enumerate(parts):
            text = Text(part)
            if style and number == 0:
                text.stylize(style, 0, styled)
            yield text
