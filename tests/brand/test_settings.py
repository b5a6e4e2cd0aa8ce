"""A municipality's own colours and logo, through the real commands: what is published, and what is refused."""

from __future__ import annotations

import subprocess
import sys
import zlib
from pathlib import Path

import pytest

from tests.conftest import SiteFolder

HEAD = """\
site_name: Dialog i Ekvik
site_url: https://dialog.ekvik.example/
docs_dir: content
theme: {name: genklang}
plugins:
  - genklang:
      publisher: Ekviks kommun
"""
SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 20 10"><path d="M0 0h20v10z"/></svg>'


def chunk(kind: bytes, data: bytes) -> bytes:
    return len(data).to_bytes(4) + kind + data + zlib.crc32(kind + data).to_bytes(4)


PNG = (
    b"\x89PNG\r\n\x1a\n"
    + chunk(b"IHDR", (4).to_bytes(4) + (2).to_bytes(4) + bytes([8, 0, 0, 0, 0]))
    + chunk(b"IDAT", zlib.compress(b"\0\1\2\3\4" * 2))
    + chunk(b"IEND", b"")
)


def branded(root: Path, *lines: str, logo: bytes = SVG.encode(), more: str = "") -> SiteFolder:
    site = SiteFolder(root, HEAD + more + "      brand:\n" + "".join(f"        {line}\n" for line in lines))
    site.write("index.md", "type: page\nrole: home\ntitle: Dialog\nsummary: Se vad vi frågar om.")
    (root / "logo.svg").write_bytes(logo)
    return site


def run(root: Path, *arguments: str) -> tuple[int, str]:
    command = [sys.executable, "-m", "genklang", *arguments, "--root", str(root), "--as-of", "2026-11-24"]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    return done.returncode, done.stdout + done.stderr


@pytest.mark.parametrize(("content", "suffix", "width"), [(SVG.encode(), "svg", 96), (PNG, "png", 96)])
def test_colours_and_logo_are_published(tmp_path: Path, content: bytes, suffix: str, width: int) -> None:
    branded(
        tmp_path, "colour: '#7a1f5c'", "accent: '#c0392b'", "logo: logo.svg", "logo_alt: Ekviks kommun", logo=content
    )
    code, said = run(tmp_path, "build")
    assert code == 0, said
    style = (tmp_path / "site/assets/genklang.css").read_text(encoding="utf-8")
    assert "--accent: #7a1f5c; --on-accent: #ffffff; --mark: #c0392b;" in style
    assert (tmp_path / f"site/assets/logo.{suffix}").read_bytes() == content
    page = (tmp_path / "site/index.html").read_text(encoding="utf-8")
    assert f'assets/logo.{suffix}" alt="Ekviks kommun" width="{width}" height="48">' in page


def test_mkdocs_publishes_the_same_style(tmp_path: Path) -> None:
    branded(tmp_path, "colour: '#7a1f5c'")
    assert run(tmp_path, "build", "--out", str(tmp_path / "one"))[0] == 0
    command = [sys.executable, "-m", "mkdocs", "build", "--quiet", "--site-dir", str(tmp_path / "two")]
    subprocess.run(command, cwd=tmp_path, check=True, capture_output=True)
    one, two = (tmp_path / name / "assets/genklang.css" for name in ("one", "two"))
    assert one.read_bytes() == two.read_bytes()


@pytest.mark.parametrize(
    ("line", "said"),
    [
        (
            "colour: '#ffcc00'",
            "mkdocs.yml:9:17: not everybody sees #ffcc00: its contrast with the page is 1.34:1 and must be 4.5:1.",
        ),
        ("accent: '#ffcc00'", "must be 3:1. The nearest that passes is '#"),
        ("colour: '#7f8080'", "The nearest that passes is '#6"),
        ("colour: teal", "mkdocs.yml:9:17: 'teal' is no colour."),
        ("colour: #0b4f54", "'colour' is empty. Put the colour in quotation marks"),
        ("color: '#0b4f54'", "there is no option 'brand.color'. Did you mean 'colour'?"),
        ("logo: logo.svg", "mkdocs.yml:9:15: the logo lacks its words"),
        ("logo: ../logo.svg", "lies outside the site's folder"),
    ],
)
def test_a_wrong_setting_is_told_with_its_line(tmp_path: Path, line: str, said: str) -> None:
    branded(tmp_path, line)
    code, output = run(tmp_path, "build")
    assert (code, said in output) == (2, True), output
    assert "mkdocs.yml:9:" in output
    assert "Traceback" not in output
    assert not (tmp_path / "site").exists()


def test_everything_that_is_wrong_is_told_at_once(tmp_path: Path) -> None:
    branded(tmp_path, "colour: '#ffcc00'", "accent: '#ffee88'", "logo: vapen.png", "logo_alt: Ekvik")
    code, output = run(tmp_path, "build")
    assert code == 2
    assert [line.rpartition("mkdocs.yml:")[2].partition(":")[0] for line in output.splitlines()] == ["9", "10", "11"]
    assert "#ffcc00" in output
    assert "#ffee88" in output


def test_all_colours_that_begin_comments_are_told(tmp_path: Path) -> None:
    branded(tmp_path, "colour: #0b4f54", "accent: #c0392b")
    _, output = run(tmp_path, "build")
    assert "mkdocs.yml:9:" in output
    assert "mkdocs.yml:10:" in output


SCRIPT = SVG.replace("<path", "<script>alert(1)</script><path")


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"hello", "is no image"),
        (b"", "is no image"),
        (b"%PDF-1.7 ...", "is no image"),
        (b"<html><body>x</body></html>", "is no image"),
        (b"<svg", "is no image"),
        (PNG[:40], "is no image"),
        (SCRIPT.encode(), "holds <script>"),
        (SVG.replace("<path", '<path onclick="x()"').encode(), "holds the attribute onclick"),
        (SVG.replace("<path", '<a href="https://x.example/"/><path').encode(), "holds the attribute href"),
        (SVG.replace("<path", "<style>@import 'x.css'</style><path").encode(), "fetches something"),
        (b'<!DOCTYPE svg [<!ENTITY a "b">]>' + SVG.encode(), "has a DOCTYPE"),
        (SVG.replace(' viewBox="0 0 20 10"', "").encode(), "does not say how large"),
        (SVG.encode() + b" " * 20_000, "at most 20000"),
    ],
)
def test_a_file_that_is_no_logo_is_refused(tmp_path: Path, content: bytes, said: str) -> None:
    branded(tmp_path, "logo: logo.svg", "logo_alt: Ekviks kommun", logo=content)
    code, output = run(tmp_path, "build")
    assert code == 2
    assert "mkdocs.yml:9:15: the logo logo.svg" in output
    assert said in output


def test_a_logo_that_is_not_there_is_told(tmp_path: Path) -> None:
    branded(tmp_path, "logo: vapen.png", "logo_alt: Ekviks kommun")
    assert run(tmp_path, "check")[1].startswith("genklang: mkdocs.yml:9:15: the logo vapen.png is not there.")


@pytest.mark.parametrize("language", ["fi", "ar", "de-CH"])
def test_a_language_without_texts_is_told(tmp_path: Path, language: str) -> None:
    branded(tmp_path, "colour: '#0b4f54'", more=f"      language: {language}\n")
    code, output = run(tmp_path, "build")
    assert (code, output) == (
        2,
        f"genklang: mkdocs.yml:8:17: there are no texts for the language '{language}'. Choose one of: sv, da, en.\n",
    )
