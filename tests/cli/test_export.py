"""`genklang export`: whole or not at all, without an engine, the same bytes as in a built site."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from genklang.cli import run
from genklang.site import build
from tests.conftest import AS_OF, CONFIG, ROOT, SiteFolder

DAY = ("--as-of", AS_OF.isoformat())


def export(site: SiteFolder, *more: str) -> int:
    return run(["export", "--root", str(site.root), "--out", str(site.root / "out"), *DAY, *more])


def published(folder: Path) -> dict[str, bytes]:
    return {p.relative_to(folder).as_posix(): p.read_bytes() for p in sorted(folder.rglob("*")) if p.is_file()}


@pytest.fixture
def small(ekvik: SiteFolder) -> SiteFolder:
    ekvik.write("index.md", "type: page\ntitle: Start\nsummary: Här börjar det.\nrole: home")
    ekvik.dialogue("level: dialogue\nopens: 2026-11-02\ncloses: 2026-12-02")
    return ekvik


def test_what_is_exported_is_what_a_build_puts_beside_its_pages(small: SiteFolder) -> None:
    assert export(small) == 0
    build(small.root, AS_OF, small.root / "site")
    alone, beside = published(small.root / "out"), published(small.root / "site")
    alone.pop("genklang-manifest.json")
    assert len(alone) > 50
    assert not any(name.endswith("index.html") for name in alone if name.count("/") < 2)
    assert {name: content for name, content in beside.items() if name in alone} == alone


def test_a_catalogue_without_anybody_to_write_to_is_told(small: SiteFolder, capsys: pytest.CaptureFixture[str]) -> None:
    assert export(small) == 0
    assert "Say who in mkdocs.yml, for example: contact: oppnadata@ekvik.example" in capsys.readouterr().err
    config = small.root / "mkdocs.yml"
    config.write_text(config.read_text("utf-8").replace("kommun}", "kommun, contact: data@ekvik.example}"), "utf-8")
    assert export(small) == 0
    assert "Say who" not in capsys.readouterr().err


def test_no_engine_is_needed(tmp_path: Path) -> None:
    program = """
import sys
class Blocked:
    def find_spec(self, name, path=None, target=None):
        if name.split(".")[0] in {"mkdocs", "material", "mkdocs_genklang", "genklang_theme"}:
            raise ImportError(name)
