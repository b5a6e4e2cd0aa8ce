"""`genklang diff` as a reviewer runs it: real repositories, whole processes, the files as they are left alone."""

from __future__ import annotations

import json
import os
import subprocess
from pathlib import Path
from typing import Any

import pytest

from genklang.cli import run
from genklang.reporters.markdown import LONGEST
from tests.cli.test_check import genklang
from tests.comparing.repository import Versioned, git

DAY = ("--as-of", "2026-11-24")
CLOSED = "level: dialogue\nopens: 2026-09-01\ncloses: 2026-10-15\n"
ANSWER = """\
stage: summary
published: 2026-11-10
audiences: [participants]
channels: [{audience: participants, channel: e-post, date: 2026-11-10}]
said: [{theme: Bryggan, summary: Många vill ha en brygga.}]
"""


@pytest.fixture
def versioned(tmp_path: Path) -> Versioned:
    """A committed site with a dialogue that closed."""
    made = Versioned(tmp_path / "kommun")
    made.site.dialogue(CLOSED)
    made.commit()
    return made


def diff(versioned: Versioned, *arguments: str) -> tuple[int, str, str]:
    done = genklang("diff", "--root", str(versioned.root), *DAY, *arguments)
    return done.returncode, done.stdout, done.stderr


def told(versioned: Versioned, *arguments: str) -> dict[str, Any]:
    code, out, err = diff(versioned, "--format", "json", *arguments)
    assert code in {0, 1}, err
    value: dict[str, Any] = json.loads(out)
    assert value["is_worse"] == bool(code)
    return value


def promises(value: dict[str, Any], change: str) -> list[str]:
    found = (p["after"] or p["before"] for p in value["obligations"] if p["change"] == change)
    return [o["id"].removeprefix("dialogue/badplatsen/") for o in found]


def test_a_site_that_did_not_change(versioned: Versioned) -> None:
    code, out, err = diff(versioned, "HEAD")
    assert (code, err) == (0, "")
    assert out == "Vad ändringen gör, bedömt den 24 november 2026\n\nWebbplatsen blir som den var.\n"


def test_an_answer_keeps_a_promise(versioned: Versioned) -> None:
    versioned.site.feedback("svar", ANSWER)
    code, out, _ = diff(versioned, "HEAD")
    assert code == 0
    assert "Åtaganden som uppfylls (1)\n  Badplatsen: Återkoppling till deltagarna (Kommunstyrelsen)\n" in out
    assert "      Försenat 2026-11-16 → Uppfyllt 2026-11-10\n" in out
    assert "Nya sidor (1)\n  Svar\n      content/aterkoppling/svar.md; ord till: " in out
    assert out.endswith("Ändringen gör inget sämre.\n")


def test_taking_the_answer_away_breaks_the_promise_and_kills_the_address(versioned: Versioned) -> None:
    versioned.site.feedback("svar", ANSWER)
    versioned.commit()
    (versioned.root / "content/aterkoppling/svar.md").unlink()
    value = told(versioned, "HEAD")
    assert promises(value, "broken") == ["feedback-participants"]
    assert value["dead_addresses"] == ["aterkoppling/svar/"]
    assert value["worse"] == {"error": 0, "debt": 1, "broken": 1, "dead": 1}
    assert [p["change"] for p in value["pages"]] == ["removed"]


def test_a_later_closing_day_moves_what_is_due(versioned: Versioned) -> None:
    versioned.site.dialogue(CLOSED.replace("2026-10-15", "2026-11-20"))
    value = told(versioned, "HEAD")
    assert "result-to-body" in promises(value, "moved")
    moved = next(p for p in value["obligations"] if p["after"]["kind"] == "feedback-participants")
    assert (moved["before"]["due"], moved["after"]["due"]) == ("2026-11-16", "2026-12-21")
    assert (value["pages"][0]["words_added"], value["pages"][0]["words_removed"]) == (1, 1)
    assert not value["is_worse"]


def test_an_earlier_closing_day_breaks_what_was_not_due(versioned: Versioned) -> None:
    versioned.site.dialogue(CLOSED.replace("2026-10-15", "2026-11-20"))
    versioned.commit()
    versioned.site.dialogue(CLOSED)
    value = told(versioned, "HEAD")
    assert set(promises(value, "broken")) == {"feedback-participants", "feedback-residents"}
    assert value["worse"]["debt"] == 2


