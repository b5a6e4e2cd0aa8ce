"""A change in words: sections with lines, the promises first, for every format that people read."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from genklang.comparing.comparison import (
    ChangedPage,
    ChangedPromise,
    Comparison,
    PageChange,
    PromiseChange,
)
from genklang.findings import Finding
from genklang.locale import Texts
from genklang.obligations import Obligation
from genklang.present.obligation_words import named


@dataclass(frozen=True, slots=True)
class Line:
    """One thing that differs: what it is, where it stands on the site if it does, and more of it."""

    text: str
    more: str = ""
    address: str | None = None


@dataclass(frozen=True, slots=True)
class Section:
    """Lines that belong together, under a heading."""

    heading: str
    lines: tuple[Line, ...]


def verdict(comparison: Comparison, texts: Texts) -> str:
    """One sentence that says whether the change makes anything worse, and what."""
    if comparison.is_worse:
        counted = [texts(f"change.worse.{kind}", n=n) for kind, n in comparison.worse.items() if n]
        return texts("change.verdict.worse", what=", ".join(counted))
    return texts("change.verdict.nothing" if comparison.is_nothing else "change.verdict.fine")


def title(comparison: Comparison, texts: Texts) -> str:
    return texts("change.title", day=comparison.after.assessment.as_of)


def outline(comparison: Comparison, texts: Texts) -> tuple[Section, ...]:
    """The sections that have anything to tell: promises, addresses that die, findings, pages, files."""
    writer = _Writer(comparison, texts)
    return tuple(section for section in writer.sections() if section.lines)


class _Writer:
    def __init__(self, comparison: Comparison, texts: Texts) -> None:
        self.change = comparison
        self.texts = texts

    def sections(self) -> Iterator[Section]:
        for kind in (PromiseChange.BROKEN, PromiseChange.KEPT, *list(PromiseChange)[2:]):
            yield self._section(f"promise.{kind}", self.change.promises_that(kind), self._promise)
        yield self._section("dead", self.change.dead, lambda address: Line("/" + address))
        yield self._section("finding.new", self.change.new, self._finding)
        for change in PageChange:
            yield self._section(f"page.{change}", self.change.pages_that(change), self._page)
        for name in ("added", "changed", "removed"):
            yield self._section(f"file.{name}", getattr(self.change.files, name), Line)
        yield self._section("finding.gone", self.change.gone, self._finding)

    def _section(self, name: str, found: Sequence[object], line: Callable[..., Line]) -> Section:
        return Section(self.texts(f"change.{name}"), tuple(line(one) for one in found))

    def _promise(self, promise: ChangedPromise) -> Line:
        o = promise.obligation
        site = self.change.after if promise.after else self.change.before or self.change.after
        document, body = site.catalogue.by_key.get(o.document), site.catalogue.get("body", o.body)
        what = named(o, self.texts)
        about = document.fields.title if document else o.document
        owner = f" ({body.fields.title})" if body else ""
        return Line(f"{about}: {what}{owner}", self._how(promise), self._address(o.document))

    def _how(self, promise: ChangedPromise) -> str:
        """How it stood before and how it stands now."""
        was, now = self._stands(promise.before), self._stands(promise.after)
        return self.texts("change.from_to", old=was, new=now) if was and now else was or now

    def _stands(self, o: Obligation | None) -> str:
        if o is None:
            return ""
        state = self.texts(f"state.{o.state}")
        day = o.satisfied_on or o.due_in_force
        return f"{state} {day.isoformat()}" if day else state

    def _finding(self, finding: Finding) -> Line:
        place = finding.location
        severity = self.texts(f"report.severity.{finding.severity}")
        return Line(f"{place.path}:{place.line}: {severity} {finding.rule}", finding.message)

    def _page(self, page: ChangedPage) -> Line:
        return Line(page.title, "; ".join(self._about(page)), page.new_address)

    def _about(self, page: ChangedPage) -> Iterator[str]:
        yield page.path
        if page.change is PageChange.MOVED:
            yield self.texts("change.from_to", old=f"/{page.old_address}", new=f"/{page.new_address}")
            dead = page.old_address in self.change.dead
            yield self.texts("change.no_redirect", key="redirect_from") if dead else self.texts("change.redirect")
        if page.words_added or page.words_removed:
            yield self.texts("change.words", added=page.words_added, removed=page.words_removed)

    def _address(self, key: str) -> str | None:
        return self.change.after.view.addresses.get(key)
