"""The site at one moment of writing: what is shown, and what was found in what is written.

What is shown differs from what is written in two ways. Drafts have pages, though they neither owe nor satisfy anything.
And of a file that cannot be made into a page as it stands, the last version is shown that could.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import date

from genklang.catalogue import Catalogue
from genklang.comparing.preview import as_published
from genklang.findings import Finding
from genklang.markup.making import refused
from genklang.model import Parsed
from genklang.obligations import Assessment, assess, load_profile
from genklang.render.engine import Prepared
from genklang.rules import check
from genklang.settings import Settings
from genklang.site import load


@dataclass(frozen=True, slots=True)
class Moment:
    """What is shown and what is written, and what was found in it once that is known."""

    prepared: Prepared
    """What is shown; its findings stand in `findings`."""
    written: Catalogue
    judged: Assessment
    """Of what is written."""
    drafts: frozenset[str] = frozenset()
    """The keys of the documents that are drafts."""
    kept: frozenset[str] = frozenset()
    """The keys of those that are shown as they were before."""
    findings: tuple[Finding, ...] = ()

    @property
    def settings(self) -> Settings:
        return self.prepared.catalogue.settings

    def checked(self) -> Moment:
        """The same with the findings of what is written. Raises EnvironmentFault."""
        return replace(self, findings=check(self.written, self.judged))


@dataclass(slots=True)
class Wanted:
    """What whoever looks asks for."""

    as_of: date
    profile: str | None = None
    drafts: bool = True
    """False to show only what would be published."""


@dataclass(slots=True)
class LastGood:
    """The last version of each file that could be made into a page, by path."""

    _found: dict[str, Parsed] = field(default_factory=dict)

    def stand_in(self, parsed: Parsed) -> Parsed:
        """`parsed`, or what was last read of its file where no page can be made of it as it stands."""
        if parsed.document and not refused(parsed.source.body):
            self._found[parsed.source.path] = parsed
            return parsed
        return self._found.get(parsed.source.path, parsed)

    def forget_all_but(self, paths: set[str]) -> None:
        """Forget the files that are gone."""
        self._found = {path: parsed for path, parsed in self._found.items() if path in paths}


def look(settings: Settings, wanted: Wanted, last_good: LastGood) -> Moment:
    """Read and judge the site as it is written now. Raises EnvironmentFault."""
    written = load(settings.root, settings)
    profile = load_profile(wanted.profile or settings.options.profile, settings.root)
    judged = assess(written, wanted.as_of, profile)
    last_good.forget_all_but({parsed.source.path for parsed in written.parsed})
    whole = tuple(map(last_good.stand_in, written.parsed))
    drafts = frozenset(_drafts(whole)) if wanted.drafts else frozenset()
    both = zip(whole, written.parsed, strict=True)
    kept = frozenset(shown.document.key for shown, now in both if shown is not now and shown.document)
    whole_site = replace(written, parsed=whole) if kept else written
    owed = assess(whole_site, wanted.as_of, profile) if kept else judged
    shown = replace(whole_site, parsed=tuple(map(as_published, whole))) if drafts else whole_site
    return Moment(Prepared(shown, owed, ()), written, judged, drafts, kept)


def _drafts(parsed: tuple[Parsed, ...]) -> Iterator[str]:
    return (p.document.key for p in parsed if p.document and p.document.fields.draft)