def test_what_nobody_owes_any_more_is_told(versioned: Versioned) -> None:
    versioned.site.dialogue(CLOSED.replace("dialogue", "information", 1))
    value = told(versioned, "HEAD")
    assert "feedback-participants" in promises(value, "gone")
    assert "OBL102" in [f["rule"] for f in value["findings"]["gone"]]


def test_a_new_dialogue_owes(versioned: Versioned) -> None:
    versioned.site.dialogue("level: dialogue\nopens: 2026-12-01\ncloses: 2026-12-20\n", "lekplatsen")
    value = told(versioned, "HEAD")
    owed = {p["after"]["id"] for p in value["obligations"] if p["change"] == "owed"}
    assert "dialogue/lekplatsen/feedback-participants" in owed
    assert not value["is_worse"]


def test_a_page_that_moves_without_a_redirect_kills_its_address(versioned: Versioned) -> None:
    content = versioned.root / "content"
    (content / "samrad").mkdir()
    (content / "dialoger/badplatsen.md").rename(content / "samrad/badplatsen.md")
    value = told(versioned, "HEAD")
    (page,) = value["pages"]
    assert (page["change"], page["old_address"], page["address"]) == (
        "moved",
        "dialoger/badplatsen/",
        "samrad/badplatsen/",
    )
    assert (page["redirects"], value["dead_addresses"]) == (False, ["dialoger/badplatsen/"])
    assert value["findings"] == {"new": [], "gone": []}  # those in the file that moved are the same ones
    versioned.site.write(
        "samrad/badplatsen.md",
        "type: dialogue\ntitle: Badplatsen\nsummary: Hur ska den bli?\nresponsible_body: kommunstyrelsen\n"
        "redirect_from: [/dialoger/badplatsen/]\n" + CLOSED,
    )
    value = told(versioned, "HEAD")
    assert (value["pages"][0]["redirects"], value["dead_addresses"], value["is_worse"]) == (True, [], False)


def test_a_name_that_changes_its_case_alone_moves_nothing(versioned: Versioned) -> None:
    content = versioned.root / "content/dialoger"
    (content / "badplatsen.md").rename(content / "Badplatsen.md")
    value = told(versioned, "HEAD")
    assert (value["pages"], value["dead_addresses"], value["obligations"]) == ([], [], [])


def test_new_errors_are_worse_and_an_unreadable_page_is_not_called_removed(versioned: Versioned) -> None:
    path = versioned.root / "content/dialoger/badplatsen.md"
    path.write_text("<<<<<<< HEAD\nmin\n=======\ndin\n>>>>>>> gren\n", encoding="utf-8")
    value = told(versioned, "HEAD")
    assert [p["change"] for p in value["pages"]] == ["unreadable"]
    assert value["dead_addresses"] == []
    assert value["worse"]["error"] == 1
    assert value["findings"]["new"][0]["path"] == "content/dialoger/badplatsen.md"


def test_a_rule_that_weighs_more_is_a_new_finding(versioned: Versioned) -> None:
    before = told(versioned, "HEAD")
    rules = "{publisher: Ekviks kommun, rules: [{rule: ACC202, severity: error}]}"
    config = versioned.root / "mkdocs.yml"
    versioned.site.write("index.md", "type: page\ntitle: Start\nsummary: Här börjar det.\nrole: home")
    versioned.commit()
    config.write_text(config.read_text(encoding="utf-8").replace("{publisher: Ekviks kommun}", rules), encoding="utf-8")
    value = told(versioned, "HEAD")
    assert before["worse"]["error"] == 0
    assert [(f["rule"], f["severity"]) for f in value["findings"]["new"]] == [("ACC202", "error")]


def test_drafts_are_told_apart(versioned: Versioned) -> None:
    versioned.site.dialogue("draft: true\n" + CLOSED, "lekplatsen")
    value = told(versioned, "HEAD")
    assert [(p["change"], p["address"]) for p in value["pages"]] == [("unseen", None)]
    assert value["obligations"] == []


