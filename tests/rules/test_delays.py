"""The rules on delays judge them just as the assessment of obligations does."""

from __future__ import annotations

from datetime import date
from typing import cast

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from genklang.model import Dialogue, Document, parse
from genklang.obligations import WorkingDays, load_profile
from genklang.obligations.case import Case
from genklang.obligations.due_dates import DueDates
from genklang.obligations.explanations import explanation
from genklang.obligations.slots import slots_of_dialogue
from genklang.rules.obl.judged_delays import Worth, replayed
from genklang.sources.reading import source_from_bytes
from tests.conftest import ROOT
from tests.rules.rule_fixtures import load

DAYS = st.dates(date(2026, 9, 1), date(2027, 3, 1))
PROFILE = load_profile("kungsbacka", ROOT)
DATES = DueDates(WorkingDays("SE"), True)


def document(delays: list[tuple[str, date, date]]) -> Document:
    """A dialogue in two rounds, with those delays: round, day of announcement, new date."""
    entries = "".join(
        f"  - obligation: feedback-residents\n    round: {round_}\n    reason: Många svar\n"
        f"    announced: {announced}\n    new_due: {new_due}\n"
        for round_, announced, new_due in delays
    )
    rounds = "rounds:\n  - id: ideer\n    closes: 2026-09-14\n  - id: forslag\n    closes: 2026-11-02\n"
    text = f"---\ntype: dialogue\ntitle: T\nsummary: S\nopens: 2026-08-17\n{rounds}delays:\n{entries}---\n"
    parsed = parse(source_from_bytes(text.encode(), "content/torget.md", "torget.md"))
    assert parsed.document is not None
    return parsed.document


@pytest.fixture(scope="module")
def catalogue(tmp_path_factory: pytest.TempPathFactory) -> object:
    root = tmp_path_factory.mktemp("site")
    (root / "content").mkdir()
    return load(root, "content")


@settings(max_examples=200, deadline=None)
@given(st.lists(st.tuples(st.sampled_from(["", "ideer", "forslag"]), DAYS, DAYS), min_size=1, max_size=4))
def test_the_delays_that_count_lead_to_the_explanation_in_force(
    catalogue: object, delays: list[tuple[str, date, date]]
) -> None:
    torget = document(delays)
    case = Case(catalogue, torget, date.max)  # type: ignore[arg-type]
    for slot in slots_of_dialogue(case, PROFILE, DATES):
        if slot.due is None:
            continue
        told = explanation(case, slot.duty.kind, slot.round, slot.due, PROFILE.longest_delay, slot.span)
        found = replayed(cast("Dialogue", torget.fields), slot, slot.due, PROFILE.longest_delay)
        reached = [min(delay.new_due, delay.limit) for delay in found if delay.worth >= Worth.TOO_LONG]
        assert max(reached, default=None) == (told.new_due if told else None)
