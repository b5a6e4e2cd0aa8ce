"""`genklang check` as a communicator runs it: whole process, real files."""

from __future__ import annotations

import json
import os
import pty
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import SiteFolder

MISSPELT = "type: dialogue\ntitle: Badplatsen\nsummary: Hur?\nresponsable_body: kommunstyrelsen\nlevel: information"


def genklang(*arguments: str, env: dict[str, str] | None = None) -> subprocess.CompletedProcess[str]:
    """Run the command as a user does."""
    command = [sys.executable, "-m", "genklang", *arguments]
    return subprocess.run(command, capture_output=True, text=True, check=False, env={**os.environ, **(env or {})})


def test_a_fault_is_told_with_place_excerpt_and_what_to_write(ekvik: SiteFolder) -> None:
    ekvik.write("dialoger/bad.md", MISSPELT)
    done = genklang("check", "--root", str(ekvik.root), "--as-of", "2026-11-24")
    assert done.returncode == 1
    assert done.stderr == ""
    assert done.stdout == (
        "content/dialoger/bad.md:5:1: DOC123 Nyckeln ”responsable_body” finns inte.\n"
        "    | responsable_body: kommunstyrelsen\n"
        "    | ^^^^^^^^^^^^^^^^\n"
        "    Menade du ”responsible_body”?\n"
        "\n"
        "1 fel · 6 dokument\n"
    )


def test_messages_in_english(ekvik: SiteFolder) -> None:
    ekvik.write("dialoger/bad.md", MISSPELT)
    done = genklang("check", "--root", str(ekvik.root), "--language", "en")
    assert "responsable_body" in done.stdout
    assert "Nyckeln" not in done.stdout


def test_json_on_standard_output_and_nothing_else(ekvik: SiteFolder) -> None:
    ekvik.write("dialoger/bad.md", MISSPELT)
    done = genklang("check", "--root", str(ekvik.root), "--as-of", "2026-11-24", "--format", "json")
    report = json.loads(done.stdout)
    assert (report["as_of"], report["documents"]) == ("2026-11-24", 6)
    assert report["counts"] == {"error": 1, "debt": 0, "warning": 0, "info": 0}
    (finding,) = report["findings"]
    assert {key: finding[key] for key in ("rule", "name", "severity", "path", "line", "column", "document")} == {
        "rule": "DOC123",
        "name": "unknown-key",
        "severity": "error",
        "path": "content/dialoger/bad.md",
        "line": 5,
        "column": 1,
        "document": "dialogue/bad",
    }
    assert len(finding["fingerprint"]) == 16


def test_the_fingerprint_stays_when_lines_move(ekvik: SiteFolder) -> None:
    path = ekvik.write("dialoger/bad.md", MISSPELT)
    before = ekvik.check()[0]
    path.write_text(path.read_text(encoding="utf-8").replace("title:", "language: sv\ntitle:"), encoding="utf-8")
    after = ekvik.check()[0]
    assert before.location.line != after.location.line
    assert before.fingerprint == after.fingerprint


def test_debts_exit_with_one_and_say_how_late(ekvik: SiteFolder) -> None:
    ekvik.dialogue("opens: 2026-03-02\ncloses: 2026-03-31\n")
    done = genklang("check", "--root", str(ekvik.root), "--as-of", "2026-05-01")
    assert done.returncode == 1
    assert "dialoger/badplatsen.md:7:9: OBL103 " in done.stdout
    assert "1 dag sen" in done.stdout


def test_a_site_in_order_exits_with_zero(ekvik: SiteFolder) -> None:
    done = genklang("check", "--root", str(ekvik.root))
    assert (done.returncode, done.stdout) == (0, "Inget att åtgärda · 5 dokument\n")


def test_only_the_findings_of_the_paths_named(ekvik: SiteFolder) -> None:
    ekvik.write("dialoger/bad.md", MISSPELT)
    ekvik.write("sidor/om.md", "type: page\ntitle: Om")
    whole = genklang("check", "--root", str(ekvik.root), "--format", "json")
    part = genklang("check", "--root", str(ekvik.root), "--format", "json", str(ekvik.root / "content" / "sidor"))
    assert len(json.loads(whole.stdout)["findings"]) == 2
    assert [f["path"] for f in json.loads(part.stdout)["findings"]] == ["content/sidor/om.md"]


ODD_NAMES = {
    "nfd": "A\u030angest.md",
    "bytes": os.fsdecode(b"sm\xf6r.md"),
    "control": "a\tb.md",
    "number": "121212-1212.md",
}
"""Names that findings tell in another way than the system does."""


@pytest.mark.parametrize("name", ODD_NAMES.values(), ids=list(ODD_NAMES))
def test_a_file_with_an_odd_name_is_found_by_it(ekvik: SiteFolder, name: str) -> None:
    path = ekvik.write(f"sidor/{name}", "type: page\ntitel: Om\nsummary: Så.")
    done = genklang("check", "--root", str(ekvik.root), str(path))
    assert done.returncode == 1
    assert "DOC123" in done.stdout


def test_a_path_that_is_not_there_is_told_without_its_odd_bytes(ekvik: SiteFolder) -> None:
    done = genklang("check", "--root", str(ekvik.root), os.fsdecode(b"content/\xf6.md"))
    assert done.returncode == 2
    assert "There is no file or folder content/\\xf6.md." in done.stderr


def test_colour_only_on_a_terminal(ekvik: SiteFolder) -> None:
    ekvik.write("dialoger/bad.md", MISSPELT)
    arguments = ("check", "--root", str(ekvik.root))
    assert "\x1b[" not in genklang(*arguments).stdout
    assert "\x1b[" in on_a_terminal(*arguments, env={"TERM": "xterm-256color"})
    assert "\x1b[3" not in on_a_terminal(*arguments, env={"TERM": "xterm-256color", "NO_COLOR": "1"})


