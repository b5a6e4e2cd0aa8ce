"""The fixtures of the rules: `<CODE>/bad`, `<CODE>/good` and the report expected of `bad`.

Files that git or an editor would not leave as they must be are made from those in the folder.
"""

from __future__ import annotations

import codecs
import os
import shutil
import tempfile
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path

import genklang
from genklang.catalogue import Catalogue
from genklang.rules import RULES
from genklang.rules.site import Hit, Site
from genklang.settings import Settings, settings_from_text

FOLDER = Path(__file__).parent
CODES = sorted(path.name for path in FOLDER.iterdir() if path.is_dir() and path.name.isalnum())
AS_OF = date(2026, 11, 24)
NOBODY = 65534


def _unreadable(folder: Path) -> None:
    (folder / "badplatsen.md").chmod(0)


def _no_files(folder: Path) -> None:
    (folder / "badplatsen.md").symlink_to("om.md")
    os.mkfifo(folder / "forslag.md")


def _not_utf_8(folder: Path) -> None:
    _encode(folder / "kafedialog.md", "latin-1")
    _encode(folder / "om.md", "utf-16")


def _encode(path: Path, encoding: str) -> None:
    path.write_bytes(path.read_text(encoding="utf-8").encode(encoding))


def _byte_order_mark(folder: Path) -> None:
    path = folder / "om.md"
    path.write_bytes(codecs.BOM_UTF8 + path.read_bytes())


def _control_character(folder: Path) -> None:
    path = folder / "styrtecken.md"
    path.write_text(path.read_text(encoding="utf-8").replace("(BEL)", "\a"), encoding="utf-8")


BUILDERS: dict[str, Callable[[Path], None]] = {
    "DOC101": _unreadable,
    "DOC102": _no_files,
    "DOC103": _not_utf_8,
    "DOC104": _byte_order_mark,
    "DOC108": _control_character,
}

SITE_URL = "https://dialog.ekvik.example/"
PLAIN = "{language: sv}"
OPTIONS = {
    "OBL208": "{language: sv, country: DK, profile: dk-planloven}",
    "DOC131": "{language: sv, rules: [{rule: FBK103, paths: [aterkoppling/], severity: info}]}",
}
"""The options of sites that need others."""


@dataclass(frozen=True)
class Fixture:
    """The bad and the good content of a rule."""

    code: str

    @property
    def expected(self) -> str:
        return (FOLDER / self.code / "expected.txt").read_text(encoding="utf-8")

    def bad(self) -> Catalogue:
        return _catalogue(self.code, "bad")

    def good(self) -> Catalogue:
        return _catalogue(self.code, "good")

    def hits(self) -> list[Hit]:
        """What the rule itself yields on the bad content."""
        return list(RULES[self.code].check(Site(self.bad(), genklang.assess(self.bad(), AS_OF))))


@cache
def _catalogue(code: str, name: str) -> Catalogue:
    """Read without the powers of root, who may read everything, from a copy where files have to be made."""
    build = BUILDERS.get(code) if name == "bad" else None
    if build is None:
        return load(FOLDER / code, name, OPTIONS.get(code, PLAIN))
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        root.chmod(0o755)
        shutil.copytree(FOLDER / code / name, root / name)
        build(root / name)
        settings = settings_of(root, name)
        with as_nobody():
            return genklang.load(root, settings)


def load(root: Path, content: str, options: str = PLAIN) -> Catalogue:
    """The catalogue of the folder `content` in `root`, with these options of the site."""
    return genklang.load(root, settings_of(root, content, options))


def settings_of(root: Path, content: str, options: str = PLAIN) -> Settings:
    return settings_from_text(f"site_url: {SITE_URL}\ndocs_dir: {content}\nplugins:\n  - genklang: {options}\n", root)


@contextmanager
def as_nobody() -> Iterator[None]:
    """Act as a user without rights of any kind, where the tests run as root."""
    if os.geteuid() != 0:
        yield
        return
    os.seteuid(NOBODY)
    try:
        yield
    finally:
        os.seteuid(0)


def check(catalogue: Catalogue, as_of: date = AS_OF, language: str = "sv") -> tuple[genklang.Finding, ...]:
    return genklang.check(catalogue, genklang.assess(catalogue, as_of), language)


def report(findings: Iterable[genklang.Finding]) -> str:
    """The findings as `path:line:col: CODE message`, with the hint indented below."""
    return "".join(_lines(finding) for finding in findings)


def _lines(finding: genklang.Finding) -> str:
    place = finding.location
    hint = "".join(f"    {line}\n" for line in finding.hint.split("\n"))
    return f"{place.path}:{place.line}:{place.column}: {finding.rule} {finding.message}\n{hint}"
