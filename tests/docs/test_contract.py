"""The contract names what there is, and whoever cites it cites a section that it has."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from docs.reference import reference_pages
from genklang.cli import BUG, COMMANDS
from genklang.findings import Severity
from genklang.model import TYPES, Content
from genklang.obligations import Event, State, Status
from genklang.obligations.kinds import KINDS
from genklang.rules import RULES
from tests.conftest import ROOT

TEXT = (ROOT / "docs" / "pages" / "contract.md").read_text(encoding="utf-8")
ROOMS = ("site_builder", "plugins", "themes", "tests", "docs", "benchmarks")
KINDS_OF_FILES = {".py", ".md", ".yml", ".html"}
SECTIONS = {
    number: (heading, text)
    for number, heading, text in re.findall(r"^## (\d)\. ([^\n]+)\n(.*?)(?=^## |\Z)", TEXT, re.MULTILINE | re.DOTALL)
}


def files() -> Iterator[Path]:
    for room in ROOMS:
        yield from (path for path in sorted((ROOT / room).rglob("*")) if path.suffix in KINDS_OF_FILES)
    yield from sorted(ROOT.glob("*.md"))


def section(number: int) -> str:
    return SECTIONS[str(number)][1]


def rows(number: int) -> set[str]:
    """What stands as code in the first column of the tables of a section."""
    return set(re.findall(r"^\| `([^`]+)` \| ", section(number), re.MULTILINE))


def test_the_sections_are_numbered_from_one() -> None:
    assert list(SECTIONS) == [str(number) for number in range(1, 10)]


def test_every_section_that_is_cited_exists() -> None:
    cited = {
        (number, path.relative_to(ROOT).as_posix())
        for path in files()
        for sections in re.findall(r"contract (§\d+(?:, §\d+)*)", path.read_text(encoding="utf-8"))
        for number in re.findall(r"\d+", sections)
    }
    assert len(cited) > 30
    assert {(number, path) for number, path in cited if number not in SECTIONS} == set()


def test_what_a_manual_cites_within_a_section_is_there() -> None:
    for code, rule in RULES.items():
        manual = " ".join((rule.__doc__ or "").split())
        for number, part in re.findall(r"contract §(\d), ([a-z][a-z -]*)\)", manual):
            assert f"**{part.capitalize()}" in SECTIONS[number][1], (code, part)


def test_types_and_keys_without_a_field_are_named() -> None:
    assert all(f"`{type_}`" in section(1) for type_ in TYPES)
    assert all(f"`{key}`" in section(1) for key in Content.RESERVED)


def test_statuses_kinds_states_and_events_are_named() -> None:
    assert rows(2) == {status.value for status in Status}
    assert rows(3) == set(KINDS) | {state.value for state in State}
    assert all(f"`{event.value}`" in section(3) for event in Event)


def test_severities_and_families_are_named() -> None:
    assert all(f"`{severity.value}`" in section(4) for severity in Severity)
    told = set(re.findall(r"^\| ([A-Z]{3}) \| ", section(4), re.MULTILINE))
    assert told == {code[:3] for code in RULES}


def test_commands_and_exit_codes_are_named() -> None:
    assert all(f"`{name}`" in section(5) for name in COMMANDS)
    assert rows(5) == {"0", "1", "2", str(BUG), "130"}


@pytest.mark.parametrize("code", ["DOC115", "OBL207"])
def test_the_page_of_a_rule_links_to_the_section_that_it_cites(code: str) -> None:
    assert re.search(
        r"\[contract §\d\]\(\.\./\.\./contract\.md#\d-[a-z-]+\)", reference_pages()[f"reference/rules/{code}.md"]
    )
