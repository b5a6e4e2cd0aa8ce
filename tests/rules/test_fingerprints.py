"""A fingerprint tells one finding from another, and stays when nothing but its place, the language or the day changes."""

from __future__ import annotations

from datetime import timedelta

import pytest

from genklang import Finding, Severity
from genklang.findings import Location, in_order
from tests.conftest import SiteFolder
from tests.rules.rule_fixtures import AS_OF, CODES, Fixture, check

STOCK = "responsable_body: kommunstyrelsen\n"


def places(findings: tuple[Finding, ...]) -> dict[str, tuple[str, Location]]:
    return {f.fingerprint: (f.rule, f.location) for f in findings}


@pytest.mark.parametrize("code", CODES)
def test_all_findings_have_fingerprints_of_their_own_the_same_in_every_language(code: str) -> None:
    swedish, english = check(Fixture(code).bad()), check(Fixture(code).bad(), language="en")
    assert len(places(swedish)) == len(swedish)
    assert places(swedish) == places(english)


@pytest.mark.parametrize("code", CODES)
def test_what_stands_tomorrow_has_the_fingerprint_of_today(code: str) -> None:
    catalogue = Fixture(code).bad()
    today, tomorrow = check(catalogue, AS_OF), check(catalogue, AS_OF + timedelta(days=1))
    common = {(f.rule, f.location) for f in today} & {(f.rule, f.location) for f in tomorrow}
    assert {f.fingerprint for f in today if (f.rule, f.location) in common} == {
        f.fingerprint for f in tomorrow if (f.rule, f.location) in common
    }


def test_a_debt_keeps_its_fingerprint_though_its_message_counts_days(ekvik: SiteFolder) -> None:
    ekvik.dialogue("opens: 2026-03-02\ncloses: 2026-03-31\n")
    first, later = ekvik.check(AS_OF), ekvik.check(AS_OF + timedelta(days=40))
    debts = {f.fingerprint: f.message for f in first if f.severity is Severity.DEBT}
    still = {f.fingerprint: f.message for f in later if f.severity is Severity.DEBT}
    assert len(debts) > 3
    assert set(debts) <= set(still)
    assert all(debts[same] != still[same] for same in debts)


def test_moving_lines_and_entries_of_lists_changes_no_fingerprint(ekvik: SiteFolder) -> None:
    front = "stage: summary\npublished: 2026-10-05\nnext_step: Nämnden beslutar.\n"
    ekvik.dialogue("opens: 2026-03-02\ncloses: 2026-03-31\n")
    ekvik.feedback("svar", front + "did:\n  - theme: Bryggan\n    response: ja\n")
    before = {f.fingerprint for f in ekvik.check() if f.rule == "DOC124"}
    good = "  - theme: Stranden\n    response: adopted\n    reason: Många ville det\n"
    ekvik.feedback("svar", "updated: 2026-10-06\n" + front + "did:\n" + good + "  - theme: Bryggan\n    response: ja\n")
    assert before == {f.fingerprint for f in ekvik.check() if f.rule == "DOC124"} != set()


def test_the_same_fault_twice_in_a_file_is_told_apart_by_its_order(ekvik: SiteFolder) -> None:
    front = "type: page\ntitle: Om\nsummary: Så.\n"
    ekvik.write("om.md", front, "[a](borta.md)\n\n[b](borta.md)\n")
    first, second = (f.fingerprint for f in ekvik.check() if f.rule == "LNK101")
    assert first != second
    ekvik.write("om.md", front, "\nNu är en länk borta.\n\n[b](borta.md)\n")
    assert [f.fingerprint for f in ekvik.check()] == [first]


def test_those_alike_are_numbered_from_the_top() -> None:
    alike = [Finding("X", "x", Severity.INFO, Location("a.md", line), "m", "h", identity="i") for line in (9, 2, 5)]
    assert [(f.location.line, f.ordinal) for f in in_order([*alike, alike[0]])] == [(2, 1), (5, 2), (9, 3)]
