"""The example site is whole: no errors, every status and state, and just the debts that it means to show."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import genklang
from genklang.authoring.formatting import formatted
from genklang.catalogue import Catalogue
from genklang.locale import texts_for
from genklang.obligations import Assessment, State, Status
from genklang.rules.table import RULES
from tests.conftest import AS_OF, ROOT

OVERDUE = {
    "dialogue/skolorna-i-bergaby/feedback-participants",
    "dialogue/skolorna-i-bergaby/feedback-residents",
    "dialogue/skolorna-i-bergaby/result-to-body",
}
"""The one case that the site shows as a warning to others."""


@pytest.fixture(scope="module")
def example() -> tuple[Catalogue, Assessment]:
    catalogue = genklang.load(ROOT)
    return catalogue, genklang.assess(catalogue, AS_OF)


def test_no_errors_and_just_the_debts_meant(example: tuple[Catalogue, Assessment]) -> None:
    catalogue, assessment = example
    findings = genklang.check(catalogue, assessment)
    assert [f for f in findings if f.severity is genklang.Severity.ERROR] == []
    overdue = {o.id for o in assessment.obligations if o.state is State.OVERDUE}
    assert overdue == OVERDUE
    assert sum(f.severity is genklang.Severity.DEBT for f in findings) == len(OVERDUE)


def test_the_only_warnings_are_reminders(example: tuple[Catalogue, Assessment]) -> None:
    findings = genklang.check(*example)
    warned = {f.rule for f in findings if f.severity is genklang.Severity.WARNING}
    assert warned <= {"OBL120"}
    assert not any(document.fields.ignore for document in example[0].documents)


def test_its_front_matter_is_in_order(example: tuple[Catalogue, Assessment]) -> None:
    for parsed in example[0].parsed:
        assert formatted(parsed.source.text, parsed.type or "") == parsed.source.text, parsed.source.path


def test_every_status_and_state_is_shown(example: tuple[Catalogue, Assessment]) -> None:
    _, assessment = example
    assert set(assessment.statuses.values()) == set(Status)
    assert {o.state for o in assessment.obligations} == set(State)


def test_help_explains_every_state_by_the_name_that_pages_show() -> None:
    text = (ROOT / "content" / "sidor" / "hjalp.md").read_text(encoding="utf-8")
    named = {line.split("|")[1].strip() for line in text.splitlines() if line.startswith("| ")}
    assert {str(texts_for("sv")(f"state.{state.value}")) for state in State} <= named


def test_every_kind_and_level_is_shown(example: tuple[Catalogue, Assessment]) -> None:
    catalogue, assessment = example
    dialogues = [d.fields for d in catalogue.of_type("dialogue")]
    assert len(dialogues) >= 12
    assert {d.kind for d in dialogues} == {"resident", "user"}  # type: ignore[attr-defined]
    assert {d.level for d in dialogues} == {"information", "consultation", "dialogue", "influence"}  # type: ignore[attr-defined]
    assert any(d.rounds for d in dialogues)  # type: ignore[attr-defined]
    assert any(o.trigger.event == "term" for o in assessment.obligations)


def test_everything_of_ekvik_is_marked_as_made_up(example: tuple[Catalogue, Assessment]) -> None:
    catalogue, _ = example
    for type_ in ("dialogue", "feedback", "body"):
        assert all(document.fields.example for document in catalogue.of_type(type_))


def test_what_comes_from_a_source_names_document_and_page(example: tuple[Catalogue, Assessment]) -> None:
    catalogue, _ = example
    for type_ in ("chapter", "method", "record", "initiative", "programme"):
        for document in catalogue.of_type(type_):
            origins = document.fields.sources
            assert document.fields.example or (origins and all(o.document and o.pages for o in origins)), document.key


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(as_of=st.dates(date(2010, 1, 1), date(2040, 12, 31)))
def test_no_error_depends_on_the_date(example: tuple[Catalogue, Assessment], as_of: date) -> None:
    catalogue, _ = example
    findings = genklang.check(catalogue, genklang.assess(catalogue, as_of))
    assert [f for f in findings if f.severity is genklang.Severity.ERROR] == []


def test_the_rule_book_is_not_empty() -> None:
    assert len(RULES) > 40
