"""What the documentation shows is what happens, and what there is is documented."""

from __future__ import annotations

import json
import re
from pathlib import Path
from types import ModuleType

import pytest

from docs.reference import reference_pages
from genklang.audit.mapping import Columns, ListMap, shipped_maps
from genklang.cli import BUG, COMMANDS, command
from genklang.export import FORMATS
from genklang.export.tables import TABLES
from genklang.findings import Severity
from genklang.locale import LANGUAGES
from genklang.model import TYPES
from genklang.obligations import Duty, Profile, State
from genklang.obligations.kinds import KINDS
from genklang.obligations.profile import shipped_names
from genklang.rules import RULES
from genklang.rules.site import Site
from genklang.settings import Options
from tests.conftest import ROOT, SiteFolder
from tests.docs.stories import Command, File, Teller, matches, read_story

GUIDES = ROOT / "docs" / "pages"
PAGES = [ROOT / "README.md", ROOT / "CONTRIBUTING.md", *sorted(GUIDES.glob("*.md"))]
TOLD = [page for page in PAGES if read_story(page).steps]
IN_SWEDISH = ("prova-pa", "kom-igang-som-kommun", "skriv-en-dialog", "aterkoppla")
IN_ENGLISH = ("tutorial", "start-as-a-municipality", "write-a-dialogue", "give-feedback")
EXIT_CODES = {0, 1, 2, BUG, 130}


def name(page: Path) -> str:
    return page.relative_to(ROOT).as_posix()


def text_of(*guides: str) -> str:
    return "\n".join((GUIDES / f"{guide}.md").read_text(encoding="utf-8") for guide in guides)


@pytest.mark.parametrize("page", TOLD, ids=name)
def test_commands_answer_as_the_page_says_and_samples_are_right(page: Path, tmp_path: Path) -> None:
    story = read_story(page)
    teller = Teller(story, tmp_path / "site")
    for step in story.steps:
        if isinstance(step, File):
            teller.write(step)
        else:
            output = teller.run(step.line)
            assert matches(step.expected, output), f"$ {step.line}\n{output}"
    if story.files:
        report = json.loads(teller.run("genklang check --as-of 2026-11-24 --format json"))
        written = {file.name for file in story.files}
        found = [finding for finding in report["findings"] if finding["path"] in written]
        assert [finding for finding in found if finding["rule"].startswith(("DOC", "REF"))] == []


def test_there_are_stories() -> None:
    guides = {"communicators", "reviewers", "installers", *IN_SWEDISH, *IN_ENGLISH}
    assert {page.stem for page in TOLD} >= {"README", *guides}


@pytest.mark.parametrize(("swedish", "english"), list(zip(IN_SWEDISH, IN_ENGLISH, strict=True)))
def test_a_guide_in_two_languages_runs_the_same_commands(swedish: str, english: str) -> None:
    stories = [read_story(GUIDES / f"{page}.md") for page in (swedish, english)]
    said = [[step.line for step in story.commands if not step.line.startswith("cd ")] for story in stories]
    assert [line.split()[:2] for line in said[0]] == [line.split()[:2] for line in said[1]]
    assert len(stories[0].files) == len(stories[1].files)


@pytest.mark.parametrize(
    ("expected", "output", "same"),
    [
        ("a\n...\nd\n", "a\nb\nc\nd\n", True),
        ("a\n...\nd\n", "a\nd\n", True),
        ("a\n...\nd\n", "a\nb\n", False),
        ("3 debts ... documents\n", "3 debts · 9 documents\n", True),
        ("one  two\n", "one      two   \n", True),
        ("a\n", "a\nb\n", False),
        ("a.c\n", "abc\n", False),
    ],
)
def test_dots_stand_for_anything_and_nothing_else_does(expected: str, output: str, same: bool) -> None:
    assert matches(expected, output) is same


def test_every_test_that_the_threat_model_names_is_there_and_has_tests() -> None:
    rows = [line for line in (ROOT / "docs/pages/security.md").read_text("utf-8").splitlines() if line.startswith("| ")]
    assert all("`tests/" in row for row in rows[1:])
    named = {name for row in rows for name in re.findall(r"`(tests/[\w/.]+)`", row)}
    assert len(named) >= 15
    for name in named:
        path = ROOT / name
        files = [path] if path.is_file() else [*path.rglob("test_*.py"), *path.glob("expected.txt")]
        assert any("def test_" in file.read_text("utf-8") or file.name == "expected.txt" for file in files), name


