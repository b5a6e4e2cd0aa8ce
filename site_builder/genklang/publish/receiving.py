"""A preview that another job made, which strangers may have had a hand in: looked through before it goes anywhere.

Nothing in it is believed. Files are copied one by one, by name and kind; what servers act upon is written anew.
"""

from __future__ import annotations

import re
import stat
from collections.abc import Iterable, Iterator
from pathlib import Path

from genklang.comparing.markdown import MARKER
from genklang.errors import ContentFault, EnvironmentFault
from genklang.sources.walk import read_at_most, written_safely

COMMENT = "comment.md"
SITE = "site"
LONGEST_COMMENT = 262_144
"""Bytes; 65,000 characters take no more."""
LARGEST = 64 << 20
MOST = 50_000
MOST_BYTES = 1 << 30
DEEPEST = 40
KINDS = frozenset(
    ".html .css .js .mjs .json .jsonld .xml .rdf .ttl .csv .txt .ics .svg .png .jpg .jpeg .webp .pdf .sqlite .wasm "
    ".pf_meta .pf_index .pf_fragment .pagefind".split()
)
"""Endings of what a site of ours holds."""
SCRIPTS = (f"{SITE}/assets/", f"{SITE}/pagefind/")
"""Where scripts of ours stand; elsewhere some servers would run them themselves."""
REVIEW = f"{SITE}/_review/"
"""The one name that begins so; some servers act upon others."""
NAME = re.compile(r"[0-9A-Za-zÀ-ɏ_][0-9A-Za-zÀ-ɏ_.,()+ -]{0,199}")
WRITTEN_ANEW = {
    "robots.txt": "User-agent: *\nDisallow: /\n",
    "_headers": "/*\n  X-Robots-Tag: noindex, nofollow\n  X-Content-Type-Options: nosniff\n",
}
NOINDEX = re.compile(rb'<meta name="robots" content="noindex')
HEAD = 8192
"""Bytes at the beginning of a page in which search engines must be told to leave it alone."""


def receive(artefact: Path, out: Path) -> int:
    """Copy the comment and the site of `artefact` to `out`, a folder that is not there yet; gives how many files.

    Raises ContentFault, with nothing of it left in `out`, where it holds anything that a preview of ours does not.
    """
    if out.exists():
        raise EnvironmentFault(f"{out} is there already. Name a folder that is not.")
    found = list(_looked_through(artefact))
    try:
        for name, content in found:
            place = out / name
            place.parent.mkdir(parents=True, exist_ok=True)
            place.write_bytes(content)
    except OSError as error:
        raise EnvironmentFault(f"{out} cannot be written ({error.strerror}).") from error
    return len(found)


def _looked_through(artefact: Path) -> Iterator[tuple[str, bytes]]:
    top = [path for path in (artefact / COMMENT, artefact / SITE) if path.exists() or path.is_symlink()]
    names = _names(top, "")
    if COMMENT not in names:
        raise ContentFault(f"The artefact has no {COMMENT}.")
    left = MOST_BYTES
    for name in names:
        content = _comment(artefact) if name == COMMENT else _file(artefact, name)
        left -= len(content)
        if left < 0:
            raise ContentFault(f"The artefact holds more than {MOST_BYTES >> 20} MiB.")
        yield name, content
    if any(name != COMMENT for name in names):
        yield from ((f"{SITE}/{name}", text.encode()) for name, text in WRITTEN_ANEW.items())


def _names(paths: Iterable[Path], prefix: str) -> list[str]:
    """The files there and below, none a link or a device, all with names of the kind that we give."""
    found: list[str] = []
    if prefix.count("/") > DEEPEST:
        raise ContentFault(f"The artefact has folders in more than {DEEPEST} levels.")
    for path in sorted(paths):
        name, mode = prefix + path.name, path.lstat().st_mode
        if not NAME.fullmatch(path.name):
            raise ContentFault(f"The artefact holds a name that no preview has: {written_safely(name)}.")
        if stat.S_ISDIR(mode):
            found += _names(path.iterdir(), name + "/")
        elif stat.S_ISREG(mode):
            found.append(name)
        else:
            raise ContentFault(f"The artefact holds {name}, which is no file.")
        if len(found) > MOST:
            raise ContentFault(f"The artefact holds more than {MOST} files.")
    return [name for name in found if name.removeprefix(f"{SITE}/") not in WRITTEN_ANEW]


def _comment(artefact: Path) -> bytes:
    content = read_at_most(artefact / COMMENT, LONGEST_COMMENT)
    if len(content) > LONGEST_COMMENT or not content.startswith(MARKER.encode() + b"\n"):
        raise ContentFault(f"{COMMENT} is not what 'genklang diff --format markdown' writes.")
    try:
        content.decode("utf-8")
    except UnicodeDecodeError:
        raise ContentFault(f"{COMMENT} is not UTF-8.") from None
    return content


def _file(artefact: Path, name: str) -> bytes:
    scripted = name.endswith((".js", ".mjs", ".wasm")) and not name.startswith(SCRIPTS)
    if Path(name).suffix not in KINDS or scripted or (name.startswith(f"{SITE}/_") and not name.startswith(REVIEW)):
        raise ContentFault(f"The artefact holds {name}, a kind of file that no preview has.")
    content = read_at_most(artefact / name, LARGEST)
    if len(content) > LARGEST:
        raise ContentFault(f"The artefact holds {name}, of more than {LARGEST >> 20} MiB.")
    if name.endswith(".html") and not NOINDEX.search(content[:HEAD]):
        raise ContentFault(
            f"The page {name} does not ask search engines to leave it alone, so it is no preview of ours."
        )
    return content
