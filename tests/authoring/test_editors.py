"""Help for editors: what is written is right by the editors' own forms, and tried with the tools that read it."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import jsonschema
import pytest
import yaml

from genklang.authoring.editors import editor_files
from genklang.locale import LANGUAGES, texts_for
from genklang.model import TYPES
from genklang.sources.front_matter import read_yaml
from tests.authoring.test_init import NAMED, init
from tests.cli.test_check import genklang
from tests.conftest import ROOT, SiteFolder

BIN = Path(sys.executable).parent
STOP = re.compile(r"\$(\d+)|\$\{(\d+)\|([^|]*)\|\}")


def files(language: str = "sv") -> dict[str, str]:
    return dict(editor_files(texts_for(language), lambda type_: f"content/{type_}"))


def snippets(language: str = "sv") -> dict[str, Any]:
    found: dict[str, Any] = json.loads(files(language)[".vscode/genklang.code-snippets"])
    return found


def typed(body: list[str]) -> str:
    """What stands in the file once every place is passed: the first choice, else nothing."""
    return STOP.sub(lambda stop: (stop[3] or "").split(",")[0], "\n".join(body))


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("type_", TYPES)
def test_the_snippet_of_a_page_is_a_draft_of_that_type(tmp_path: Path, type_: str, language: str) -> None:
    snippet = snippets(language)[f"genklang: {type_}"]
    assert snippet["prefix"] == type_
    site = SiteFolder(tmp_path)
    path = site.root / "content/ny.md"
    path.write_text(typed(snippet["body"]), encoding="utf-8")
    (parsed,) = site.catalogue().parsed
    assert parsed.type == type_
    assert {fault.rule for fault in parsed.faults} <= {"missing-field"}
    assert parsed.source.front_matter.data["draft"] == "true"


@pytest.mark.parametrize("name", sorted(snippets()))
def test_the_places_of_a_snippet_are_numbered_and_its_keys_are_declared(name: str) -> None:
    body = snippets()[name]["body"]
    numbers = [int(stop[1] or stop[2]) for stop in STOP.finditer("\n".join(body)) if (stop[1] or stop[2]) != "0"]
    assert numbers == list(range(1, len(numbers) + 1))
    if body[0] != "---":
        matter, problems = read_yaml(typed(body))
        assert problems == []
        (key,) = matter.data
        assert any(key in {info.alias or field for field, info in m.model_fields.items()} for m in TYPES.values())


def test_groups_of_keys_are_there_for_what_is_written_often() -> None:
    assert {f"genklang: {key}" for key in ("said", "did", "channels", "delays", "occasions", "audiences")} <= set(
        snippets()
    )
    assert snippets()["genklang: did"]["body"][0:2] == ["did:", "  - theme: $1"]


class _AsEditors(yaml.SafeLoader):
    """YAML as editors read it: days stay texts."""


_AsEditors.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in found if not tag.endswith("timestamp")]
    for first, found in yaml.SafeLoader.yaml_implicit_resolvers.items()
}


def test_the_schemas_are_draft_07_and_take_every_page_of_the_example_site() -> None:
    schemas = {type_: json.loads(files()[f".vscode/genklang/{type_}.json"]) for type_ in TYPES}
    for schema in schemas.values():
        jsonschema.Draft7Validator.check_schema(schema)
    for path in sorted((ROOT / "content").rglob("*.md")):
        data = yaml.load(path.read_text(encoding="utf-8").split("---\n")[1], Loader=_AsEditors)
        assert list(jsonschema.Draft7Validator(schemas[data["type"]]).iter_errors(data)) == [], path
    wrong = {"type": "dialogue", "title": "A", "summary": "B", "level": "dialog"}
    assert list(jsonschema.Draft7Validator(schemas["dialogue"]).iter_errors(wrong))


def test_every_schema_belongs_to_a_folder(ekvik: SiteFolder) -> None:
    assert "Skrev .vscode/settings.json\n" in told(ekvik)
    settings = json.loads((ekvik.root / ".vscode/settings.json").read_text(encoding="utf-8"))
    assert settings["yaml.schemas"]["./.vscode/genklang/body.json"] == "content/organ/*.md"
    assert all((ekvik.root / schema).is_file() for schema in settings["yaml.schemas"])


def told(site: SiteFolder, *arguments: str) -> str:
    done = genklang("editors", *arguments, "--root", str(site.root))
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_what_is_there_is_left_alone_unless_forced(ekvik: SiteFolder) -> None:
    mine = ekvik.root / ".vscode/settings.json"
    mine.parent.mkdir()
    mine.write_text("{}", encoding="utf-8")
    assert ".vscode/settings.json lämnades: den finns redan med annat innehåll." in told(ekvik)
    assert mine.read_text(encoding="utf-8") == "{}"
    assert told(ekvik, "--force") == "Skrev .vscode/settings.json\n"
    assert told(ekvik) == "Allt finns redan.\n"


def test_a_new_site_has_them_from_the_start(tmp_path: Path) -> None:
    init(str(tmp_path / "ny"), "--yes", *NAMED)
    assert genklang("editors", "--root", str(tmp_path / "ny")).stdout == "Allt finns redan.\n"


@pytest.fixture
def repository(ekvik: SiteFolder) -> SiteFolder:
    """A site in git whose hooks are ours, run by what is installed here."""
    hooks = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))
    local = [{**hook, "language": "system"} for hook in hooks]
    config = {"repos": [{"repo": "local", "hooks": local}]}
    (ekvik.root / ".pre-commit-config.yaml").write_text(yaml.safe_dump(config, sort_keys=False), encoding="utf-8")
    git(ekvik, "init", "--quiet")
    git(ekvik, "add", "--all")
    return ekvik


def environment(site: SiteFolder) -> dict[str, str]:
    who = {f"GIT_{who}_{what}": "x@example.org" for who in ("AUTHOR", "COMMITTER") for what in ("NAME", "EMAIL")}
    cache = {"PRE_COMMIT_HOME": str(site.root.parent / "cache"), "PRE_COMMIT_COLOR": "never"}
    return {**os.environ, **who, **cache, "PATH": f"{BIN}{os.pathsep}{os.environ['PATH']}"}


def git(site: SiteFolder, *arguments: str) -> None:
    subprocess.run(["git", *arguments], cwd=site.root, env=environment(site), check=True, capture_output=True)


def pre_commit(site: SiteFolder, *arguments: str) -> tuple[int, str]:
    command = [str(BIN / "pre-commit"), *arguments]
    done = subprocess.run(command, cwd=site.root, env=environment(site), capture_output=True, text=True, check=False)
    return done.returncode, done.stdout + done.stderr


def lines_of(said: str) -> Iterator[tuple[str, str]]:
    """The name of each hook, and how it went."""
    yield from re.findall(r"^(genklang \w+)\.+(?:\([^)]*\))?(Passed|Failed|Skipped)$", said, re.MULTILINE)


def test_pre_commit_takes_our_hooks(repository: SiteFolder) -> None:
    assert pre_commit(repository, "validate-manifest", str(ROOT / ".pre-commit-hooks.yaml")) == (0, "")
    repository.write("sidor/om.md", "title: Om\ntype: page\nsummary: Om oss.")
    git(repository, "add", "--all")
    code, said = pre_commit(repository, "run", "genklang-fmt")
    assert (code, list(lines_of(said))) == (1, [("genklang fmt", "Failed")])
    assert "files were modified by this hook" in said
    git(repository, "add", "--all")
    code, said = pre_commit(repository, "run")
    assert (code, dict(lines_of(said))) == (0, {"genklang fmt": "Passed", "genklang check": "Passed"}), said


def test_a_commit_with_an_error_is_stopped_where_it_says_why(repository: SiteFolder) -> None:
    repository.write("sidor/om.md", "type: page\ntitle: Om\nsumary: Om oss.")
    git(repository, "add", "--all")
    code, said = pre_commit(repository, "run", "genklang-check")
    assert code == 1
    assert "content/sidor/om.md:4:1: DOC123 Nyckeln ”sumary” finns inte." in said
