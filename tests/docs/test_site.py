"""The documentation's own site: built strictly, with the pages made from code, and nothing from other hosts."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

from genklang.model import TYPES
from genklang.rules import RULES
from tests.conftest import ROOT


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("docs") / "site"
    command = [
        sys.executable,
        "-m",
        "mkdocs",
        "build",
        "--strict",
        "--config-file",
        "docs/mkdocs.yml",
        "--site-dir",
        str(out),
    ]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    return out


def test_every_page_is_there(built: Path) -> None:
    guides = ("communicators", "reviewers", "installers", "audit", "developers", "contract")
    made = [f"reference/rules/{code}" for code in RULES] + [f"reference/types/{type_}" for type_ in TYPES]
    for address in (*guides, *made, "reference/obligations", "reference/commands"):
        assert (built / address / "index.html").is_file(), address


def test_nothing_comes_from_another_host(built: Path) -> None:
    wanted = re.compile(
        r"<(?:script|img|iframe|source)[^>]+src=[\"']?(https?:)?//|<link[^>]+rel=[\"']?(?:stylesheet|preconnect|preload|icon)[^>]+href=[\"']?(https?:)?//"
    )
    for page in built.rglob("*.html"):
        assert not wanted.search(page.read_text(encoding="utf-8")), page.relative_to(built)


def test_a_page_in_swedish_says_so(built: Path) -> None:
    assert '<div lang="sv">' in (built / "communicators" / "index.html").read_text(encoding="utf-8")


def test_what_is_made_does_not_stand_in_git() -> None:
    assert not (ROOT / "docs" / "pages" / "reference").exists()
