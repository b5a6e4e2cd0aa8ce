"""A change in words: sections with lines, the promises first, for every format that people read."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from genklang.catalogue import Catalogue
from genklang.comparing.comparison import (
    ChangedPage,
    ChangedPromise,
    Comparison,
    PageChange,
    PromiseChange,
)
from genklang.findings import Finding
from genklang.locale import Texts, texts_for
from genklang.obligations import Obligation
from genklang.present.addresses import addresses_of
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


def outline(comparison: Comparison, texts: Texts, preview: bool = False) -> tuple[Section, ...]:
    """The sections that have anything to tell: promises, addresses that die, findings, pages, files.

    In a `preview` lines lead to pages that the site itself does not show, drafts and the like.
    """
    writer = _Writer(comparison, texts, preview)
    return tuple(section for section in writer.sections() if section.lines)


def finding_line(finding: Finding, texts: Texts) -> Line:
    """Where a finding is, how much it weighs, and what it says."""
    place = finding.location
    return Line(
        f"{place.path}:{place.line}: {texts(f'report.severity.{finding.severity}')} {finding.rule}", finding.message
    )


def stands(o: Obligation | None, texts: Texts) -> str:
    """The state of an obligation and its day; empty where there is none."""
    if o is None:
        return ""
    state, day = texts(f"state.{o.state}"), o.satisfied_on or o.due_in_force
    return f"{state} {day.isoformat()}" if day else state


def promise_text(o: Obligation, catalogue: Catalogue, texts: Texts) -> str:
    """What is owed on which document, and by whom."""
    document, body = catalogue.by_key.get(o.document), catalogue.get("body", o.body)
    owner = f" ({body.fields.title})" if body else ""
    return f"{document.fields.title if document else o.document}: {named(o, texts)}{owner}"


class _Writer:
    def __init__(self, comparison: Comparison, texts: Texts, preview: bool) -> None:
        self.change = comparison
        self.texts = texts
        site = comparison.after
        everywhere = addresses_of(site.catalogue, texts_for(site.catalogue.settings.language)).documents
        self.addresses = everywhere if preview else site.view.addresses

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
        return Line(promise_text(o, site.catalogue, self.texts), self._how(promise), self._address(o.document))

    def _how(self, promise: ChangedPromise) -> str:
        """How it stood before and how it stands now."""
        was, now = stands(promise.before, self.texts), stands(promise.after, self.texts)
        return self.texts("change.from_to", old=was, new=now) if was and now else was or now

    def _finding(self, finding: Finding) -> Line:
        return finding_line(finding, self.texts)

    def _page(self, page: ChangedPage) -> Line:
        return Line(page.title, "; ".join(self._about(page)), self._address(page.key) if page.after else None)

    def _about(self, page: ChangedPage) -> Iterator[str]:
        yield page.path
        if page.change is PageChange.MOVED:
            yield self.texts("change.from_to", old=f"/{page.old_address}", new=f"/{page.new_address}")
            dead = page.old_address in self.change.dead
            yield self.texts("change.no_redirect", field="redirect_from") if dead else self.texts("change.redirect")
        if page.words_added or page.words_removed:
            yield self.texts("change.words", added=page.words_added, removed=page.words_removed)

    def _address(self, key: str) -> str | None:
        return self.addresses.get(key)
