"""`genklang init`: a whole site that passes and builds, in an empty folder alone."""

from __future__ import annotations

import json
import os
import pty
import re
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

import genklang as library
from genklang.authoring.formatting import formatted
from genklang.settings import read_settings
from tests.cli.test_check import genklang
from tests.conftest import AS_OF

NAMED = ("--name", 'Dialog: i "Ekvik"', "--publisher", "Ekviks kommun")


def init(*arguments: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "genklang", "init", *arguments]
    return subprocess.run(command, capture_output=True, text=True, check=False, stdin=subprocess.DEVNULL)


@pytest.mark.parametrize(
    ("language", "country", "zone", "profile"),
    [
        ("sv", "SE", "Europe/Stockholm", "kungsbacka"),
        ("da", "DK", "Europe/Copenhagen", "dk-planloven"),
        ("en", "GB", "Europe/London", "uk-government"),
    ],
)
def test_a_new_site_passes_and_is_what_was_asked_for(
    tmp_path: Path, language: str, country: str, zone: str, profile: str
) -> None:
    site = tmp_path / "ny"
    done = init(str(site), "--yes", "--language", language, *NAMED)
    assert done.returncode == 0, done.stderr
    options = read_settings(site).options
    assert (options.language, options.country, options.time_zone) == (language, country, zone)
    assert (options.profile, options.publisher) == (profile, "Ekviks kommun")
    assert yaml.safe_load((site / "mkdocs.yml").read_text(encoding="utf-8"))["site_name"] == 'Dialog: i "Ekvik"'
    catalogue = library.load(site)
    found = library.check(catalogue, library.assess(catalogue, AS_OF))
    assert [f for f in found if f.severity in {"error", "debt"}] == []
    assert {f.rule for f in found} == {"DOC122"}  # the summary of the first dialogue, a draft
    assert [p.source.path for p in catalogue.parsed if formatted(p.source.text, p.type or "") != p.source.text] == []
    types = [p.type for p in catalogue.parsed]
    assert (types.count("dialogue"), types.count("body"), types.count("page")) == (1, 1, 5)
    assert "%" not in "".join(path.read_text(encoding="utf-8") for path in (site / "content").rglob("*.md"))


@pytest.mark.slow
def test_a_new_site_builds_and_shows_no_draft(tmp_path: Path) -> None:
    init(str(tmp_path / "ny"), "--yes", *NAMED)
    done = genklang("build", "--root", str(tmp_path / "ny"))
    assert done.returncode == 0, done.stdout + done.stderr
    assert (tmp_path / "ny/site/index.html").is_file()
    assert not (tmp_path / "ny/site/dialoger/var-forsta-dialog").exists()


def test_files_for_editors_and_pipelines_are_there_and_read(tmp_path: Path) -> None:
    init(str(tmp_path / "ny"), "--yes", *NAMED)
    for name in (".github/workflows/genklang.yml", ".forgejo/workflows/genklang.yml", ".gitlab-ci.yml"):
        steps = str(yaml.safe_load((tmp_path / "ny" / name).read_text(encoding="utf-8")))
        assert "genklang check" in steps
        assert "genklang build" in steps
    assert re.fullmatch(r"genklang==\d[\w.]+\n", (tmp_path / "ny/requirements.txt").read_text(encoding="utf-8"))
    for name in ("README.md", ".gitignore", ".editorconfig"):
        assert (tmp_path / "ny" / name).is_file()


def test_the_problem_matcher_matches_what_check_prints(tmp_path: Path) -> None:
    init(str(tmp_path / "ny"), "--yes", *NAMED)
    tasks = json.loads((tmp_path / "ny/.vscode/tasks.json").read_text(encoding="utf-8"))["tasks"]
    pattern = tasks[0]["problemMatcher"]["pattern"]
    printed = genklang("check", "--root", str(tmp_path / "ny")).stdout
    (match,) = re.finditer(pattern["regexp"], printed, re.MULTILINE)
    assert match[pattern["file"]] == "content/dialoger/var-forsta-dialog.md"
    assert (match[pattern["line"]], match[pattern["code"]]) == ("7", "DOC122")
    assert match[pattern["message"]] == "”summary” saknas."


@pytest.mark.parametrize("name", ["README.md", ".env", "content"])
def test_a_folder_that_is_not_empty_is_left_alone(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_text("mitt", encoding="utf-8")
    done = init(str(tmp_path), "--yes", *NAMED)
    assert done.returncode == 2
    assert f"is not empty ({name})" in done.stderr
    assert [path.name for path in tmp_path.iterdir()] == [name]
    assert (tmp_path / name).read_text(encoding="utf-8") == "mitt"


def test_a_new_repository_counts_as_empty(tmp_path: Path) -> None:
    (tmp_path / ".git").mkdir()
    assert init(str(tmp_path), "--yes", *NAMED).returncode == 0


@pytest.mark.parametrize(
    ("arguments", "answer"),
    [
        ((), "There is no terminal to ask on: give --name, --publisher, --language as well."),
        (("--yes", "--name", "A"), "Nothing is asked with --yes: give --publisher as well."),
        (("--yes", *NAMED, "--profile", "kungsbaka"), "Did you mean 'kungsbacka'?"),
        (("--yes", *NAMED, "--country", "Sverige"), "Write two letters, such as SE or DK."),
        (("--yes", *NAMED, "--country", "QQ"), "No holidays are known for the country 'QQ'"),
        (("--yes", *NAMED, "--country", "US"), "US has several time zones."),
        (("--yes", *NAMED, "--time-zone", "Mars/Base"), "'Mars/Base' is not a time zone."),
        (("--yes", *NAMED, "--url", "ekvik.se"), "'ekvik.se' is not an address."),
        (("--yes", "--name", " ", "--publisher", "B"), "--name is empty."),
        (("--yes", "--name", "{{ 7*7 }}", "--publisher", "B"), "would not pass (SEC106)"),
        (("--yes", "--name", "null", "--publisher", "B"), "“title” is “null”, and will be shown just so."),
        (("--yes", "--name", "A", "--publisher", "121212-1212"), "would not pass (PII101)"),
    ],
)
def test_what_cannot_be_is_said_and_nothing_is_written(tmp_path: Path, arguments: tuple[str, ...], answer: str) -> None:
    done = init(str(tmp_path / "ny"), *arguments)
    assert done.returncode == 2
    assert answer in done.stderr
    assert not (tmp_path / "ny").exists()


def test_a_terminal_is_asked(tmp_path: Path) -> None:
    process, terminal = pty.fork()
    if process == 0:
        os.execv(sys.executable, [sys.executable, "-m", "genklang", "init", str(tmp_path / "ny")])
    os.write(terminal, b"da\nDialog i Egby\nEgby Kommune\n\n\n\n")
    try:
        while os.read(terminal, 1000):
            pass
    except OSError:
        pass  # the other end is closed
    assert os.waitstatus_to_exitcode(os.waitpid(process, 0)[1]) == 0
    settings = read_settings(tmp_path / "ny")
    assert (settings.site_name, settings.options.publisher) == ("Dialog i Egby", "Egby Kommune")
    assert (settings.language, settings.options.country) == ("da", "DK")
