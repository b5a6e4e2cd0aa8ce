"""What a change does to a site, as values."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from genklang.findings import Finding, Severity
from genklang.model import Document
from genklang.obligations import Obligation
from genklang.render.engine import Prepared


class PageChange(StrEnum):
    """What becomes of a document's page; the first that fits holds."""

    UNREADABLE = "unreadable"
    """Its file can no longer be read, so nothing more is known of it."""
    ADDED = "added"
    REMOVED = "removed"
    MOVED = "moved"
    CHANGED = "changed"
    UNSEEN = "unseen"
    """Added, changed or removed, but not on the site either way: a draft, or published later."""


@dataclass(frozen=True, slots=True)
class ChangedPage:
    """A document that the change touches. Addresses are relative to the site's root; None where it is not shown."""

    key: str
    title: str
    change: PageChange
    before: Document | None
    after: Document | None
    old_address: str | None
    new_address: str | None
    words_added: int
    words_removed: int

    @property
    def path(self) -> str:
        """The path of its file, the new one where there is one."""
        document = self.after or self.before
        return document.source.path if document else ""


class PromiseChange(StrEnum):
    """What becomes of an obligation; the first that fits holds."""

    KEPT = "kept"
    """Met, late or not, or waived, and was not before."""
    BROKEN = "broken"
    """Met before and no longer, or overdue and was not before."""
    OWED = "owed"
    """Was not owed before."""
    GONE = "gone"
    """Is no longer owed by anybody."""
    MOVED = "moved"
    """Its date in force is another one."""


@dataclass(frozen=True, slots=True)
class ChangedPromise:
    """An obligation that the change touches, as it was and as it is."""

    change: PromiseChange
    before: Obligation | None
    after: Obligation | None

    @property
    def obligation(self) -> Obligation:
        """As it is now, or as it was where it is gone."""
        found = self.after or self.before
        if found is None:
            raise ValueError("an obligation is there before or after")
        return found


@dataclass(frozen=True, slots=True)
class ChangedFiles:
    """The published files beside pages, relative to the site's root."""

    added: tuple[str, ...] = ()
    changed: tuple[str, ...] = ()
    removed: tuple[str, ...] = ()


@dataclass(frozen=True)
class Comparison:
    """A change: the site before (None where there was none) and after, and what differs."""

    before: Prepared | None
    after: Prepared
    pages: tuple[ChangedPage, ...]
    files: ChangedFiles
    dead: tuple[str, ...]
    """Addresses, relative to the site's root, at which a document, file or redirect stood and nothing stands now."""
    promises: tuple[ChangedPromise, ...]
    new: tuple[Finding, ...]
    """Findings that were not there before, or weigh more now, the worst first."""
    gone: tuple[Finding, ...]

    @property
    def worse(self) -> dict[str, int]:
        """How much of each kind the change makes worse: new errors and debts, broken promises, dead addresses."""
        return {
            "error": sum(finding.severity is Severity.ERROR for finding in self.new),
            "debt": sum(finding.severity is Severity.DEBT for finding in self.new),
            "broken": sum(promise.change is PromiseChange.BROKEN for promise in self.promises),
            "dead": len(self.dead),
        }

    @property
    def is_worse(self) -> bool:
        return any(self.worse.values())

    @property
    def is_nothing(self) -> bool:
        """True where the site is what it was."""
        files = self.files.added or self.files.changed or self.files.removed
        return not (self.pages or files or self.dead or self.promises or self.new or self.gone)

    def promises_that(self, change: PromiseChange) -> tuple[ChangedPromise, ...]:
        return tuple(promise for promise in self.promises if promise.change is change)

    def pages_that(self, change: PageChange) -> tuple[ChangedPage, ...]:
        return tuple(page for page in self.pages if page.change is change)
