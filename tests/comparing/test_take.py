"""`genklang take`: the content of another revision as plain files, and nothing here is lost."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from genklang.cli import run
from tests.comparing.repository import Versioned, git

PAGE = "type: page\ntitle: Om\nsummary: Om oss"


@pytest.fixture(params=["", "webb/dialog"])
def versioned(tmp_path: Path, request: pytest.FixtureRequest) -> Versioned:
    """A site whose branch `andra` has another page and another configuration."""
    made = Versioned(tmp_path / "kommun", request.param)
    made.commit()
    git(made.top, "checkout", "--quiet", "-b", "andra")
    made.site.write("sidor/om.md", PAGE)
    (made.root / "content/organ/kontoret.md").unlink()
    (made.root / "mkdocs.yml").write_text("site_name: Annan\n", encoding="utf-8")
    (made.root / "content/lank.md").symlink_to("/etc/passwd")
    made.commit()
    git(made.top, "checkout", "--quiet", "main")
    return made


def take(versioned: Versioned, revision: str = "andra") -> int:
    return run(["take", "--root", str(versioned.root), revision])


def test_content_is_taken_and_nothing_else(versioned: Versioned, capfd: pytest.CaptureFixture[str]) -> None:
    assert take(versioned) == 0
    content = versioned.root / "content"
    assert (content / "sidor/om.md").is_file()
    assert not (content / "organ/kontoret.md").exists()
    assert "Dialog i Ekvik" in (versioned.root / "mkdocs.yml").read_text(encoding="utf-8")
    assert not (content / "lank.md").is_symlink()
    assert (content / "lank.md").read_text(encoding="utf-8") == "/etc/passwd"
    assert "content/lank.md: it is a link" in capfd.readouterr().err
    assert [path for path in versioned.root.iterdir() if path.name.startswith(".genklang")] == []
    assert git(versioned.top, "rev-parse", "--abbrev-ref", "HEAD") == "main"


@pytest.mark.parametrize("kind", ["changed", "new", "ignored"])
def test_what_git_does_not_have_is_never_lost(
    versioned: Versioned, kind: str, capfd: pytest.CaptureFixture[str]
) -> None:
    name = "organ/kommunstyrelsen.md" if kind == "changed" else "sidor/mitt.md"
    mine = versioned.site.write(name, PAGE)
    if kind == "ignored":
        (versioned.top / ".git/info/exclude").write_text("mitt.md\n", encoding="utf-8")
    text = mine.read_text(encoding="utf-8")
    assert take(versioned) == 2
    assert "holds what is not in git, and would be lost" in capfd.readouterr().err
    assert mine.read_text(encoding="utf-8") == text
    assert not (versioned.root / "content/sidor/om.md").exists()


def test_a_revision_without_content(versioned: Versioned, capfd: pytest.CaptureFixture[str]) -> None:
    empty = git(versioned.top, "hash-object", "-w", "-t", "tree", os.devnull)
    assert take(versioned, empty) == 2
    assert "There is no content in content/" in capfd.readouterr().err
    assert take(versioned, "saknas") == 2
    assert (versioned.root / "content/organ/kontoret.md").is_file()