def test_files_beside_pages(versioned: Versioned) -> None:
    kept = versioned.root / "content/dialoger/svar.txt"
    kept.write_text("ett", encoding="utf-8")
    (versioned.root / "content/dialoger/borta.txt").write_text("ett", encoding="utf-8")
    versioned.commit()
    kept.write_text("två", encoding="utf-8")
    (versioned.root / "content/dialoger/borta.txt").unlink()
    (versioned.root / "content/dialoger/ny.txt").write_text("tre", encoding="utf-8")
    value = told(versioned, "HEAD")
    assert value["files"] == {
        "added": ["dialoger/ny.txt"],
        "changed": ["dialoger/svar.txt"],
        "removed": ["dialoger/borta.txt"],
    }
    assert value["dead_addresses"] == ["dialoger/borta.txt"]


def test_two_revisions_and_nothing_in_the_folder_is_touched(versioned: Versioned) -> None:
    versioned.site.feedback("svar", ANSWER)
    versioned.commit()
    (versioned.root / "content/dialoger/badplatsen.md").write_text("halvskrivet", encoding="utf-8")
    (versioned.root / "content/ny.md").write_text("inte sparad i git", encoding="utf-8")
    before = {p: p.read_bytes() for p in versioned.root.rglob("*") if p.is_file()}
    value = told(versioned, "HEAD~1", "HEAD")
    assert promises(value, "kept") == ["feedback-participants"]
    assert value["worse"]["error"] == 0
    assert {p: p.read_bytes() for p in versioned.root.rglob("*") if p.is_file()} == before


def test_files_that_git_does_not_know_yet_count(versioned: Versioned) -> None:
    versioned.site.feedback("svar", ANSWER)
    assert git(versioned.top, "status", "--porcelain").startswith("?? ")
    assert promises(told(versioned, "HEAD"), "kept") == ["feedback-participants"]


def test_a_site_in_a_folder_of_the_repository(tmp_path: Path) -> None:
    made = Versioned(tmp_path / "kommun", "webb/dialog")
    made.commit()
    made.site.dialogue(CLOSED)
    value = told(made, "HEAD")
    assert [p["path"] for p in value["pages"]] == ["content/dialoger/badplatsen.md"]


@pytest.mark.parametrize("base", ["first", "empty tree"])
def test_a_site_that_was_not_there_before(tmp_path: Path, base: str) -> None:
    top = tmp_path / "kommun"
    top.mkdir()
    git(top, "init", "--quiet")
    git(top, "commit", "--quiet", "--allow-empty", "-m", "Börja")
    made = Versioned(top)
    value = told(made, "HEAD" if base == "first" else git(top, "hash-object", "-w", "-t", "tree", os.devnull))
    assert {p["change"] for p in value["pages"]} == {"added"}
    assert len(value["pages"]) == 5


def test_names_that_are_not_utf_8_links_and_submodules(versioned: Versioned, tmp_path: Path) -> None:
    secret = tmp_path / "hemligt.md"
    secret.write_text("---\ntype: page\ntitle: Hemligt\nsummary: Nej\n---\n", encoding="utf-8")
    content = versioned.root / "content"
    (content / "lank.md").symlink_to(secret)
    Path(os.fsdecode(os.fsencode(str(content)) + b"/\xff.txt")).write_text("x", encoding="utf-8")
    other = Versioned(tmp_path / "annan")
    other.commit()
    git(versioned.top, "submodule", "--quiet", "add", str(other.top), "content/annan")
    versioned.commit()
    code, out, err = diff(versioned, "HEAD~1", "HEAD", "--format", "json")
    assert code == 1
    assert "Hemligt" not in out
    assert [f["path"] for f in json.loads(out)["findings"]["new"] if f["rule"] == "DOC106"] == ["content/lank.md"]
    assert "content/annan: it is a submodule." in err
    assert "content/lank.md: it is a link, and stands as a text with what it leads to." in err
    assert Path(secret).read_text(encoding="utf-8").startswith("---")


def test_markdown_begins_with_its_mark_and_is_escaped(versioned: Versioned) -> None:
    versioned.site.dialogue("opens: 2026-12-01\n", "lekplatsen")
    path = versioned.root / "content/dialoger/lekplatsen.md"
    path.write_text(path.read_text(encoding="utf-8").replace("Badplatsen", '"<b>@alla</b> | [x](y)"'), encoding="utf-8")
    _, out, _ = diff(versioned, "HEAD", "--format", "markdown", "--base-url", "https://prov.example/7/")
    lines = out.split("\n")
    assert lines[0] == "<!-- genklang-diff -->"
    assert "[Se sidorna i förhandsvisningen](https://prov.example/7/_review/)" in lines
    assert "(https://prov.example/7/dialoger/lekplatsen/)<br>" in out
    assert "<b>" not in out
    assert "@alla" not in out


