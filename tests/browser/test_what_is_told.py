"""Small things on built pages that would mislead a reader."""

from __future__ import annotations

from pathlib import Path

import pytest

pytestmark = pytest.mark.browser


def page(built: Path, name: str) -> str:
    return (built / name / "index.html").read_text(encoding="utf-8")


def test_nothing_overdue_is_not_shown_as_an_alarm(built: Path) -> None:
    assert '<div class="overdue"><dt>Försenat</dt>' in page(built, "ataganden")
    assert '<div class="overdue">' not in page(built, "ataganden/ansvarar/samhallsbyggnadsnamnden")


def test_a_phase_of_one_year_is_not_told_as_a_span(built: Path) -> None:
    phases = page(built, "program/ekvik-2035").partition('class="phases"')[2].partition("</ol>")[0]
    assert phases.count("–") == 1