def test_the_parts_of_the_corpus_that_the_threat_model_names_are_there() -> None:
    text = (ROOT / "docs/pages/security.md").read_text("utf-8")
    corpus = (ROOT / "tests/hostile/cases.py").read_text("utf-8").lower()
    parts = {part for group in re.findall(r"`tests/hostile` \(([^)]+)\)", text) for part in group.split(", ")}
    assert {part for part in parts if not re.search(rf"\b_?{part} ?[:=(]", corpus)} == set()


def test_every_rule_has_a_manual_and_stands_in_the_table() -> None:
    pages = reference_pages()
    table = pages["reference/rules/index.md"]
    for code, rule in RULES.items():
        assert f"[{code}]({code}.md)" in table
        manual = pages[f"reference/rules/{code}.md"]
        assert manual.startswith(f"# {code} {rule.NAME}\n")
        assert "**Why:**" in manual, code
        assert "### In Swedish\n\n- Message: " in manual
        assert "### In English\n\n- Message: " in manual


@pytest.mark.parametrize("type_", TYPES)
def test_every_field_is_documented_in_two_languages_with_an_example(type_: str) -> None:
    pages = reference_pages()
    told = pages[f"reference/types/{type_}.md"] + pages["reference/types/index.md"]
    for field, info in TYPES[type_].model_fields.items():
        assert f"| `{info.alias or field}` | " in told, field
        assert info.description in told


def test_every_kind_of_obligation_is_documented() -> None:
    page = reference_pages()["reference/obligations.md"]
    guide = text_of("communicators")
    for kind in KINDS:
        assert f"| `{kind}` | " in page
        assert f"`{kind}`" in guide, kind
    assert all(f"## The profile `{profile}`" in page for profile in shipped_names())


def test_every_command_and_option_of_commands_is_documented() -> None:
    page = reference_pages()["reference/commands.md"]
    guides = text_of("communicators", "reviewers", "installers", "audit", "deploying")
    for command_name in COMMANDS:
        assert f"## genklang {command_name}\n" in page
        assert f"genklang {command_name}" in guides, command_name
        for parameter in command(command_name).params:
            assert parameter.param_type_name == "argument" or parameter.opts[0] in page, parameter.name


def test_commands_that_are_named_exist() -> None:
    for page in PAGES:
        text = page.read_text(encoding="utf-8")
        named = re.findall(r"`genklang ([a-z]+)", text) + re.findall(r"^\$ genklang ([a-z]+)", text, re.MULTILINE)
        assert set(named) <= set(COMMANDS), name(page)


def test_every_option_of_mkdocs_yml_and_every_key_of_a_profile_is_documented() -> None:
    guide = text_of("installers")
    for key in [*Options.model_fields, *Profile.model_fields, *Duty.model_fields]:
        assert f"| `{key}` | " in guide, key
    assert all(f"`{language}`" in guide for language in LANGUAGES)
    assert all(f"`{profile}`" in guide for profile in shipped_names())


def test_every_table_column_and_format_is_documented() -> None:
    page = reference_pages()["reference/open-data.md"]
    for table in TABLES:
        _, _, told = page.partition(f"## The table `{table.name}`\n")
        assert all(f"| `{column.name}`" in told for column in table.columns), table.name
    assert all(f"| `{format_.address}` | `{format_.media_type}` | " in page.replace("\\|", "|") for format_ in FORMATS)


def test_every_key_of_a_map_and_every_shipped_map_is_documented() -> None:
    guide = text_of("audit")
    for key in [*ListMap.model_fields, *Columns.model_fields]:
        assert f"| `{key}` | " in guide, key
    assert all(f"`{name}`" in guide for name in shipped_maps())


