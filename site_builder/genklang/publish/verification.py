"""A last look at a finished site before it takes its place: is it whole, and does every link lead somewhere?"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import unquote

from genklang.publish.manifest import files_below
from genklang.publish.written import Linking, Written, linking_of, links_of, tree_of


@dataclass(frozen=True)
class Problem:
    """Something that a finished site lacks: `name` is the file it was seen in, relative to the site's folder."""

    name: str
    what: str


def problems_of(
    folder: Path, expected: Iterable[str], base: str | None, known: Mapping[str, Written] | None = None
) -> Iterator[Problem]:
    """What is wrong with the site in `folder`: files of `expected` that are not there or empty, pages that lack
    parts, and links within the site that lead to no file or to no anchor. `base` is the path that the site's
    root has where it is served: `/` or `/dialog/`; None where there are no pages to follow links from.
    Of files that are `known` only the size is looked at; the others are read.
    """
    known = known or {}
    files = frozenset(files_below(folder))
    for name in expected:
        if name not in files:
            yield Problem(name, "it was not written")
    for name in sorted(files & known.keys()):
        if (folder / name).stat().st_size != known[name].size:
            yield Problem(name, "it is not written to its end")
    if base is not None:
        yield from _of_pages(folder, files, unquote(base), known)


def _of_pages(folder: Path, files: frozenset[str], base: str, known: Mapping[str, Written]) -> Iterator[Problem]:
    pages: dict[str, Linking] = {}
    for name in sorted(name for name in files if name.endswith(".html")):
        told = known[name].linking if name in known else None
        pages[name] = told or linking_of(name, (folder / name).read_bytes(), base)
    for name, page in pages.items():
        yield from (Problem(name, what) for what in page.lacks)
        yield from (Problem(name, f"its link {link} leads out of the site") for link in page.out)
        for target in page.targets:
            what = _dead(target, pages, files)
            if what:
                yield Problem(name, f"its link {_as_written(folder, name, base, target)} leads to {what}")


def _as_written(folder: Path, name: str, base: str, target: str) -> str:
    """The link of a page that leads to `target`."""
    tree = tree_of((folder / name).read_bytes())
    links = links_of(tree, name, base) if tree is not None else {}
    return next((link for link, place in links.items() if place == target), target)


def _dead(target: str, pages: Mapping[str, Linking], files: frozenset[str]) -> str | None:
    """What is wrong with where a link leads; None where nothing is."""
    name, _, anchor = target.partition("#")
    if name not in files:
        return "nothing"
    top = anchor.lower() == "top"  # the top of every page, which needs no place (HTML Standard, 7.4.2.3.3)
    if anchor and not top and name in pages and anchor not in pages[name].anchors:
        return "no place on that page"
    return None
