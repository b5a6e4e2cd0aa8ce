"""The page that tells readers what the handbook would hear from its own rules tells just what the rules find."""

from __future__ import annotations

import re

from tests.conftest import ROOT
from tests.rules.rule_fixtures import FOLDER, check, load

PAGE = ROOT / "content" / "handbok" / "handboken-granskad.md"
ROW = re.compile(
    r"^\| \[[^]]+\]\(\.\./metoder/(?P<card>[\w-]+)\.md\) \| (?P<page>\d+) \| (?P<says>[^|]+) \| (?P<rule>\w+) \|$"
)
FIELDS = {"levels": "steg på trappan", "duration": "tid", "cost": "kostnad", "excludes": "vilka den missar"}


def told() -> list[tuple[str, str, str]]:
    rows = (ROW.match(line) for line in PAGE.read_text(encoding="utf-8").splitlines())
    return sorted((row["card"], row["rule"], row["says"].lower()) for row in rows if row)


def test_every_finding_is_a_row_and_every_row_a_finding() -> None:
    found = [f for f in check(load(FOLDER, "handbook_cards")) if f.rule.startswith("MET")]
    assert [row[:2] for row in told()] == sorted(((f.document or "").removeprefix("method/"), f.rule) for f in found)


def test_the_rows_name_the_fields_that_are_missing() -> None:
    found = {f.document: f.message for f in check(load(FOLDER, "handbook_cards")) if f.rule == "MET101"}
    for card, rule, says in told():
        if rule == "MET101":
            missing = found[f"method/{card}"].partition("Här saknas: ")[2].rstrip(".").split(", ")
            assert says == ", ".join(FIELDS[name] for name in missing)


def test_the_pages_are_those_of_the_handbook() -> None:
    pages = {row["card"]: row["page"] for row in map(ROW.match, PAGE.read_text(encoding="utf-8").splitlines()) if row}
    for card, page in pages.items():
        text = (FOLDER / "handbook_cards" / f"{card}.md").read_text(encoding="utf-8")
        assert f'pages: "{page}"' in text
