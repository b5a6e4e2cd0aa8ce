"""Every hostile case is told with its rule, file and line; good ones pass in silence; nothing hostile is published."""

from __future__ import annotations

import subprocess
import sys
from collections import Counter
from pathlib import Path
from typing import Any

import html5lib
import pytest

from tests.conftest import SiteFolder
from tests.hostile.cases import HEAD, LEFT_OUT, Case, cases
from tests.hostile.good import BODIES, good_files

CASES = list(cases())


def written(site: SiteFolder, files: dict[str, str | bytes], below: str = "") -> None:
    for name, text in files.items():
        path = site.root / "content" / below / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text.encode("utf-8", "surrogateescape") if isinstance(text, str) else text)


def told(site: SiteFolder) -> set[tuple[str, str, int]]:
    return {(f.rule, f.location.path.removeprefix("content/"), f.location.line) for f in site.check()}


def run(*command: str, cwd: Path | None = None) -> subprocess.CompletedProcess[str]:
    return subprocess.run([sys.executable, "-m", *command], capture_output=True, text=True, check=False, cwd=cwd)


def test_the_corpus_is_large_enough_and_its_names_differ() -> None:
    assert len(CASES) >= 300
    assert len({case.name for case in CASES}) == len(CASES)
    assert len(BODIES) >= 40


@pytest.mark.parametrize("case", CASES, ids=lambda case: ascii(case.name)[:60])
def test_what_is_hostile_is_told(case: Case, site: SiteFolder) -> None:
    written(site, case.files)
    assert case.expected <= told(site)


def test_what_is_good_passes_in_silence(site: SiteFolder) -> None:
    """But for advice on form (ACC), which its own rules are tested for: a bare address is harmless, and hard to hear."""
    written(site, good_files())
    assert {one for one in told(site) if not one[0].startswith("ACC")} == set()


def test_what_is_good_is_built(site: SiteFolder) -> None:
    written(site, good_files())
    done = run("genklang", "build", "--root", str(site.root), "--as-of", "2026-11-24")
    assert (done.returncode, done.stdout) == (0, ""), done.stderr


@pytest.mark.parametrize("command", ["check", "build"])
def test_all_cases_at_once_are_told_without_a_traceback_and_publish_nothing(site: SiteFolder, command: str) -> None:
    for number, case in enumerate(CASES):
        written(site, case.files, f"fall-{number}")
    done = run("genklang", command, "--root", str(site.root), "--as-of", "2026-11-24")
    assert done.returncode == 1
    assert "Traceback" not in done.stdout + done.stderr
    assert not (site.root / "site").exists()


def test_mkdocs_publishes_none_of_them_either(site: SiteFolder) -> None:
    for number, case in enumerate(CASES[::7]):
        written(site, case.files, f"fall-{number}")
    done = run("mkdocs", "build", cwd=site.root)
    assert done.returncode == 1
    assert "Traceback" not in done.stderr
    assert not (site.root / "site").exists()


OWN = ("script", "iframe", "object", "embed", "form", "input", "button", "center", "font", "video")
"""What the theme may have on a page (its search has a form), and a body not."""


def elements_of(page: Path) -> list[Any]:
    tree = html5lib.parse(page.read_text(encoding="utf-8"), namespaceHTMLElements=False)
    return [element for element in tree.iter() if isinstance(element.tag, str)]


def test_what_is_left_out_with_a_warning_is_on_no_page(site: SiteFolder) -> None:
    for number, body in enumerate([*LEFT_OUT, "Text."]):
        written(site, {f"sida-{number}.md": f"{HEAD}\n{body}\n"})
    done = run("genklang", "build", "--root", str(site.root), "--as-of", "2026-11-24")
    assert done.returncode == 0, done.stdout
    for page in (site.root / "site").rglob("*.html"):
        for element in elements_of(page):
            assert not [name for name in element.attrib if str(name).startswith("on") or name in {"style", "target"}]
            assert not element.get("href", "").lower().startswith(("javascript:", "data:", "vbscript:"))
    pages = [site.root / "site" / f"sida-{number}" / "index.html" for number in range(len(LEFT_OUT) + 1)]
    counts = [Counter(element.tag for element in elements_of(page) if element.tag in OWN) for page in pages]
    assert counts == [counts[-1]] * len(pages)
