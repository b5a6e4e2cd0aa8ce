"""Every rule finds what it should in its bad files, says it as written down, and finds nothing in its good ones."""

from __future__ import annotations

import pytest

from genklang import Severity
from tests.rules.rule_fixtures import CODES, Fixture, check, report


@pytest.mark.parametrize("code", CODES)
def test_bad_content_gives_exactly_the_expected_report(code: str) -> None:
    fixture = Fixture(code)
    found = [finding for finding in check(fixture.bad()) if finding.rule == code]
    assert report(found) == fixture.expected


@pytest.mark.parametrize("code", CODES)
def test_good_content_gives_no_such_finding_and_no_error(code: str) -> None:
    findings = check(Fixture(code).good())
    unwanted = [f for f in findings if f.rule == code or f.severity is Severity.ERROR]
    assert report(unwanted) == ""
