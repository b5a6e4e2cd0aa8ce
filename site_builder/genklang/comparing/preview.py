"""A preview: the site with drafts, with its faults, and with a page that tells what the change does (contract §6)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace

from genklang.catalogue import Catalogue
from genklang.comparing.comparison import Comparison
from genklang.comparing.outline import Line, Section, finding_line, outline, promise_text, stands, title, verdict
from genklang.findings import Finding
from genklang.locale import Texts, texts_for
from genklang.model import Parsed
from genklang.model.slug import address_from_path
from genklang.present.views import Link, PageView, PreviewView
from genklang.render.engine import Prepared

REVIEW = "_review/"
"""Where the page stands that tells what the change does. No document can: addresses hold no such sign."""
TEMPLATE = "review.html"


@dataclass(frozen=True, slots=True)
class Picture:
    """How a page looks: where the picture stands, its size in pixels, and its bytes (WebP)."""

    address: str
    width: int
    height: int
    content: bytes


@dataclass(frozen=True, slots=True)
class Shot:
    """A page that the change touches, before and after; no pictures where it looks the same."""

    title: str
    key: str
    before: Picture | None
    after: Picture | None


@dataclass(frozen=True, slots=True)
class Pictured:
    """The pages that a browser pictured, and how many it did not."""

    pages: tuple[Shot, ...] = ()
    left_out: int = 0
    has_browser: bool = True

    @property
    def files(self) -> dict[str, bytes]:
        """The pictures by their addresses."""
        pictures = (picture for shot in self.pages for picture in (shot.before, shot.after) if picture)
        return {picture.address: picture.content for picture in pictures}


@dataclass(frozen=True, slots=True)
class ReviewView:
    """What the page shows: sentences to read first, then sections, and pictures where somebody asked for them."""

    verdicts: tuple[str, ...]
    sections: tuple[Section, ...]
    pictured: Pictured | None = None
    addresses: Mapping[str, str] = field(default_factory=dict)
    """Where documents stand, by their keys."""


def preview_of(
    site: Prepared,
    change: str = "",
    base_url: str = "",
    comparison: Comparison | None = None,
    pictured: Pictured | None = None,
) -> Prepared:
    """The same site as a preview at `base_url`: with drafts, later documents and pages for what cannot be read.

    What is owed is what the published site would say: drafts neither owe nor satisfy anything.
    """
    catalogue = _everything(site.catalogue, base_url)
    label = PreviewView(change, REVIEW, _unpublished(site))
    bare = Prepared(catalogue, site.assessment, site.findings, preview=label)
    texts = texts_for(site.catalogue.settings.language)
    notices = tuple(_notices(bare, texts))
    review = _review(bare, comparison, pictured, notices, texts)
    return replace(bare, added=(review, *notices), beside=pictured.files if pictured else {})


def as_shown(site: Prepared) -> Prepared:
    """The same site with its drafts and later documents, but with no mark that it is a preview."""
    return Prepared(_everything(site.catalogue, ""), site.assessment, ())


def _everything(catalogue: Catalogue, base_url: str) -> Catalogue:
    settings = replace(catalogue.settings, site_url=base_url or catalogue.settings.site_url)
    return replace(catalogue, settings=settings, parsed=tuple(map(as_published, catalogue.parsed)), early=True)


def as_published(parsed: Parsed) -> Parsed:
    """The same document, but no draft."""
    document = parsed.document
    if document is None or not document.fields.draft:
        return parsed
    return replace(parsed, document=replace(document, fields=document.fields.model_copy(update={"draft": False})))


def _unpublished(site: Prepared) -> frozenset[str]:
    return frozenset(site.catalogue.by_key) - frozenset(site.view.addresses)


def _notices(site: Prepared, texts: Texts) -> Iterator[PageView]:
    """A page in the stead of each file that gave no document, with what is wrong with it."""
    taken = {page.address for page in site.view.pages}
    for parsed in site.catalogue.parsed:
        address = address_from_path(parsed.source.relative)
        if parsed.document is None and address not in taken:
            taken.add(address)
            found = [finding for finding in site.findings if finding.location.path == parsed.source.path]
            yield _notice(address, parsed.source.path, found, site, texts)


def _notice(address: str, path: str, found: Iterable[Finding], site: Prepared, texts: Texts) -> PageView:
    sections = _sections([(texts("preview.findings"), [finding_line(finding, texts) for finding in found])])
    return _page(
        address, texts("preview.unreadable", path=path), "preview.unreadable_lead", ReviewView((), sections), texts
    )


def _review(
    site: Prepared,
    comparison: Comparison | None,
    pictured: Pictured | None,
    notices: Iterable[PageView],
    texts: Texts,
) -> PageView:
    told = outline(comparison, texts, preview=True) if comparison else ()
    verdicts = (verdict(comparison, texts),) if comparison else ()
    sections = (*told, *_sections(_stand(site, notices, texts)))
    content = ReviewView(verdicts, sections, pictured, site.view.addresses)
    heading = title(comparison, texts) if comparison else texts("preview.title", day=site.assessment.as_of)
    return _page(REVIEW, heading, "preview.summary", content, texts)


def _stand(site: Prepared, notices: Iterable[PageView], texts: Texts) -> Iterator[tuple[str, list[Line]]]:
    """How things stand, whatever the change does: pages with faults, what is not published, findings, promises."""
    addresses, documents = site.view.addresses, site.catalogue.by_key
    unpublished = sorted(site.preview.unpublished if site.preview else ())
    yield texts("preview.unreadable_pages"), [Line(page.heading, address=page.address) for page in notices]
    yield (
        texts("preview.unpublished_pages"),
        [Line(documents[key].fields.title, address=addresses.get(key)) for key in unpublished],
    )
    yield (
        texts("preview.findings"),
        [finding_line(f, texts) for f in sorted(site.findings, key=lambda f: f.severity.rank)],
    )
    owed = [o for o in site.assessment.obligations if not o.state.settled and o.due_in_force]
    yield (
        texts("preview.owed"),
        [
            Line(promise_text(o, site.catalogue, texts), stands(o, texts), addresses.get(o.document))
            for o in sorted(owed, key=lambda o: (o.due_in_force, o.id))
        ],
    )


def _sections(found: Iterable[tuple[str, list[Line]]]) -> tuple[Section, ...]:
    return tuple(Section(heading, tuple(lines)) for heading, lines in found if lines)


def _page(address: str, heading: str, lead: str, content: ReviewView, texts: Texts) -> PageView:
    return PageView(
        address=address,
        template=TEMPLATE,
        title=heading,
        heading=heading,
        description=texts(lead),
        language=texts.language,
        breadcrumbs=(Link(texts("navigation.home"), ""),),
        document=None,
        content=content,
    )
