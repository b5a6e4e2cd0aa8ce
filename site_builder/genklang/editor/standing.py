"""The editor as a build puts it into the site: our files made anew, the programs as `genklang cms` wrote them."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Mapping
from pathlib import Path

from genklang.catalogue import Catalogue
from genklang.editor.packages import PACKAGES
from genklang.editor.writing import FOLDER, MARK, our_files
from genklang.errors import EnvironmentFault
from genklang.sources.walk import read_at_most

PROGRAMS = "44b5ed031c5f893b29e5669aa9968157a251f2ccabe821384d528eb3cfb30667"
"""SHA-256 of the list of the programs' files, as `sha256sum` writes it, sorted: the bytes that were tried."""
LARGEST = 16 << 20
_NAMES = re.compile("|".join(package.wanted for package in PACKAGES).replace("package/", "").replace("dist/", ""))
_RENAMED = {f"{package.name}.LICENSE.txt" for package in PACKAGES}


def has_editor(catalogue: Catalogue) -> bool:
    """True where the site is to hold the editor: the option `cms` is set, and `genklang cms` has been run."""
    return catalogue.settings.options.cms is not None and _page(catalogue).is_file()


def editor_files(catalogue: Catalogue) -> Mapping[str, bytes]:
    """The files of the editor by their addresses on the site; none where it is not to be there.

    Raises EnvironmentFault where the folder holds other programs than those that were tried, or the content has a
    folder of the same name.
    """
    if not has_editor(catalogue):
        return {}
    programs = _programs(_page(catalogue).parent)
    if any(d.source.relative.startswith(f"{FOLDER}/") for d in catalogue.documents):
        raise EnvironmentFault(f"The content has a folder {FOLDER}, where the editor stands. Give it another name.")
    return {f"{FOLDER}/{name}": content for name, content in (*our_files(catalogue), *programs.items())}


def _page(catalogue: Catalogue) -> Path:
    return catalogue.settings.root / FOLDER / "index.html"


def _programs(folder: Path) -> dict[str, bytes]:
    try:
        ours = MARK in (folder / "index.html").read_text(encoding="utf-8")
        names = sorted(p.name for p in folder.iterdir() if _NAMES.fullmatch(p.name) or p.name in _RENAMED)
        found = {name: read_at_most(folder / name, LARGEST) for name in names} if ours else {}
    except (OSError, UnicodeDecodeError) as error:
        raise EnvironmentFault(f"{folder} cannot be read ({error}). Write it anew with 'genklang cms'.") from error
    if digest(found) != PROGRAMS:
        raise EnvironmentFault(
            f"{folder} does not hold the programs that Genklang was tried with. Write it anew with 'genklang cms'."
        )
    return found


def digest(programs: Mapping[str, bytes]) -> str:
    """One hash for all the programs."""
    lines = sorted(f"{hashlib.sha256(content).hexdigest()}  {name}\n" for name, content in programs.items())
    return hashlib.sha256("".join(lines).encode()).hexdigest()
