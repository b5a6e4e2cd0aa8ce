"""What the handbook asks of a dialogue is told by any rule book: as an obligation where it is one, else as a warning."""

from __future__ import annotations

import pytest

from tests.conftest import CONFIG, SiteFolder

DESIGN = {"DIA110", "DIA115", "DIA119", "DIA129"}
OWED = {"OBL108", "OBL109", "OBL110", "OBL111"}
WHOLE = """\
influence: {open: [Bryggan], fixed: [Budgeten], how: Nämnden läser svaren.}
feedback_plan: {owner: Kommunikatör, resources: 40 timmar, channels: [Brev till deltagarna, Webb för invånarna]}
audiences: [{name: Barnfamiljer, affected: high, active: low, reach: Brev}]
communication_plan: Brev och affischer
"""


def told(site: SiteFolder, profile: str, fields: str) -> set[str]:
    config = CONFIG.replace("{publisher: Ekviks kommun}", f"{{publisher: E, profile: {profile}}}")
    (site.root / "mkdocs.yml").write_text(config, encoding="utf-8")
    site.dialogue(f"level: dialogue\nopens: 2026-11-02\ncloses: 2026-12-14\n{fields}")
    return {finding.rule for finding in site.check()} & (DESIGN | OWED)


@pytest.mark.parametrize(
    ("profile", "expected"),
    [
        ("kungsbacka", OWED),
        ("uk-government", {"OBL109"} | DESIGN - {"DIA119"}),
        ("eu-have-your-say", DESIGN),
        ("se-pbl", DESIGN),
        ("dk-planloven", DESIGN),
    ],
)
def test_what_is_missing_is_told_once_by_every_rule_book(ekvik: SiteFolder, profile: str, expected: set[str]) -> None:
    assert told(ekvik, profile, "") == expected
    assert told(ekvik, profile, WHOLE) == set()
