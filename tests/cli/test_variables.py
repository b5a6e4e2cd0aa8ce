"""Settings that environment variables give: read as MkDocs reads them, and told where they are not set."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from mkdocs.utils.yaml import yaml_load

from genklang.cli import run
from genklang.errors import EnvironmentFault
from genklang.settings import read_settings, settings_from_text
from genklang.sources.front_matter import read_yaml
from genklang.sources.variables import filled_in
from tests.conftest import AS_OF, SiteFolder

FROM_VARIABLES = """\
site_name: !ENV [DIALOG_NAME, 'Dialog i Ekvik']
site_url: !ENV DIALOG_ADDRESS
docs_dir: !ENV [DIALOG_OTHER, DIALOG_CONTENT, innehall]
theme: {name: genklang}
plugins:
  - genklang:
      publisher: !ENV DIALOG_PUBLISHER
      language: !ENV [DIALOG_LANGUAGE, sv]
      licence: !ENV [DIALOG_LICENCE, CC-BY-4.0]
      stock_phrases: !ENV [DIALOG_PHRASES, [vi ser över detta]]
      search: !ENV [DIALOG_SEARCH, false]
"""
DAY = ("--as-of", AS_OF.isoformat())


@pytest.fixture
def variables(site: SiteFolder, monkeypatch: pytest.MonkeyPatch) -> SiteFolder:
    monkeypatch.setenv("DIALOG_ADDRESS", "https://ekvik.example/dialog/")
    monkeypatch.setenv("DIALOG_CONTENT", "content")
    monkeypatch.setenv("DIALOG_PUBLISHER", "Ekviks kommun")
    (site.root / "mkdocs.yml").write_text(FROM_VARIABLES, encoding="utf-8")
    site.write("index.md", "type: page\ntitle: Start\nsummary: Här börjar det.\nrole: home")
    return site.with_bodies()


def published(folder: Path) -> dict[str, bytes]:
    return {p.relative_to(folder).as_posix(): p.read_bytes() for p in sorted(folder.rglob("*")) if p.is_file()}


def test_variables_and_what_holds_without_them(variables: SiteFolder) -> None:
    settings = read_settings(variables.root)
    assert (settings.site_name, settings.site_url) == ("Dialog i Ekvik", "https://ekvik.example/dialog/")
    assert settings.prefix == "content/"
    options = settings.options
    assert (options.publisher, options.language, options.licence) == ("Ekviks kommun", "sv", "CC-BY-4.0")
    assert (options.stock_phrases, options.search) == (("vi ser över detta",), False)
    assert settings.unset == ()


def test_mkdocs_and_genklang_build_the_same_site_of_them(variables: SiteFolder) -> None:
    assert run(["build", "--root", str(variables.root), *DAY]) == 0
    ours = published(variables.root / "site")
    environment = {**os.environ, "SOURCE_DATE_EPOCH": "1795521600", "NO_MKDOCS_2_WARNING": "1"}
    command = [sys.executable, "-m", "mkdocs", "build", "--quiet", "--site-dir", "other"]
    done = subprocess.run(command, cwd=variables.root, env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert published(variables.root / "other") == ours
    assert b"<loc>https://ekvik.example/dialog/</loc>" in ours["sitemap.xml"]


@pytest.mark.parametrize(
    ("missing", "told"),
    [
        ("DIALOG_ADDRESS", "mkdocs.yml:2:11: site_url is missing."),
        ("DIALOG_PUBLISHER", "mkdocs.yml:7:18: publisher is missing."),
    ],
)
def test_a_variable_that_is_not_set_is_named_where_its_value_is_needed(
    variables: SiteFolder,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    missing: str,
    told: str,
) -> None:
    monkeypatch.delenv(missing)
    assert run(["export", "--root", str(variables.root), "--out", str(variables.root / "ut"), *DAY]) == 2
    said = capsys.readouterr().err
    assert said.startswith(f"genklang: {told}")
    assert f"and the variable {missing} is not set. Set it, or give what holds otherwise: " in said
    assert f"!ENV [{missing}, " in said
    assert run(["build", "--root", str(variables.root), *DAY]) == 0
    assert missing in capsys.readouterr().err


def test_every_setting_of_ours_that_no_variable_gives_is_a_finding(
    variables: SiteFolder, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("DIALOG_PUBLISHER")
    (finding,) = [f for f in variables.check(language="en") if f.rule == "DOC147"]
    assert (finding.location.path, finding.location.line, finding.location.column) == ("mkdocs.yml", 7, 18)
    assert finding.message == (
        "“publisher” was to come from the environment variable DIALOG_PUBLISHER, but that is not set. "
        "The site is built as if nothing were written there."
    )
    assert finding.hint.endswith("publisher: !ENV [DIALOG_PUBLISHER, ...]")


def test_a_bad_value_is_refused_at_the_place_that_names_the_variable(
    variables: SiteFolder, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DIALOG_LICENCE", "gratis")
    with pytest.raises(EnvironmentFault, match=r"^mkdocs.yml:9:16: 'licence' cannot be 'gratis'"):
        read_settings(variables.root)


@pytest.mark.parametrize("written", ["!ENV {a: b}", "!ENV", "!ENV []", "!ENV ['']"])
def test_a_tag_without_a_variable_is_told(written: str) -> None:
    with pytest.raises(EnvironmentFault, match=r"mkdocs.yml:1:11: !ENV must name a variable"):
        settings_from_text(f"site_url: {written}\nplugins: [genklang]\n", Path())


@pytest.mark.parametrize("written", ["!ENV HOME_OF_NOBODY", "!ENV [HOME_OF_NOBODY]"])
def test_what_others_take_from_variables_is_none_of_our_business(written: str) -> None:
    assert settings_from_text(f"extra: {{analytics: {written}}}\nplugins: [genklang]\n", Path()).unset == ()


NAMES = st.sampled_from(["DIALOG_A", "DIALOG_B", "DIALOG_C"])
VALUES = st.sampled_from(["", "~", "null", "Ekvik", "https://ekvik.example/", "å: ä"])


@given(names=st.lists(NAMES, min_size=1, max_size=3), default=st.none() | VALUES, there=st.dictionaries(NAMES, VALUES))
def test_mkdocs_reads_the_same_value(names: list[str], default: str | None, there: dict[str, str]) -> None:
    listed = ", ".join([*names, *([] if default is None else [f"'{default}'" if ":" in default else default or "~"])])
    text = f"site_name: !ENV [{listed}]\nsite_url: !ENV {names[0]}\n"
    with pytest.MonkeyPatch.context() as patch:
        for name in ("DIALOG_A", "DIALOG_B", "DIALOG_C"):
            patch.delenv(name, raising=False)
        for name, value in there.items():
            patch.setenv(name, value)
        matter, problems = read_yaml(text)
        filled_in(matter, problems, os.environ)
        theirs = yaml_load(text)
    assert matter.data == {key: value or "" for key, value in theirs.items()}