def on_a_terminal(*arguments: str, env: dict[str, str]) -> str:
    """What the command writes to a pseudo-terminal."""
    leader, follower = pty.openpty()
    clean = {key: value for key, value in os.environ.items() if key not in {"NO_COLOR", "CI", "FORCE_COLOR"}}
    command = [sys.executable, "-m", "genklang", *arguments]
    with subprocess.Popen(command, stdout=follower, stderr=follower, env=clean | env) as process:
        os.close(follower)
        written = b""
        while True:
            try:
                part = os.read(leader, 65536)
            except OSError:
                break
            if not part:
                break
            written += part
        process.wait()
    os.close(leader)
    return written.decode()


def test_a_file_cannot_steer_the_terminal(ekvik: SiteFolder) -> None:
    ekvik.write("sidor/om.md", 'type: page\ntitle: Om\nsummary: S\nrole: "\\e[2Jabout"')
    done = genklang("check", "--root", str(ekvik.root))
    assert "\x1b" not in done.stdout
    assert "\\x1b[2Jabout" in done.stdout


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["check", "--as-of", "igår"], "'igår' is not a date. Write it as year-month-day, such as 2026-11-24."),
        (["check", "--as-of", "2026-02-30"], "'2026-02-30' is not a date."),
        (["check", "--profile", "kungsback"], "Did you mean 'kungsbacka'?"),
        (["check", "--profile", "/nowhere/x.yml"], "There is no profile"),
        (["check", "--formatt", "json"], "No such option"),
        (["check", "--format", "xml"], "'xml' is not one of"),
        (["chekc"], "No such command 'chekc'"),
        (["due", "--within", "snart"], "Write for example 30d, or 4w for weeks."),
        (["due", "--within", "3d", "--all"], "exclude each other"),
        (["rules", "OBL999"], "There is no rule OBL999."),
        (["schema", "dialog"], "Did you mean 'dialogue'?"),
        (["check", "nowhere.md"], "There is no file or folder nowhere.md."),
    ],
)
def test_wrong_use_is_one_line_and_exit_code_two(ekvik: SiteFolder, arguments: list[str], said: str) -> None:
    at = [] if arguments[0] in {"rules", "schema", "chekc"} else ["--root", str(ekvik.root)]
    done = genklang(*arguments, *at)
    assert (done.returncode, done.stdout) == (2, "")
    assert said in done.stderr
    assert done.stderr.count("\n") == 1


def test_no_configuration(tmp_path: Path) -> None:
    done = genklang("check", "--root", str(tmp_path))
    assert done.returncode == 2
    assert done.stderr == (
        f"genklang: There is no mkdocs.yml in {tmp_path}. Go to the site's folder, or name it with --root DIR.\n"
    )


@pytest.mark.parametrize(
    ("config", "said"),
    [
        ("plugins:\n  - genklang: {publsher: Ekvik}\n", "mkdocs.yml:2:16: there is no option 'publsher'."),
        ("plugins:\n  - genklang:\n      country: Sverige\n", "mkdocs.yml:3:16: 'country' cannot be 'Sverige'."),
        ("plugins:\n  - genklang: {time_zone: Europe/Ekvik}\n", "'time_zone' cannot be 'Europe/Ekvik'."),
        ("site_name: [\n", "this is not valid YAML"),
        ("docs_dir: finns-inte\n", "cannot be read"),
        ("docs_dir: content\nplugins:\n  - genklang: {country: XX}\n", "No holidays are known for the country 'XX'."),
        (
            "docs_dir: content\nplugins:\n  - genklang: {rules: [{rule: OBL103, severity: info}]}\n",
            "can not be lowered",
        ),
        (
            "docs_dir: content\nplugins:\n  - genklang: {rules: [{rule: OBL103, severity: error}]}\n",
            "can never be an error",
        ),
        (
            "docs_dir: content\nplugins:\n  - genklang: {rules: [{rule: XYZ1, severity: info}]}\n",
            "there is no rule XYZ1",
        ),
    ],
)
def test_a_wrong_configuration_is_told_with_its_line(tmp_path: Path, config: str, said: str) -> None:
    (tmp_path / "content").mkdir()
    (tmp_path / "mkdocs.yml").write_text(config, encoding="utf-8")
    done = genklang("check", "--root", str(tmp_path))
    assert done.returncode == 2
    assert said in done.stderr
    assert done.stderr.count("\n") == 1


def test_a_bug_is_one_line_that_asks_for_a_report(ekvik: SiteFolder) -> None:
    broken = (
        "import sys\nimport genklang.cli.check\nfrom genklang.cli import run\n"
        "sys.modules['genklang.cli.check'].loaded = lambda *a: 1/0\nsys.exit(run(sys.argv[1:]))"
    )
    arguments = ["check", "--root", str(ekvik.root)]
    command = [sys.executable, "-c", broken, *arguments]
    short = subprocess.run(command, capture_output=True, text=True, check=False)
    assert short.returncode == 3
    assert short.stderr.count("\n") == 1
    assert "this is a bug in Genklang (ZeroDivisionError" in short.stderr
    long = subprocess.run([*command, "--debug"], capture_output=True, text=True, check=False)
    assert "Traceback" in long.stderr


@pytest.mark.parametrize("command", [[], ["check"], ["build"], ["due"], ["rules"], ["schema"]])
def test_help_reads_well(command: list[str]) -> None:
    done = genklang(*command, "--help")
    assert done.returncode == 0
    assert done.stdout.startswith("Usage: genklang")
    assert max(map(len, done.stdout.splitlines())) <= 100
