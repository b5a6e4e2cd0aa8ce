"""What the search page needs: an index of the finished pages, made by Pagefind (pagefind.app) on the staged site."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

from genklang.errors import EnvironmentFault

FOLDER = "pagefind"
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


def _remove_unused(folder: Path, known: bool) -> None:
    patterns = UNUSED if known else UNUSED[:-1]
    for path in (path for pattern in patterns for path in folder.glob(pattern)):
        if path.name != USED:
            path.unlink()
