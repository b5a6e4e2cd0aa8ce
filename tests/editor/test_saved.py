"""What `genklang new` writes, once it has been saved in the content editor: comments gone, all else as it was and valid."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path
from typing import Any

import pytest

from genklang.editor.packages import files_of
from genklang.model import TYPES
from genklang.sources.reading import source_from_bytes
from tests.browser.test_editor import packages
from tests.cli.test_check import genklang
from tests.conftest import ROOT, SiteFolder

__all__ = ["packages"]

START = ROOT / "site_builder/genklang/editor/assets/start.js"
SAVED = Path(__file__).with_name("saved.mjs")


@pytest.fixture(scope="session")
def library(packages: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("library") / "js-yaml.js"
    path.write_bytes(dict(files_of(packages))["js-yaml.min.js"])
    return path


def saved(text: str, library: Path) -> str:
    command = ["node", str(SAVED), str(library), str(START)]
    done = subprocess.run(command, input=text, capture_output=True, text=True, encoding="utf-8", check=False)
    assert done.returncode == 0, done.stderr
    return done.stdout


def given(value: Any) -> Any:
    """What is filled in of a value."""
    if isinstance(value, dict):
        return {key: given(one) for key, one in value.items() if given(one)}
    return [given(one) for one in value if given(one)] if isinstance(value, list) else value


def front_matter(text: str) -> Any:
    source = source_from_bytes(text.encode(), "content/x.md", "x.md")
    assert source.faults == ()
    return given(dict(source.front_matter.data))


@pytest.mark.parametrize("type_", TYPES)
def test_a_new_document_is_as_valid_when_it_has_been_saved(ekvik: SiteFolder, library: Path, type_: str) -> None:
    made = genklang("new", type_, "Bänkar på Ängö: så blir det", "--root", str(ekvik.root))
    assert made.returncode == 0, made.stdout + made.stderr
    (path,) = list((ekvik.root / "content").rglob("bankar-pa-ango*.md"))
    before = path.read_text(encoding="utf-8")
    check = ("check", "--root", str(ekvik.root), "--as-of", "2026-11-24", "--format", "json", str(path))
    faults = sorted(told_of(genklang(*check)))
    after = saved(before, library)
    assert "\n# " not in after.partition("\n---\n")[0]
    assert front_matter(after) == front_matter(before)
    assert after.partition("\n---\n")[2] == before.partition("\n---\n")[2]
    path.write_text(after, encoding="utf-8")
    assert sorted(told_of(genklang(*check))) == faults
    assert saved(after, library) == after


def told_of(done: subprocess.CompletedProcess[str]) -> list[str]:
    return [finding["rule"] + finding["message"] for finding in json.loads(done.stdout)["findings"]]


def test_a_comment_in_the_text_stays_and_one_among_the_fields_goes(library: Path) -> None:
    text = "---\ntype: page\n# Inte än.\ntitle: Om # kort\nsummary: Om oss.\n---\n<!-- Kvar. -->\n# Rubrik\n"
    expected = "---\ntype: page\ntitle: Om\nsummary: Om oss.\n---\n<!-- Kvar. -->\n# Rubrik\n"
    assert saved(text, library) == expected
