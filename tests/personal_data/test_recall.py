"""Nearly everything personal is found, and nearly nothing else, on lines that are made without the detectors' patterns."""

from __future__ import annotations

import pytest

from benchmarks.personal_data import measured


@pytest.fixture(scope="module", params=[2026, 7])
def counts(request: pytest.FixtureRequest) -> tuple[dict[str, tuple[int, int]], dict[str, tuple[int, int]]]:
    return measured(request.param, 6000)


def test_at_least_99_of_100_are_found_of_every_kind(
    counts: tuple[dict[str, tuple[int, int]], dict[str, tuple[int, int]]],
) -> None:
    assert {kind: hit / of for kind, (hit, of) in counts[0].items() if hit / of < 0.99} == {}


def test_at_most_1_of_100_is_a_false_alarm_for_every_kind(
    counts: tuple[dict[str, tuple[int, int]], dict[str, tuple[int, int]]],
) -> None:
    assert {kind: hit / of for kind, (hit, of) in counts[1].items() if hit / of > 0.01} == {}
