"""What an engine is: something that writes a prepared site as pages. It registers itself by entry point.

Knows nothing of any engine; `genklang.engines` in a package's entry points names them.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from importlib.metadata import entry_points
from pathlib import Path
from typing import Any, Protocol, TypeVar, cast

from genklang.catalogue import Catalogue
from genklang.errors import EnvironmentFault
from genklang.findings import Finding, Severity
from genklang.locale import texts_for
from genklang.model import Document
from genklang.obligations import Assessment
from genklang.present import PageView, SiteView, present
from genklang.present.addresses import addresses_of
from genklang.present.views import PreviewView
from genklang.render.markdown import Renderer
from genklang.rules import check
from genklang.rules.checking import may_be_previewed

GROUP = "genklang.engines"
Made = TypeVar("Made")


@dataclass(frozen=True, slots=True)
class Earlier:
    """What was published before: the day that it showed, and the hash of each document by its key."""

    as_of: str
    documents: Mapping[str, str]


@dataclass(frozen=True)
class Prepared:
    """A site that is read, judged and checked, ready to be written."""

    catalogue: Catalogue
    assessment: Assessment
    findings: tuple[Finding, ...]
    earlier: Earlier | None = None
    """What the changes are told against; None where nobody says."""
    preview: PreviewView | None = None
    """What a preview is of; None for the site itself."""
    added: tuple[PageView, ...] = ()
    """Pages that a preview has besides."""
    beside: Mapping[str, bytes] = field(default_factory=dict)
    """Files that a preview has besides, by their addresses."""

    @property
    def errors(self) -> int:
        """How many faults stand in the way of publishing; in a preview only what is unsafe or personal does."""
        if self.preview and may_be_previewed(self.findings):
            return 0
        return sum(finding.severity is Severity.ERROR for finding in self.findings)

    @cached_property
    def _kept(self) -> dict[Callable[[Prepared], Any], Any]:
        return {}

    def once(self, make: Callable[[Prepared], Made]) -> Made:
        """What `make` gives of this site, made when it is first asked for and kept for whoever asks next."""
        if make not in self._kept:
            self._kept[make] = make(self)
        return cast(Made, self._kept[make])

    @cached_property
    def view(self) -> SiteView:
        """The pages as templates show them."""
        view = present(self.catalogue, self.assessment)
        if self.preview is None:
            return view
        pages = sorted((*view.pages, *self.added), key=lambda page: page.address)
        return replace(view, preview=self.preview, pages=tuple(pages))

    @cached_property
    def renderer(self) -> Renderer:
        """What makes HTML of the bodies, with links between the pages of `view`."""
        addresses = self.view.addresses
        files = {d.source.relative: addresses.get(d.key) for d in self.catalogue.documents}
        return Renderer(files, self._left_out)

    @property
    def _left_out(self) -> set[str]:
        """The addresses at which pages and lists would stand that the site does not show."""
        everywhere = addresses_of(self.catalogue, texts_for(self.catalogue.settings.language))
        return {*everywhere.documents.values(), *everywhere.lists.values()} - {page.address for page in self.view.pages}

    @cached_property
    def pages(self) -> Mapping[str, PageView]:
        """The page of every document that is shown, by the document's key."""
        return {page.document: page for page in reversed(self.view.pages) if page.document}

    def body(self, document: Document) -> str:
        """The body of a document that is shown, as safe HTML for its page; what Markdown makes of it is kept."""
        return self.renderer.html(document, self.view.addresses[document.key])


def prepared_from(catalogue: Catalogue, assessment: Assessment, earlier: Earlier | None = None) -> Prepared:
    """Check what was read and judged; changes are told against `earlier`."""
    return Prepared(catalogue, assessment, check(catalogue, assessment), earlier)


@dataclass(frozen=True, slots=True)
class Built:
    """A site that was published: where, and how many pages."""

    out: Path
    pages: int


Told = Callable[[int, int], None]
"""Is called with how many pages are done, of how many."""


def told_nobody(done: int, total: int) -> None:
    """For builds that nobody watches."""


@dataclass(frozen=True, slots=True)
class Wishes:
    """What whoever builds allows and asks for."""

    wait: bool = False
    """Wait for another build of the same folder instead of stopping."""
    allow_removals: bool = False
    """Publish though more than a fifth of the pages go."""
    manifest: Path | None = None
    """Where to write the list of files and their SHA-256 as well."""
    jobs: int = 0
    """How many processes may work at once; 0 for as many as there are processors."""
    since_previous: bool = False
    """Tell what is new since what stands in the place of the site now."""


class PageMaker(Protocol):
    """Makes single files of prepared sites when they are asked for, with the bytes that a build writes."""

    def page(self, prepared: Prepared, page: PageView) -> bytes:
        """The page as HTML. Raises ContentFault where its text cannot be made into one."""
        ...

    def missing(self, prepared: Prepared) -> bytes:
        """The page for addresses at which nothing stands."""
        ...

    def asset(self, prepared: Prepared, address: str) -> bytes | None:
        """The theme's file at `address`, relative to the site's root, or None where it has none there."""
        ...


class Engine(Protocol):
    """Writes prepared sites."""

    def page_maker(self, root: Path) -> PageMaker:
        """What makes single pages of the site in `root`, as its configuration stands now. Raises EnvironmentFault."""
        ...

    def build(
        self, prepared: Prepared, out: Path | None, told: Told = told_nobody, wishes: Wishes | None = None
    ) -> Built:
        """Publish into `out` (the site's `site_dir` if None), whole or not at all.

        Raises ContentFault where `prepared` has errors, EnvironmentFault where writing is not possible.
        """
        ...


def find_engine() -> Engine:
    """The engine that is installed. Raises EnvironmentFault where there is none."""
    for entry in sorted(entry_points(group=GROUP), key=lambda e: e.name):
        return cast("Engine", entry.load()())
    raise EnvironmentFault("No engine that writes pages is installed. Install Genklang with pip, in one piece.")
