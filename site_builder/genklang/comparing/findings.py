"""Which findings come and which go."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from genklang.comparing.comparison import ChangedPage
from genklang.findings import Finding, Location
from genklang.render.engine import Prepared


def changed_findings(
    before: Prepared | None, after: Prepared, pages: Iterable[ChangedPage]
) -> tuple[tuple[Finding, ...], tuple[Finding, ...]]:
    """The findings that are new or weigh more now, the worst first, and those that are gone.

    A finding in a file that was moved is the same one.
    """
    renamed = _renamed(pages)
    old = {f.fingerprint: f for f in _followed(before.findings if before else (), renamed)}
    now = {f.fingerprint for f in after.findings}
    new = (f for f in after.findings if _is_new(f, old))
    gone = tuple(f for fingerprint, f in old.items() if fingerprint not in now)
    return tuple(sorted(new, key=lambda f: (f.severity.rank, f.location))), gone


def _renamed(pages: Iterable[ChangedPage]) -> Mapping[str, str]:
    """From the old path of a document's file to the new one, where it has another."""
    both = ((page.before.source.path, page.after.source.path) for page in pages if page.before and page.after)
    return {old: new for old, new in both if old != new}


def _followed(findings: Iterable[Finding], renamed: Mapping[str, str]) -> Iterator[Finding]:
    for finding in findings:
        place = finding.location
        path = renamed.get(place.path)
        yield replace(finding, location=Location(path, place.line, place.column)) if path else finding


def _is_new(finding: Finding, old: Mapping[str, Finding]) -> bool:
    known = old.get(finding.fingerprint)
    return known is None or finding.severity.rank < known.severity.rank
