"""What strangers' texts may cost: memory and time have limits, and what passes them is made once for all who ask."""

from __future__ import annotations

from datetime import date

import pytest

import genklang
from genklang.markup import made, making, refused
from genklang.markup.trial import MEMORY, tried
from genklang.render.engine import prepared_from
from tests.conftest import SiteFolder
from tests.hostile.cases import HEAD

LINKS = "[a](b.md)\n" * 3000
"""Within the limits, and so much that it is tried first."""


def test_work_beyond_the_limit_on_memory_fails_and_the_next_one_is_done() -> None:
    pieces = [f"len(bytearray({MEMORY + 1}))", "len(bytearray(1000))", f"len('x' * {MEMORY})", "1 + 1"]
    assert list(tried("builtins:eval", pieces)) == [None, 1000, None, 2]


def test_work_beyond_the_limit_on_time_fails_and_the_next_one_is_done() -> None:
    assert list(tried("builtins:eval", ["sum(range(10**13))", "1 + 1"])) == [None, 2]


def test_what_might_be_slow_is_made_once_and_never_in_this_process(
    site: SiteFolder, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []

    def noted(task: str, pieces: list[str]) -> list[object]:
        asked.extend(pieces)
        return list(tried(task, pieces))

    monkeypatch.setattr(making, "tried", noted)
    monkeypatch.setattr(making, "attempted", lambda body: pytest.fail("made in this process"))
    (site.root / "content" / "om.md").write_text(f"{HEAD}\n{LINKS}", encoding="utf-8")
    catalogue = genklang.load(site.root)
    prepared = prepared_from(catalogue, genklang.assess(catalogue, date(2026, 11, 24)))
    assert sum(finding.rule == "LNK101" for finding in prepared.findings) == 3000
    (document,) = catalogue.documents
    assert prepared.renderer.html(document, "om/").count("<span>a</span>") == 3000
    assert len(asked) == 1


@pytest.mark.parametrize("body", ["<div>\n\n" * 250, "> " * 25 + "x", f"[a]: /{'x' * 2000}\n\n" + "[x][a]\n" * 9000])
def test_bodies_that_become_too_much_are_refused(body: str) -> None:
    assert refused(body)
    assert made(body).html == ""


def test_the_other_findings_of_the_site_still_come(site: SiteFolder) -> None:
    content = site.root / "content"
    (content / "dyr.md").write_text(f"{HEAD}\n" + "<a \n" * 50_000, encoding="utf-8")
    (content / "annan.md").write_text(f"{HEAD}\n[x](borta.md)\n", encoding="utf-8")
    told = {(finding.rule, finding.location.path) for finding in site.check()}
    assert {("SEC110", "content/dyr.md"), ("LNK101", "content/annan.md")} <= told