def test_markdown_is_bounded(versioned: Versioned) -> None:
    for number in range(400):
        title = f"{number} " + "&" * 60
        versioned.site.write(f"sidor/s{number}.md", f"type: page\ntitle: {title}\nsummary: Sida {number}.")
    _, out, _ = diff(versioned, "HEAD", "--format", "markdown")
    assert len(out) <= LONGEST
    assert "rader till visas inte här. Kommandot ”genklang diff” visar allt." in out


@pytest.mark.parametrize("language", ["da", "en"])
def test_in_other_languages(versioned: Versioned, language: str) -> None:
    versioned.site.feedback("svar", ANSWER)
    _, out, _ = diff(versioned, "HEAD", "--language", language)
    assert {"da": "Forpligtelser, der opfyldes", "en": "Promises kept"}[language] in out


def test_personal_data_is_covered_up(versioned: Versioned) -> None:
    versioned.site.write("sidor/om.md", "type: page\ntitle: Om 850709-9805\nsummary: Om oss")
    for format_ in ("text", "json", "markdown"):
        _, out, _ = diff(versioned, "HEAD", "--format", format_)
        assert "9805" not in out


# What is wrong around the content: one line, and exit code 2.


def wrong(arguments: list[str], capfd: pytest.CaptureFixture[str]) -> str:
    assert run(["diff", *arguments]) == 2
    out, err = capfd.readouterr()
    assert out == ""
    assert err.count("\n") == 1
    return err


def test_a_revision_that_is_not_there(versioned: Versioned, capfd: pytest.CaptureFixture[str]) -> None:
    for name in ("saknas", "--help-me-not", "", "HEAD..main", "main;ls"):
        err = wrong(["--root", str(versioned.root), "--", name], capfd)
        assert f"There is no revision '{name}' in this repository." in err
        assert "git fetch" in err


def test_a_folder_that_is_no_repository(ekvik: Any, capfd: pytest.CaptureFixture[str]) -> None:
    assert "is not in a git repository" in wrong(["--root", str(ekvik.root), "HEAD"], capfd)


def test_a_clone_that_lacks_the_base(versioned: Versioned, tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    first = git(versioned.top, "rev-parse", "HEAD")
    versioned.site.feedback("svar", ANSWER)
    versioned.commit()
    shallow = tmp_path / "grund"
    git(tmp_path, "clone", "--quiet", "--depth=1", f"file://{versioned.top}", str(shallow))
    err = wrong(["--root", str(shallow), first], capfd)
    assert "this clone has only the newest ones" in err
    assert "git fetch --unshallow" in err


def test_a_machine_without_git(versioned: Versioned, capfd: pytest.CaptureFixture[str], monkeypatch: Any) -> None:
    monkeypatch.setenv("PATH", "")
    assert "git cannot be run" in wrong(["--root", str(versioned.root), "HEAD"], capfd)


def test_a_base_whose_configuration_is_at_fault(versioned: Versioned, capfd: pytest.CaptureFixture[str]) -> None:
    config = versioned.root / "mkdocs.yml"
    good = config.read_text(encoding="utf-8")
    config.write_text(good.replace("publisher", "publischer"), encoding="utf-8")
    versioned.commit()
    config.write_text(good, encoding="utf-8")
    err = wrong(["--root", str(versioned.root), "HEAD"], capfd)
    assert "In the revision HEAD: mkdocs.yml:6:" in err


def test_hooks_and_filters_are_not_run(versioned: Versioned, tmp_path: Path) -> None:
    ran = tmp_path / "kordes"
    git(versioned.top, "config", "filter.stygg.smudge", f"touch {ran}")
    git(versioned.top, "config", "core.fsmonitor", f"touch {ran}")
    (versioned.top / ".gitattributes").write_text("*.md filter=stygg\n", encoding="utf-8")
    hook = versioned.top / ".git/hooks/post-checkout"
    hook.write_text(f"#!/bin/sh\ntouch {ran}\n", encoding="utf-8")
    hook.chmod(0o755)
    subprocess.run(["git", "-C", versioned.top, "add", ".gitattributes"], check=True)
    versioned.commit()
    ran.unlink(missing_ok=True)
    assert told(versioned, "HEAD~1", "HEAD")["pages"] == []
    assert not ran.exists()
