"""The fixtures of the rules: `<CODE>/bad`, `<CODE>/good` and the report expected of `bad`.

Files that git or an editor would not leave as they must be are made from those in the folder.
"""

from __future__ import annotations

import codecs
import os
import shutil
import tempfile
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, nullcontext
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path

import pikepdf
import yaml
from PIL import Image

import genklang
from genklang.catalogue import Catalogue
from genklang.external.outcome import Outcome, Result
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


def _too_large(folder: Path) -> None:
    path = folder / "om.md"
    path.write_text(path.read_text(encoding="utf-8") + "Text om dialog.\n" * 20_000, encoding="utf-8")


def _picture(folder: Path, size: tuple[int, int] = (40, 30)) -> None:
    Image.new("1", size).save(folder / "karta.png")


def _two_kinds(folder: Path) -> None:
    _picture(folder)
    with (folder / "karta.png").open("ab") as file:
        file.write(b"<script>alert(1)</script>")
    (folder / "karta.jpg").write_bytes((folder / "karta.png").read_bytes())


def _too_many_pixels(folder: Path) -> None:
    _picture(folder, (20_000, 20_000))


def _pdf(folder: Path) -> pikepdf.Pdf:
    document = pikepdf.new()
    document.add_blank_page()
    document.save(folder / "bilaga.pdf")
    return document


def _pdf_with_a_script(folder: Path) -> None:
    document = _pdf(folder)
    document.Root.OpenAction = pikepdf.Dictionary(S=pikepdf.Name.JavaScript, JS="app.alert(1)")
    document.save(folder / "bilaga.pdf")


def _pdf_for_all(folder: Path) -> None:
    document = _pdf(folder)
    document.docinfo["/Title"] = "Bilaga"
    document.Root.Lang = "sv"
    document.Root.MarkInfo = pikepdf.Dictionary(Marked=True)
    document.Root.StructTreeRoot = document.make_indirect(pikepdf.Dictionary(Type=pikepdf.Name.StructTreeRoot))
    document.save(folder / "bilaga.pdf")


def _plain_pdf(folder: Path) -> None:
    _pdf(folder)


def _plain_picture(folder: Path) -> None:
    _picture(folder)


def _jetty(folder: Path) -> None:
    Image.new("1", (40, 30)).save(folder / "brygga.png")


GOOD_BUILDERS: dict[str, Callable[[Path], None]] = {
    "DOC146": _pdf_for_all,
    "SEC108": _jetty,
    "SEC111": _plain_picture,
    "SEC112": _plain_picture,
    "SEC113": _plain_pdf,
}
BUILDERS: dict[str, Callable[[Path], None]] = {
    "DOC101": _unreadable,
    "DOC102": _no_files,
    "DOC103": _not_utf_8,
    "DOC104": _byte_order_mark,
    "DOC108": _control_character,
    "DOC140": _too_large,
    "DOC146": _plain_pdf,
    "SEC111": _two_kinds,
    "SEC112": _too_many_pixels,
    "SEC113": _pdf_with_a_script,
}

SITE_URL = "https://dialog.ekvik.example/"
PLAIN = "{language: sv}"
OPTIONS = {
    "ACC201/good": "{language: sv, publisher: Ekviks kommun}",
    "DIA129": "{language: sv, country: GB, profile: uk-government}",
    "OBL208": "{language: sv, country: DK, profile: ../planregler.yml}",
    "DOC131": "{language: sv, rules: [{rule: FBK103, paths: [aterkoppling/], severity: info}]}",
    "DOC147": "{language: sv, publisher: !ENV GENKLANG_NO_SUCH_VARIABLE}",
    "DOC147/good": "{language: sv, publisher: !ENV [GENKLANG_NO_SUCH_VARIABLE, Ekviks kommun]}",
}
"""The options of sites that need others, by code or by code and folder."""


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
        return list(RULES[self.code].check(Site(self.bad(), genklang.assess(self.bad(), AS_OF), outcomes())))


@cache
def outcomes() -> dict[str, Outcome]:
    """What came of asking for addresses outside, as written down beside the fixtures."""
    written = yaml.safe_load((FOLDER / "outcomes.yml").read_text(encoding="utf-8"))
    return {address: Outcome(Result(result), *rest) for address, (result, *rest) in written.items()}


@cache
def _catalogue(code: str, name: str) -> Catalogue:
    """Read without the powers of root, who may read everything, from a copy where files have to be made."""
    build = (BUILDERS if name == "bad" else GOOD_BUILDERS).get(code)
    if build is None:
        options = OPTIONS.get(f"{code}/{name}", OPTIONS.get(code, PLAIN))
        return load(FOLDER / code, name, options)
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        root.chmod(0o755)
        shutil.copytree(FOLDER / code / name, root / name)
        build(root / name)
        settings = settings_of(root, name)
        # Only what root could read must be read without its powers; others start programs of ours that nobody may.
        with as_nobody() if code == "DOC101" else nullcontext():
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
    return genklang.check(catalogue, genklang.assess(catalogue, as_of), language, outcomes())


def report(findings: Iterable[genklang.Finding]) -> str:
    """The findings as `path:line:col: CODE message`, with the hint indented below."""
    return "".join(_lines(finding) for finding in findings)


def _lines(finding: genklang.Finding) -> str:
    place = finding.location
    hint = "".join(f"    {line}\n" for line in finding.hint.split("\n"))
    return f"{place.path}:{place.line}:{place.column}: {finding.rule} {finding.message}\n{hint}"
