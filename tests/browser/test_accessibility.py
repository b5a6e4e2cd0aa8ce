"""axe finds nothing, best practice included and nothing left out, on every kind of page."""

from __future__ import annotations

from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser

from tests.browser.test_every_page import pages

pytestmark = pytest.mark.browser

CELLS = ((320, "light"), (320, "dark"), (1280, "light"), (1280, "dark"))
EACH = 2
"""Pages of each folder that are looked at, the folder's own page among them."""


def sample(built: Path) -> list[str]:
    """The first pages of each folder of the site, and those that stand alone."""
    chosen: dict[str, list[str]] = {}
    for name in sorted(pages(built), key=lambda name: (name.count("/"), name)):
        folder = name.split("/")[0]
        chosen.setdefault(folder, []).append(name)
    return [name for names in chosen.values() for name in names[:EACH]]


@pytest.mark.parametrize(("width", "scheme"), CELLS)
def test_axe_finds_nothing(built: Path, address: str, browser: Browser, width: int, scheme: str) -> None:
    context = browser.new_context(viewport={"width": width, "height": 900}, color_scheme=scheme)  # type: ignore[arg-type]
    page = context.new_page()
    found = []
    looked_at = sample(built)
    assert len(looked_at) > 15
    for name in looked_at:
        page.goto(address + name)
        if width < 1000 and page.locator("details.menu").count():
            page.locator("details.menu > summary").click()
        result = Axe().run(page)
        found += [f"{name}: {fault['id']} {fault['nodes'][0]['target']}" for fault in result.response["violations"]]
    context.close()
    assert found == []