def test_every_exit_code_severity_and_state_is_documented() -> None:
    guide = text_of("reviewers")
    assert {int(code) for code in re.findall(r"^\| `(\d+)` \| ", guide, re.MULTILINE)} == EXIT_CODES
    assert all(f"| `{severity.value}` | " in guide for severity in Severity)
    assert all(f"| `{state.value}` | " in guide for state in State)


def test_targets_of_make_that_are_named_exist() -> None:
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    targets = set(re.findall(r"^([a-z]+):", makefile, re.MULTILINE))
    for page in PAGES:
        named = re.findall(r"`make ([a-z]+)|^make ([a-z]+)", page.read_text(encoding="utf-8"), re.MULTILINE)
        assert {first or second for first, second in named} <= targets, name(page)


@pytest.mark.parametrize("page", [*PAGES, ROOT / "CHANGELOG.md"], ids=name)
def test_links_and_pictures_lead_to_files(page: Path) -> None:
    made = {(GUIDES / path).resolve() for path in reference_pages()}
    text = re.sub(r"^```.*?^```$", "", page.read_text(encoding="utf-8"), flags=re.MULTILINE | re.DOTALL)
    for target in re.findall(r"\]\(([^)\s]+)\)", text):
        path = target.partition("#")[0]
        if path and not path.startswith(("https://", "mailto:")):
            found = (page.parent / path).resolve()
            pictures = ROOT / "docs" / "images" / found.name
            assert found.exists() or found in made or pictures.exists(), target


@pytest.mark.parametrize("picture", sorted((ROOT / "docs" / "images").iterdir()), ids=lambda p: p.name)
def test_pictures_are_small_and_as_wide_as_they_are_shown(picture: Path) -> None:
    data = picture.read_bytes()
    assert data.startswith(b"\x89PNG")
    assert int.from_bytes(data[16:20]) == (320 if picture.stem.endswith("-narrow") else 960)
    assert len(data) < 60_000


@pytest.mark.parametrize("page", [GUIDES / "developers.md", ROOT / "CONTRIBUTING.md"], ids=name)
def test_files_and_tables_that_are_named_exist(page: Path) -> None:
    text = page.read_text(encoding="utf-8")
    bases = (ROOT, ROOT / "site_builder" / "genklang")
    for path in re.findall(r"`([\w./]+/(?:[\w.]+)?|[\w./]+\.(?:py|yml|md))`", text):
        made = path in {"site/", "build/", ".venv/", "build/docs/"} or path == ".md"
        assert made or any((base / path).exists() for base in bases), path
    for table, path in re.findall(r"`([A-Za-z]+)` (?:of|in)\s+`([\w./]+\.py)`", text):
        assert re.search(rf"^{table}\b", (bases[1] / path).read_text(encoding="utf-8"), re.MULTILINE), table


def test_commands_are_parts_of_stories() -> None:
    """A block that begins with a prompt but is not marked as console would never be run."""
    for page in PAGES:
        blocks = re.findall(r"^```(\w*)[^\n]*\n\$ ", page.read_text(encoding="utf-8"), re.MULTILINE)
        assert set(blocks) <= {"console"}, name(page)


def test_a_story_has_commands_and_files() -> None:
    story = read_story(GUIDES / "communicators.md")
    assert story.files
    assert all(isinstance(step, Command) for step in story.commands)


def test_the_sample_of_a_rule_is_one(tmp_path: Path) -> None:
    text = text_of("developers")
    (source,) = [
        block for block in re.findall(r"^```python\n(.*?)^```$", text, re.MULTILINE | re.DOTALL) if "CODE =" in block
    ]
    rule = ModuleType("sample")
    exec(compile(source, "developers.md", "exec"), rule.__dict__)
    assert rule.CODE not in RULES
    assert all(word in (rule.__doc__ or "") for word in ("\nWhy: ", "\nWrong:", "\nRight:"))
    site = SiteFolder(tmp_path / "site")
    site.write("sidor/om.md", "type: page\ntitle: Om oss\nsummary: Om oss")
    site.write("sidor/hjalp.md", "type: page\ntitle: Hjälp\nsummary: Så gör du.")
    hits = list(rule.check(Site(site.catalogue(), site.assess())))
    assert [(hit.location.path, hit.location.line) for hit in hits] == [("content/sidor/om.md", 4)]
