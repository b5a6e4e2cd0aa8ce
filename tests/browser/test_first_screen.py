"""The first screen of an open dialogue, on a small telephone, tells what one needs to know."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser

pytestmark = pytest.mark.browser


@pytest.mark.parametrize(
    ("name", "until"),
    [("badplats-och-promenad-i-hamnen", "13 december 2026"), ("oversiktsplan-2040", "18 januari 2027")],
)
def test_about_what_how_until_when_and_with_what_effect(address: str, browser: Browser, name: str, until: str) -> None:
    context = browser.new_context(viewport={"width": 320, "height": 640})
    page = context.new_page()
    page.goto(f"{address}dialoger/{name}/")
    parts = [page.locator("h1"), page.locator(".lead"), page.locator(".now time").first]
    parts += [page.locator(".brief dt").nth(number) for number in (0, 1)]
    parts += [page.locator(".now .button")]
    bottoms = [box["y"] + box["height"] for part in parts if (box := part.bounding_box())]
    assert len(bottoms) == len(parts)
    assert max(bottoms) <= 640
    assert until in page.locator(".now").inner_text()
    context.close()


def test_days_left_are_told(address: str, browser: Browser) -> None:
    page = browser.new_page()
    page.goto(f"{address}dialoger/badplats-och-promenad-i-hamnen/")
    assert "19 dagar kvar." in page.locator(".now").inner_text()
    page.close()
