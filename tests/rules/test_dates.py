"""No error depends on the day on which one looks."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterable
from datetime import date
from functools import cache
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from genklang import Finding, Severity
from genklang.catalogue import Catalogue
from genklang.rules import RULES
from genklang.rules.table import is_dated
from tests.rules.rule_fixtures import BUILDERS, CODES, FOLDER, Fixture, check, load

DAYS = st.dates(date(2012, 1, 1), date(2040, 1, 1)) | st.dates()
NEAR = st.dates(date(2026, 7, 1), date(2027, 3, 1))


def lasting(findings: Iterable[Finding]) -> set[Finding]:
    """Errors, and whatever is found by rules that say they do not depend on the date."""
    return {f for f in findings if f.severity is Severity.ERROR or not is_dated(RULES[f.rule])}


@cache
def combined() -> Catalogue:
    """All bad and good content of all rules as one site."""
    with tempfile.TemporaryDirectory() as folder:
        for code in CODES:
            if code not in BUILDERS:
                shutil.copytree(FOLDER / code, Path(folder) / "content" / code.lower())
        return load(Path(folder), "content")


@settings(max_examples=200, deadline=None)
@given(st.sampled_from(CODES), DAYS | NEAR)
def test_each_fixture_has_the_same_errors_on_any_day(code: str, as_of: date) -> None:
    catalogue = Fixture(code).bad()
    assert lasting(check(catalogue, as_of)) == lasting(check(catalogue))


@settings(max_examples=25, deadline=None)
@given(DAYS | NEAR)
def test_a_site_of_everything_has_the_same_errors_on_any_day(as_of: date) -> None:
    assert lasting(check(combined(), as_of)) == lasting(check(combined()))


def dialogue(days: list[date | None], kinds: list[str]) -> str:
    """A dialogue with those days in all its places, given or not."""
    opens, closes, first, planned, decided, cancelled, announced, new_due, waived = (str(day or "") for day in days)
    return (
        f"---\ntype: dialogue\ntitle: Badplatsen\nsummary: Hur?\nmethods: [{kinds[0]}]\n"
        f"opens: {opens}\ncloses: {closes}\n"
        + (f"rounds:\n  - id: ideer\n    closes: {first}\n" if kinds[1] else "")
        + f"decision:\n  planned: {planned}\n  date: {decided}\ncancelled:\n  date: {cancelled}\n"
        f"delays:\n  - obligation: {kinds[2]}\n    round: {kinds[1]}\n    reason: Många svar\n"
        f"    announced: {announced}\n    new_due: {new_due}\n"
        f"waivers:\n  - obligation: {kinds[2]}\n    reason: Litet\n    body: styrelsen\n    date: {waived}\n---\n"
    )


def feedback(published: date, stage: str, round_: str) -> str:
    return (
        f"---\ntype: feedback\ntitle: Svar\nsummary: Så blev det.\ndialogue: badplatsen\nround: {round_}\n"
        f"stage: {stage}\npublished: {published}\naudiences: [participants, residents]\n"
        f"said:\n  - theme: Bryggan\n---\n"
    )


@settings(max_examples=150, deadline=None)
@given(
    st.lists(st.none() | NEAR, min_size=9, max_size=9),
    st.lists(NEAR, max_size=3),
    st.tuples(
        st.sampled_from(["kafe", "lada", ""]),
        st.sampled_from(["", "ideer", "1"]),
        st.sampled_from(["feedback-residents", "decision-account", "result-to-body"]),
    ),
    st.sampled_from(["receipt", "summary", "decision"]),
    st.tuples(NEAR | DAYS, NEAR),
)
def test_random_dialogues_have_the_same_errors_on_any_two_days(
    days: list[date | None],
    published: list[date],
    kinds: tuple[str, str, str],
    stage: str,
    as_of: tuple[date, date],
) -> None:
    with tempfile.TemporaryDirectory() as folder:
        content = Path(folder) / "content"
        content.mkdir()
        write(content, "badplatsen", dialogue(days, list(kinds)))
        write(content, "styrelsen", "---\ntype: body\ntitle: Styrelsen\nsummary: Leder.\nkind: board\n---\n")
        write(content, "kafe", "---\ntype: method\ntitle: Kafé\nsummary: Samtal.\nfeedback_pace: after\n---\n")
        write(content, "lada", "---\ntype: method\ntitle: Låda\nsummary: Förslag.\nfeedback_pace: continuous\n---\n")
        for number, day in enumerate(published):
            write(content, f"svar-{number}", feedback(day, stage, kinds[1]))
        catalogue = load(Path(folder), "content")
    one, other = (lasting(check(catalogue, day)) for day in as_of)
    assert one == other


def write(folder: Path, name: str, text: str) -> None:
    (folder / f"{name}.md").write_text(text, encoding="utf-8")