sys.meta_path.insert(0, Blocked())
from genklang.cli import main
main()
"""
    arguments = ["export", "--root", str(ROOT), "--out", str(tmp_path / "out"), *DAY]
    done = subprocess.run([sys.executable, "-c", program, *arguments], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout) == (0, "")
    assert done.stderr.startswith("Published ")
    assert (tmp_path / "out" / "api" / "v1" / "index.json").is_file()


def test_errors_publish_nothing(small: SiteFolder, capsys: pytest.CaptureFixture[str]) -> None:
    assert export(small) == 0
    before = published(small.root / "out")
    small.write("sidor/fel.md", "type: page\ntitle: Fel")
    capsys.readouterr()
    assert export(small) == 1
    said = capsys.readouterr()
    assert "content/sidor/fel.md:1:1: DOC" in said.out
    assert "Nothing was published" in said.err
    assert published(small.root / "out") == before


def test_a_folder_with_something_else_in_it_is_left_alone(
    small: SiteFolder, capsys: pytest.CaptureFixture[str]
) -> None:
    (small.root / "out").mkdir()
    (small.root / "out" / "mitt.txt").write_text("mitt", encoding="utf-8")
    assert export(small) == 2
    assert "holds mitt.txt, which Genklang did not write" in capsys.readouterr().err
    assert list(published(small.root / "out")) == ["mitt.txt"]


def test_not_into_the_content(small: SiteFolder, capsys: pytest.CaptureFixture[str]) -> None:
    assert export(small, "--out", str(small.root / "content" / "ut")) == 2
    assert "is in the content folder" in capsys.readouterr().err


def test_many_removals_are_asked_for(small: SiteFolder, capsys: pytest.CaptureFixture[str]) -> None:
    assert export(small) == 0
    for name in ("kafedialog", "sms-enkat"):
        (small.root / "content" / "metoder" / f"{name}.md").unlink()
    assert export(small) == 2
    assert "2 of 7 pages would be gone (/api/v1/documents/method/kafedialog.json" in capsys.readouterr().err
    assert export(small, "--allow-removals") == 0


def test_changes_since_a_manifest(small: SiteFolder) -> None:
    assert export(small) == 0
    manifest = small.root / "out" / "genklang-manifest.json"
    (small.root / "before.json").write_bytes(manifest.read_bytes())
    small.write("sidor/ny.md", "type: page\ntitle: Ny\nsummary: En ny sida.")
    assert export(small, "--since", str(small.root / "before.json")) == 0
    told = json.loads((small.root / "out" / "api" / "v1" / "changes.json").read_text(encoding="utf-8"))
    assert told["since"] == {"as_of": "2026-11-24"}
    assert [change["id"] for change in told["added"]] == ["ny"]
    assert (told["changed"], told["removed"]) == ([], [])


def changes(site: SiteFolder, folder: str = "out") -> Any:
    return json.loads((site.root / folder / "api" / "v1" / "changes.json").read_text(encoding="utf-8"))


def on(site: SiteFolder, day: str, *more: str) -> Any:
    """What the changes tell after an export of that day against what stood before."""
    assert export(site, "--since", "previous", "--as-of", day, *more) == 0
    told = changes(site)
    return told["since"] and told["since"]["as_of"], [c["id"] for c in told["added"] + told["changed"]], told["removed"]


def test_three_builds_one_after_the_other_tell_what_is_new_since_the_one_before(small: SiteFolder) -> None:
    assert on(small, "2026-11-24") == (None, [], [])
    small.write("sidor/ny.md", "type: page\ntitle: Ny\nsummary: En ny sida.")
    assert on(small, "2026-11-25") == ("2026-11-24", ["ny"], [])
    assert on(small, "2026-11-26") == ("2026-11-25", [], [])
    small.write("sidor/ny.md", "type: page\ntitle: Ny\nsummary: En ändrad sida.")
    (small.root / "content" / "metoder" / "sms-enkat.md").unlink()
    since, changed, removed = on(small, "2026-11-27", "--allow-removals")
    assert (since, changed, [c["id"] for c in removed]) == ("2026-11-26", ["ny"], ["sms-enkat"])


def test_a_build_that_is_run_again_gives_the_same_bytes_and_takes_no_news_away(small: SiteFolder) -> None:
    on(small, "2026-11-24")
    small.write("sidor/ny.md", "type: page\ntitle: Ny\nsummary: En ny sida.")
    assert on(small, "2026-11-25") == ("2026-11-24", ["ny"], [])
    before = published(small.root / "out")
    assert on(small, "2026-11-25") == ("2026-11-24", ["ny"], [])
    assert published(small.root / "out") == before
    small.write("sidor/till.md", "type: page\ntitle: Till\nsummary: En sida till.")
    assert on(small, "2026-11-25") == ("2026-11-25", ["till"], [])


def test_what_stands_is_an_input_only_where_it_is_named(small: SiteFolder) -> None:
    assert export(small) == 0
    small.write("sidor/ny.md", "type: page\ntitle: Ny\nsummary: En ny sida.")
    assert export(small) == 0
    assert changes(small)["since"] is None
    assert export(small, "--out", str(small.root / "fresh")) == 0
    assert published(small.root / "fresh") == published(small.root / "out")


def test_the_site_may_ask_for_it_once_and_for_all(small: SiteFolder) -> None:
    config = small.root / "mkdocs.yml"
    config.write_text(config.read_text("utf-8").replace("kommun}", "kommun, changes_since: previous}"), "utf-8")
    build(small.root, AS_OF)
    small.write("sidor/ny.md", "type: page\ntitle: Ny\nsummary: En ny sida.")
    build(small.root, AS_OF + timedelta(days=1))
    assert [change["id"] for change in changes(small, "site")["added"]] == ["ny"]
    shutil.copytree(small.root / "site", small.root / "before")
    small.write("sidor/ny.md", "type: page\ntitle: Ny\nsummary: Ändrad.")
    environment = {**os.environ, "SOURCE_DATE_EPOCH": "1795694400", "NO_MKDOCS_2_WARNING": "1"}
    command = [sys.executable, "-m", "mkdocs", "build", "--quiet", "--site-dir", "before"]
    done = subprocess.run(command, cwd=small.root, env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    build(small.root, AS_OF + timedelta(days=2))
    assert changes(small, "site")["since"] == {"as_of": "2026-11-25"}
    assert [change["id"] for change in changes(small, "site")["changed"]] == ["ny"]
    assert published(small.root / "before") == published(small.root / "site")


@pytest.mark.parametrize("standing", ["", "[]", '{"files": {}, "since": 3}', '{"as_of": "x", "documents": [1]}'])
def test_a_standing_site_that_tells_nothing_of_documents_is_no_earlier_one(small: SiteFolder, standing: str) -> None:
    (small.root / "out").mkdir()
    (small.root / "out" / "genklang-manifest.json").write_text(standing, encoding="utf-8")
    assert on(small, "2026-11-24") == (None, [], [])


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (None, "cannot be read"),
        ("inte json", "is no manifest"),
        ("[]", "is no manifest"),
        ('{"files": {}}', "is no manifest"),
    ],
)
def test_a_manifest_that_is_none(
    small: SiteFolder, capsys: pytest.CaptureFixture[str], content: str | None, said: str
) -> None:
    path = small.root / "before.json"
    if content is not None:
        path.write_text(content, encoding="utf-8")
    assert export(small, "--since", str(path)) == 2
    assert said in capsys.readouterr().err


@pytest.mark.parametrize(
    ("config", "said"),
    [
        (CONFIG.replace("site_url: https://dialog.ekvik.example/\n", ""), "mkdocs.yml:1:1: site_url is missing"),
        (CONFIG.replace("https://dialog.ekvik.example/", "/dialog/"), "mkdocs.yml:2:11: site_url cannot be '/dialog/'"),
        (
            CONFIG.replace("https://dialog.ekvik.example/", "ekvik.example"),
            "mkdocs.yml:2:11: site_url cannot be 'ekvik.example'",
        ),
        (
            CONFIG.replace("https://dialog.ekvik.example/", '"https://ekvik.example/a\\nAllow: /"'),
            r"mkdocs.yml:2:11: site_url cannot be 'https://ekvik.example/a\nAllow: /': it holds signs that steer",
        ),
        *(
            (
                CONFIG.replace("https://dialog.ekvik.example/", f"https://ekvik.example/{path}/"),
                f"mkdocs.yml:2:11: site_url cannot be 'https://ekvik.example/{path}/': it holds signs that steer",
            )
            for path in ("a%0Ab", "a%22b", "a%5Cb", "%23", "a%00", "%E2%80%AE", "%3Cb%3E")
        ),
        (CONFIG.replace("{publisher: Ekviks kommun}", "{language: sv}"), "mkdocs.yml:6:5: publisher is missing"),
        (CONFIG.replace("genklang: {publisher: Ekviks kommun}", "genklang"), "mkdocs.yml:6:5: publisher is missing"),
        (CONFIG.replace("kommun}", "kommun, licence: fri}"), "mkdocs.yml:6:51: 'licence' cannot be 'fri'"),
    ],
)
def test_what_the_configuration_lacks_is_told_with_its_line(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], config: str, said: str
) -> None:
    site = SiteFolder(tmp_path / "site", config).with_bodies()
    assert export(site) == 2
    error = capsys.readouterr().err
    assert said in error
    assert "Write for example: " in error
    assert not (site.root / "out").exists()


@pytest.mark.parametrize(
    ("written", "address"),
    [
        ("cc-by-4.0", "http://creativecommons.org/licenses/by/4.0/"),
        ("EUPL-1.2", "https://spdx.org/licenses/EUPL-1.2.html"),
        ("https://ekvik.example/licens", "https://ekvik.example/licens"),
    ],
)
def test_a_licence_is_an_identifier_or_an_address(tmp_path: Path, written: str, address: str) -> None:
    site = SiteFolder(tmp_path / "site", CONFIG.replace("kommun}", f"kommun, licence: {written}}}"))
    assert export(site) == 0
    index = json.loads((site.root / "out" / "api" / "v1" / "index.json").read_text(encoding="utf-8"))
    assert index["licence"]["url"] == address


def test_a_build_without_a_full_address_leaves_out_what_needs_one(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    site = SiteFolder(tmp_path / "site", CONFIG.replace("site_url: https://dialog.ekvik.example/\n", "")).with_bodies()
    assert run(["build", "--root", str(site.root), *DAY]) == 0
    said = capsys.readouterr().err
    assert "Left out until then: json-api, " in said
    assert "site_url is missing" in said
    assert not (site.root / "site" / "api").exists()
    assert (site.root / "site" / "robots.txt").is_file()
