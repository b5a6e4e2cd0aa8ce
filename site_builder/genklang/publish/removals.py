"""How much of what stands a new site would take away (contract §6)."""

from __future__ import annotations

from collections.abc import Collection
from fractions import Fraction
from pathlib import Path

from genklang.publish.manifest import Manifest

MOST = Fraction(1, 5)
"""The part of the pages that a build may take away without being asked for it."""


def removed_pages(before: Manifest, folder: Path, later: Collection[str]) -> tuple[str, ...]:
    """The addresses of documents' pages that stand now and would not in `folder`.

    Those of `later` are left out: their documents are not published yet on the day that is shown.
    """
    gone = (address for address in before.pages if not _stands(folder / address))
    return tuple(sorted(address for address in gone if address not in later))


def _stands(place: Path) -> bool:
    """True for the folder of a page, and for a file that a document has without one."""
    return (place / "index.html").is_file() or place.is_file()


def is_too_much(removed: Collection[str], before: Manifest) -> bool:
    """True where more than a fifth of the pages would go."""
    return len(removed) > MOST * len(before.pages)
