"""What the search page needs: an index of the finished pages, made by Pagefind on the staged site.

Pagefind's own filters are not used: it writes their values in another order each time. What a page can be filtered by
stands among its `data-pagefind-meta` instead, as `by-<facet>` or, where it has several, `by-<facet>-<number>`, and is
gathered here in a file of our own.
"""

from __future__ import annotations

import gzip
import json
import re
import shutil
from collections.abc import Mapping
from fnmatch import fnmatchcase
from pathlib import Path

from genklang.locale.hyphens import SOFT_HYPHEN
from genklang.publish.pagefind import Pagefind

FOLDER = "pagefind"
FACETS = "facets.json"
MARK = "data-pagefind-body"
"""What a page's text is marked with; pages without it are not found."""
_FACET = re.compile(r"by-([a-z]+)(?:-\d+)?")
_BEGINS = b"pagefind_dcd"
"""What every file of Pagefind begins with, once it is unpacked."""
KNOWN = frozenset(
    "af ar be bg bn ca cs da de el en eo es et eu fa fi fr ga gl gu he hi hr hu hy id it ja ko lt lv mr nl no or pa pl "
    "pt ro ru sk sl sr sv ta te th tr uk ur vi zh".split()
)
"""Languages that Pagefind has words or stems for; pages in others are found by whole words."""
UNUSED = ("pagefind-*.js", "pagefind-*.css", "wasm.unknown.pagefind")
"""What Pagefind lays beside the index and no page of ours asks for: our search page has an interface of its own."""
USED = "pagefind-worker.js"


def write_search_index(site: Path, language: str) -> None:
    """Index the pages below `site` that mark their text, into `site`/pagefind. The same pages give the same bytes.

    All pages stand in one index, whose words are those of `language` (BCP 47), so that one search finds them all.
    Raises EnvironmentFault where Pagefind cannot run, OSError where a file cannot be written.
    """
    shutil.rmtree(site / FOLDER, ignore_errors=True)
    base = language.partition("-")[0].lower()
    with Pagefind(base if base in KNOWN else "unknown") as pagefind:
        for path in sorted(site.rglob("*.html")):
            html = path.read_text("utf-8").replace(SOFT_HYPHEN, "")
            if MARK in html:
                pagefind.add(path.relative_to(site).as_posix(), html)
        unused = UNUSED if base in KNOWN else UNUSED[:-1]
        files = {name: content for name, content in pagefind.files() if name == USED or not _fits(name, unused)}
    files[FACETS] = _facets(files)
    for name, content in files.items():
        place = site / FOLDER / name
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(content)


def _fits(name: str, patterns: tuple[str, ...]) -> bool:
    return any(fnmatchcase(name, pattern) for pattern in patterns)


def _facets(files: Mapping[str, bytes]) -> bytes:
    """Which pages of the index have which value: `ids`, and by facet and value the places among them."""
    ids: list[str] = []
    facets: dict[str, dict[str, list[int]]] = {}
    for name in sorted(name for name in files if name.endswith(".pf_fragment")):
        fragment = json.loads(gzip.decompress(files[name]).removeprefix(_BEGINS))
        for key, value in sorted(fragment["meta"].items()):
            if match := _FACET.fullmatch(key):
                places = facets.setdefault(match[1], {}).setdefault(value, [])
                places += [len(ids)] if len(ids) not in places[-1:] else []
        ids.append(Path(name).stem)
    text = json.dumps({"ids": ids, "facets": facets}, ensure_ascii=False, separators=(",", ":"), sort_keys=True)
    return (text + "\n").encode()
