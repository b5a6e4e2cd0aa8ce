"""Sites with next to nothing, whose pages are whole all the same."""

from __future__ import annotations

from html.parser import HTMLParser

import pytest

from tests.conftest import SiteFolder
from tests.present.pages import Printer

NOTHING = ""
BARE = "type: dialogue\ntitle: Badplatsen\nsummary: Hur ska den bli?"
INFORMATION = BARE + "\nlevel: information\nopens: 2026-11-02"
OPEN = BARE + "\nlevel: dialogue\nquestion: Hur?\nopens: 2026-11-02\ncloses: 2026-12-15"
OLD = BARE + "\nlevel: dialogue\nquestion: Hur?\nopens: 2025-11-02\ncloses: 2025-12-15"
FILLED_BY_THE_SCRIPT = '<ol class="entries"></ol>'


class Empty(HTMLParser):
    """Headings without words, and lists and tables without entries."""

    WORDS = frozenset({"h1", "h2", "h3", "h4", "caption", "dt", "summary"})
    ENTRIES = frozenset({"ul", "ol", "dl", "tbody"})

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []
        self._open: list[tuple[str, bool]] = []

    def handle_starttag(self, tag: str, attrs: object) -> None:
        self._open = [(name, full or name in self.ENTRIES) for name, full in self._open]
        if tag in self.WORDS | self.ENTRIES:
            self._open.append((tag, False))

    def handle_data(self, data: str) -> None:
        if data.strip():
            self._open = [(name, True) for name, _ in self._open]

    def handle_endtag(self, tag: str) -> None:
        if self._open and self._open[-1][0] == tag:
            name, full = self._open.pop()
            self.found += [] if full else [f"{name} at {self.getpos()}"]


@pytest.mark.parametrize("dialogue", [NOTHING, BARE, INFORMATION, OPEN, OLD])
def test_no_heading_and_no_list_is_empty(site: SiteFolder, dialogue: str) -> None:
    if dialogue:
        site.write("dialoger/bad.md", dialogue)
    printer = Printer(site.catalogue())
    for page in printer.site.pages:
        html = printer.html(page)
        reader = Empty()
        reader.feed(html.replace(FILLED_BY_THE_SCRIPT, ""))
        assert reader.found == [], page.address
        assert "0 av 0" not in html


def test_a_start_page_without_promises_says_so(site: SiteFolder) -> None:
    printer = Printer(site.catalogue())
    html = printer.html(next(page for page in printer.site.pages if page.address == ""))
    assert "Inga åtaganden finns ännu." in html


def test_a_planned_dialogue_without_days_says_so(site: SiteFolder) -> None:
    site.write("dialoger/bad.md", BARE)
    printer = Printer(site.catalogue())
    html = printer.html(next(page for page in printer.site.pages if page.address == "dialoger/bad/"))
    assert "Planerad</span> Datum är inte bestämda." in html
    assert "Kort om dialogen" not in html
