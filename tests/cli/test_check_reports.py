"""`genklang check` with formats, baselines and --strict, as pipelines run it."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from genklang.reporters import FORMATS
from tests.cli.test_check import MISSPELT, genklang
from tests.conftest import SiteFolder

DAY = ("--as-of", "2026-11-24")


def check(site: SiteFolder, *arguments: str) -> subprocess.CompletedProcess[str]:
    return genklang("check", "--root", str(site.root), *DAY, *arguments)


@pytest.fixture
def faulty(ekvik: SiteFolder) -> SiteFolder:
    ekvik.write("dialoger/bad.md", MISSPELT)
    return ekvik


@pytest.mark.parametrize("format_", FORMATS)
def test_every_format_keeps_the_exit_codes_and_standard_error_free(faulty: SiteFolder, format_: str) -> None:
    done = check(faulty, "--format", format_)
    assert (done.returncode, done.stderr) == (1, "")
    assert "DOC123" in done.stdout
    (faulty.root / "content" / "dialoger" / "bad.md").unlink()
    assert check(faulty, "--format", format_).returncode == 0


def test_strict_fails_on_warnings_too(ekvik: SiteFolder) -> None:
    ekvik.write("sidor/om.md", "type: page\ntitle: Om\nsummary: S\nignore:\n  - rule: FBK103\n    reason: Så är det")
    assert check(ekvik).returncode == 0
    assert check(ekvik, "--strict").returncode == 1


def test_paths_are_told_from_the_folder_where_a_pipeline_runs(faulty: SiteFolder) -> None:
    command = [sys.executable, "-m", "genklang", "check", "--root", faulty.root.name, *DAY, "--format"]
    told = {
        format_: subprocess.run(
            [*command, format_], cwd=faulty.root.parent, capture_output=True, text=True, check=False
        ).stdout
        for format_ in ("gitlab", "json")
    }
    assert json.loads(told["gitlab"])[0]["location"]["path"] == f"{faulty.root.name}/content/dialoger/bad.md"
    assert json.loads(told["json"])["findings"][0]["path"] == "content/dialoger/bad.md"


def test_only_what_is_new_is_told_and_fails(faulty: SiteFolder, tmp_path: Path) -> None:
    baseline = tmp_path / "baseline.json"
    done = check(faulty, "--baseline", str(baseline), "--write-baseline")
    assert (done.returncode, done.stdout) == (0, "")
    assert "Wrote 1 finding(s)" in done.stderr
    known = check(faulty, "--baseline", str(baseline))
    assert (known.returncode, known.stdout) == (0, "Inget nytt att åtgärda · 1 känd sedan tidigare · 6 dokument\n")
    faulty.write("dialoger/bad.md", "language: sv\n" + MISSPELT)
    assert check(faulty, "--baseline", str(baseline)).returncode == 0
    faulty.write("sidor/om.md", "type: page\ntitle: Om")
    new = check(faulty, "--baseline", str(baseline), "--format", "json")
    assert new.returncode == 1
    assert [f["path"] for f in json.loads(new.stdout)["findings"]] == ["content/sidor/om.md"]


def test_what_is_gone_is_told(faulty: SiteFolder, tmp_path: Path) -> None:
    baseline = str(tmp_path / "baseline.json")
    check(faulty, "--baseline", baseline, "--write-baseline")
    (faulty.root / "content" / "dialoger" / "bad.md").unlink()
    assert "Borta sedan baseline:\n    content/dialoger/bad.md: DOC123 " in check(faulty, "--baseline", baseline).stdout
    elsewhere = check(faulty, "--baseline", baseline, "--format", "json", str(faulty.root / "content" / "organ"))
    assert json.loads(elsewhere.stdout)["baseline"] == {"known": 0, "gone": []}


def test_a_baseline_has_the_same_bytes_in_every_run_and_on_the_next_day(ekvik: SiteFolder, tmp_path: Path) -> None:
    ekvik.dialogue("opens: 2026-03-02\ncloses: 2026-03-31\n")
    written = []
    for day in ("2026-08-24", "2026-08-25"):
        path = tmp_path / f"{day}.json"
        genklang("check", "--root", str(ekvik.root), "--as-of", day, "--baseline", str(path), "--write-baseline")
        written.append(path.read_text(encoding="utf-8"))
    assert written[0] == written[1]
    data = json.loads(written[0])
    assert data["genklang-baseline"] == 1
    assert list(data["findings"][0]) == ["fingerprint", "rule", "path", "message"]
    assert list(tmp_path.glob(".*.json*")) == []


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (None, "There is no baseline"),
        ("", "is no baseline of Genklang"),
        ("[]", "is no baseline of Genklang"),
        ('{"version": 1}', "is no baseline of Genklang"),
        ('{"genklang-baseline": 0, "findings": []}', "is of version 0, and this is version 1. Make it anew"),
        ('{"genklang-baseline": 1, "findings": [{}]}', "is damaged. Make it anew"),
        ('{"genklang-baseline": 1, "findings": 3}', "is damaged. Make it anew"),
    ],
)
def test_a_file_that_is_no_baseline_is_told_in_one_line(
    ekvik: SiteFolder, tmp_path: Path, content: str | None, said: str
) -> None:
    path = tmp_path / "baseline.json"
    if content is not None:
        path.write_text(content, encoding="utf-8")
    done = check(ekvik, "--baseline", str(path))
    assert (done.returncode, done.stdout) == (2, "")
    assert said in done.stderr
    assert done.stderr.count("\n") == 1


def test_a_baseline_is_written_with_its_file_named_and_of_the_whole_site(ekvik: SiteFolder, tmp_path: Path) -> None:
    assert "needs --baseline FILE" in check(ekvik, "--write-baseline").stderr
    both = check(ekvik, "--write-baseline", "--baseline", "b.json", str(ekvik.root / "content"))
    assert "A baseline is of the whole site" in both.stderr
    nowhere = check(ekvik, "--write-baseline", "--baseline", str(tmp_path / "nowhere" / "b.json"))
    assert (nowhere.returncode, nowhere.stderr.count("\n")) == (2, 1)
    assert "cannot be written" in nowhere.stderr
