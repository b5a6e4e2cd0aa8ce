"""With the option `cms` a build puts the editor into the site, as it was tried; without it, and in previews, it is not there."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

from genklang.editor import PACKAGES, standing
from genklang.editor.packages import files_of
from genklang.editor.standing import PROGRAMS, digest
from tests.browser.test_editor import packages
from tests.build.test_build import build, whole
from tests.conftest import CONFIG, SiteFolder

__all__ = ["packages", "whole"]

CMS = "publisher: Ekviks kommun, cms: {backend: gitea, repo: ekvik/dialog, base_url: 'https://git.ekvik.example'}"


@pytest.fixture
def edited(whole: SiteFolder, packages: Path) -> SiteFolder:
    """A site that the editor is set up for."""
    text = CONFIG.replace("publisher: Ekviks kommun", CMS)
    (whole.root / "mkdocs.yml").write_text(text, encoding="utf-8")
    done = cms(whole, packages)
    assert done.returncode == 0, done.stderr
    return whole


def cms(site: SiteFolder, packages: Path) -> subprocess.CompletedProcess[str]:
    line = [sys.executable, "-m", "genklang", "cms", "--root", str(site.root), "--packages", str(packages)]
    return subprocess.run(line, capture_output=True, text=True, check=False)


def test_the_pinned_digest_is_that_of_the_pinned_packages(packages: Path) -> None:
    assert digest(dict(files_of(packages))) == PROGRAMS
    assert len(PACKAGES) == 2


def test_the_site_holds_the_editor_with_forms_as_they_are_now(edited: SiteFolder, packages: Path) -> None:
    edited.write("nytt/sida.md", "type: page\ntitle: Sida\nsummary: I en ny mapp.")
    done = build(edited)
    assert done.returncode == 0, done.stderr
    folder = edited.root / "site/redigera"
    programs = dict(files_of(packages))
    assert {path.name for path in folder.iterdir()} == {*programs, "index.html", "config.yml", "manual.js", "start.js"}
    assert all((folder / name).read_bytes() == content for name, content in programs.items())
    assert "folder: content/nytt" in (folder / "config.yml").read_text(encoding="utf-8")
    assert "content/nytt" not in (edited.root / "redigera/config.yml").read_text(encoding="utf-8")


def test_servers_are_told_of_its_own_policy_and_no_other_place_gets_it(edited: SiteFolder) -> None:
    assert build(edited).returncode == 0
    site = edited.root / "site"
    headers = (site / "_headers").read_text(encoding="utf-8")
    rules = {block.splitlines()[0]: block for block in headers.split("\n\n")}
    assert "'unsafe-eval'" in rules["/redigera/*"]
    assert "https://git.ekvik.example" in rules["/redigera/*"]
    assert "Opener-Policy" not in rules["/*"]  # what fits an address adds up
    for place, block in rules.items():
        if place not in {"/*", "/redigera/*"}:
            assert "'unsafe-eval'" not in block
            assert block.rstrip().endswith("Cross-Origin-Opener-Policy: same-origin")
    for name in (".htaccess", "_nginx.conf"):
        text = (site / name).read_text(encoding="utf-8")
        part = re.split(r"</If>|^}", text[text.index("redigera/") :], flags=re.MULTILINE)[0]
        assert "'unsafe-eval'" in part
        assert 'Opener-Policy "same-origin-allow-popups"' in part
        assert text.count("same-origin-allow-popups") == 1


def test_no_preview_and_no_site_without_the_option_holds_it(edited: SiteFolder) -> None:
    assert build(edited, "--preview").returncode == 0
    assert not (edited.root / "preview/redigera").exists()
    (edited.root / "mkdocs.yml").write_text(CONFIG, encoding="utf-8")
    assert build(edited).returncode == 0
    assert not (edited.root / "site/redigera").exists()
    assert "redigera" not in (edited.root / "site/_headers").read_text(encoding="utf-8")


def test_other_programs_are_not_published(edited: SiteFolder) -> None:
    script = edited.root / "redigera/decap-cms.js"
    script.write_bytes(script.read_bytes() + b"\nalert(1)")
    done = build(edited)
    assert done.returncode == 2
    assert "does not hold the programs that Genklang was tried with" in done.stderr
    assert "Traceback" not in done.stderr
    assert not (edited.root / "site").exists()


def test_a_folder_that_is_missing_is_told_of(edited: SiteFolder) -> None:
    (edited.root / "redigera").rename(edited.root / "undan")
    done = build(edited)
    assert done.returncode == 0, done.stderr
    assert "The site has no content editor though the option cms is set" in done.stderr


def test_the_content_cannot_have_a_folder_of_that_name(edited: SiteFolder) -> None:
    edited.write(f"{standing.FOLDER}/sida.md", "type: page\ntitle: Sida\nsummary: Fel plats.")
    done = build(edited)
    assert done.returncode == 2
    assert "The content has a folder redigera" in done.stderr
