"""What the search page needs: an index of the finished pages, made by Pagefind (pagefind.app) on the staged site.

Pagefind's own filters are not used: it writes their values in another order each time. What a page can be filtered by
stands among its `data-pagefind-meta` instead, as `by-<facet>` or, where it has several, `by-<facet>-<number>`, and is
gathered here in a file of our own.
"""

from __future__ import annotations

import errno
import gzip
import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

from genklang.errors import EnvironmentFault

FOLDER = "pagefind"
FACETS = "facets.json"
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
    Raises EnvironmentFault where Pagefind cannot run.
    """
    shutil.rmtree(site / FOLDER, ignore_errors=True)
    base = language.partition("-")[0].lower()
    command = [sys.executable, "-m", "pagefind", "--site", str(site), "--output-subdir", FOLDER, "--silent"]
    command += ["--force-language", base if base in KNOWN else "unknown"]
    done = subprocess.run(command, capture_output=True, text=True, check=False)  # noqa: S603 (our own command)
    if done.returncode:
        said = (done.stderr or done.stdout).strip().splitlines()
        raise EnvironmentFault(
            f"The search index could not be made ({said[-1] if said else done.returncode}). "
            "Install Genklang again with pip, or build with --no-search."
        )
    _remove_unused(site / FOLDER, base in KNOWN)
    _write_facets(site / FOLDER)


def _write_facets(folder: Path) -> None:
    """Write which pages of the index have which value: `ids`, and by facet and value the places among them."""
    ids: list[str] = []
    facets: dict[str, dict[str, list[int]]] = {}
    for path in sorted(folder.glob("fragment/*.pf_fragment")):
        try:
            fragment = json.loads(gzip.decompress(path.read_bytes()).removeprefix(_BEGINS))
        except (ValueError, EOFError, OSError) as error:
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC), path.name) from error  # cut off by a full disk
        for key, value in sorted(fragment["meta"].items()):
            if match := _FACET.fullmatch(key):
                places = facets.setdefault(match[1], {}).setdefault(value, [])
                places += [len(ids)] if len(ids) not in places[-1:] else []
        ids.append(path.stem)
    text = json.dumps({"ids": ids, "facets": facets}, ensure_ascii=False, separators=(",", ":"), sort_keys=True)
    (folder / FACETS).write_text(text + "\n", encoding="utf-8")


def _remove_unused(folder: Path, known: bool) -> None:
    patterns = UNUSED if known else UNUSED[:-1]
    for path in (path for pattern in patterns for path in folder.glob(pattern)):
        if path.name != USED:
            path.unlink()
