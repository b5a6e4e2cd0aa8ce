"""The editor's configuration says of every field what its declaration does; what is wrong with the set-up is told."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

import genklang
from genklang.catalogue import target_of
from genklang.editor.configuration import configuration
from genklang.editor.packages import PACKAGES
from genklang.editor.writing import policy
from genklang.errors import EnvironmentFault
from genklang.locale import LANGUAGES
from genklang.model import TYPES
from genklang.model.document import field_at
from genklang.settings import read_settings
from tests.conftest import CONFIG, ROOT, SiteFolder

Widget = dict[str, Any]


def collections(site: SiteFolder) -> list[Widget]:
    found: list[Widget] = configuration(site.catalogue())["collections"]
    return found


def walked(fields: list[Widget], path: tuple[str, ...] = ()) -> Iterator[tuple[tuple[str, ...], Widget]]:
    for one in fields:
        yield (*path, one["name"]), one
        yield from walked(one.get("fields", []), (*path, one["name"]))


def in_language(site: SiteFolder, language: str) -> SiteFolder:
    text = CONFIG.replace("publisher: Ekviks kommun", f"publisher: Ekviks kommun, language: {language}")
    (site.root / "mkdocs.yml").write_text(text, encoding="utf-8")
    return site


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_field_of_every_type_can_be_edited_and_is_explained(site: SiteFolder, language: str) -> None:
    found = collections(in_language(site, language))
    assert [one["name"] for one in found] == list(TYPES)
    for collection in found:
        model = TYPES[collection["name"]]
        fields = collection["fields"]
        assert [one["name"] for one in fields] == [i.alias or n for n, i in model.model_fields.items()] + ["body"]
        for path, widget in walked(fields):
            declared = field_at(model, path)
            if declared and path != ("type",):
                assert widget["required"] is declared.is_required(), path
                extra = declared.json_schema_extra
                assert isinstance(extra, dict)
                help_ = declared.description if language == "en" else extra["x-help-sv"]
                assert widget["hint"] == f"{help_} ({path[-1]})"
                assert widget["label"]
                assert (widget["widget"] == "relation") == (target_of(declared) is not None and "fields" not in widget)


def test_choices_dates_and_numbers_get_what_fits_them(site: SiteFolder) -> None:
    fields = {".".join(path): widget for path, widget in walked(collections(site)[0]["fields"])}
    assert [option["value"] for option in fields["level"]["options"]] == [
        "information",
        "consultation",
        "dialogue",
        "influence",
    ]
    assert fields["level"]["options"][2]["label"] != "dialogue"
    assert fields["opens"] | {"label": "", "hint": ""} == {
        "name": "opens",
        "label": "",
        "hint": "",
        "required": False,
        "widget": "datetime",
        "format": "YYYY-MM-DD",
        "date_format": "YYYY-MM-DD",
        "time_format": False,
        "picker_utc": True,
        "default": "",
    }
    assert fields["occasions.start"]["format"] == "YYYY-MM-DD HH:mm"
    assert (fields["methods"]["collection"], fields["methods"]["multiple"]) == ("method", True)
    assert (fields["mandate.body"]["collection"], fields["mandate.body"]["multiple"]) == ("body", False)
    assert fields["body"]["modes"] == ["raw"]
    assert fields["draft"]["default"] is True


def test_documents_are_looked_for_where_they_stand(site: SiteFolder) -> None:
    site.write("index.md", "type: page\ntitle: Hem\nsummary: Hem.\nrole: home")
    for name in ("om", "hjalp"):
        site.write(f"om-oss/{name}.md", f"type: page\ntitle: {name}\nsummary: S.")
    found = {one["name"]: one for one in collections(site)}
    assert found["page"]["folder"] == "content/om-oss"
    assert (found["page_2"]["folder"], found["page_2"]["create"]) == ("content", False)
    assert found["dialogue"]["folder"] == "content/dialoger"
    assert all(one["filter"] == {"field": "type", "value": one["name"].split("_")[0]} for one in found.values())


def test_every_relation_of_the_example_site_leads_to_a_collection() -> None:
    found = configuration(genklang.load(ROOT))["collections"]
    names = {one["name"] for one in found}
    relations = [w["collection"] for one in found for _, w in walked(one["fields"]) if w["widget"] == "relation"]
    assert len(relations) > 20
    assert set(relations) <= names


@pytest.mark.parametrize(
    ("option", "backend", "asked", "reviewed"),
    [
        (
            "{backend: gitea, repo: ekvik/dialog, base_url: https://git.ekvik.example, api_root: https://git.ekvik.example/api/v1}",
            {"name": "gitea", "repo": "ekvik/dialog", "branch": "main"},
            "https://git.ekvik.example",
            False,
        ),
        ("{backend: github, repo: ekvik/dialog}", {"name": "github"}, "https://api.github.com", True),
        ("{backend: gitlab, repo: ekvik/dialog, branch: utkast}", {"branch": "utkast"}, "https://gitlab.com", True),
        ("{backend: git-gateway}", {"name": "git-gateway"}, "'self'", True),
    ],
)
def test_changes_go_to_the_backend_that_is_named(
    site: SiteFolder, option: str, backend: dict[str, str], asked: str, reviewed: bool
) -> None:
    text = CONFIG.replace("publisher: Ekviks kommun", f"publisher: Ekviks kommun, cms: {option}")
    (site.root / "mkdocs.yml").write_text(text, encoding="utf-8")
    made = configuration(site.catalogue())
    assert backend.items() <= made["backend"].items()
    assert (made.get("publish_mode") == "editorial_workflow") is reviewed
    connect = next(part for part in policy(read_settings(site.root).options.cms).split("; ") if "connect" in part)
    assert asked in connect.split()
    assert "localhost" not in connect


@pytest.mark.parametrize(
    ("option", "said"),
    [
        ("{backend: svn}", "'cms.backend' cannot be 'svn'. Write for example: backend: gitea."),
        ("{repo: ekvik/dialog}", "'cms.backend' is missing. Write for example: backend: gitea."),
        ("{backend: gitea, brnch: x}", "there is no option 'cms.brnch'. Did you mean 'branch'?"),
    ],
)
def test_a_wrong_setting_is_told_with_its_line(site: SiteFolder, option: str, said: str) -> None:
    text = CONFIG.replace("publisher: Ekviks kommun", f"publisher: Ekviks kommun, cms: {option}")
    (site.root / "mkdocs.yml").write_text(text, encoding="utf-8")
    with pytest.raises(EnvironmentFault) as told:
        read_settings(site.root)
    assert str(told.value).startswith("mkdocs.yml:6:")
    assert str(told.value).endswith(said)


def cms(site: SiteFolder, packages: Path) -> tuple[int, str]:
    command = [sys.executable, "-m", "genklang", "cms", "--root", str(site.root), "--packages", str(packages)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    return done.returncode, done.stderr


def test_packages_that_are_missing_or_not_those_that_were_tried_are_refused(site: SiteFolder, tmp_path: Path) -> None:
    code, said = cms(site, tmp_path)
    assert code == 2
    assert "decap-cms-3.16.3.tgz cannot be read" in said
    assert "npm pack decap-cms@3.16.3 js-yaml@4.3.2" in said
    for package in PACKAGES:
        (tmp_path / package.file).write_bytes(b"other")
    code, said = cms(site, tmp_path)
    assert code == 2
    assert "is not what Genklang was tried with" in said
    assert not (site.root / "redigera").exists()


def test_a_folder_with_other_peoples_files_is_left_alone(site: SiteFolder, tmp_path: Path) -> None:
    (site.root / "redigera").mkdir()
    (site.root / "redigera" / "viktigt.txt").write_text("spara", encoding="utf-8")
    code, said = cms(site, tmp_path)
    assert code == 2
    assert "holds something that Genklang did not write" in said
    assert [file.name for file in (site.root / "redigera").iterdir()] == ["viktigt.txt"]
