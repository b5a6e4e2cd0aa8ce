"""Values are read strictly: what fits, and what only looks as if it did."""

from __future__ import annotations

import pytest
from pydantic import TypeAdapter, ValidationError

from genklang.model.values import Date, DateTime, Email, Flag, LooseDate, Number, Text, Url, Whole

RIGHT = [
    (Date, "2026-05-04"),
    (LooseDate, "2014"),
    (LooseDate, "2014-03"),
    (DateTime, "2026-05-04 18:00"),
    (DateTime, "2026-05-04T18:00"),
    (Flag, "true"),
    (Whole, "0"),
    (Number, "3,5"),
    (Number, "-0.25"),
    (Url, "https://example.org/en%20sida?x=1"),
    (Url, "mailto:dialog@ekvik.example"),
    (Url, "/dokument/plan.pdf"),
    (Url, "../metoder/e-panel.md"),
    (Url, "underlag.pdf"),
    (Email, "dialog@ekvik.example"),
    (Text, " Åäö "),
]
WRONG = [
    (Date, "2026-5-4"),
    (Date, "2026-02-30"),
    (Date, "٢٠٢٦-١١-٢٤"),
    (Date, "20260504"),
    (LooseDate, "٢٠٢٤"),
    (LooseDate, "2014-13"),
    (DateTime, "2026-05-04"),
    (DateTime, "2026-05-04 25:00"),
    (Flag, "ja"),
    (Flag, "True"),
    (Whole, "-1"),
    (Whole, "1.5"),
    (Whole, "9999999999"),
    (Number, "٦١"),
    (Number, "många"),
    (Url, "javascript:alert(1)"),
    (Url, "data:text/html,x"),
    (Url, "https://"),
    (Url, "www.ekvik.example"),
    (Url, "ekvik.example/kontakt"),
    (Url, "//ekvik.example"),
    (Url, "en adress"),
    (Email, "dialog at ekvik"),
    (Text, "  "),
]


@pytest.mark.parametrize(("kind", "written"), RIGHT)
def test_what_fits(kind: object, written: str) -> None:
    assert TypeAdapter(kind).validate_python(written) is not None


@pytest.mark.parametrize(("kind", "written"), WRONG)
def test_what_does_not_fit(kind: object, written: str) -> None:
    with pytest.raises(ValidationError):
        TypeAdapter(kind).validate_python(written)
