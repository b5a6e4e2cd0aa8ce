"""Words stay whole, and nothing is cut off or covered, where there is little room for them."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser

pytestmark = pytest.mark.browser

NAME = """() => [...document.querySelectorAll('.promises td a')]
  .filter(one => !/[\\s-]/.test(one.textContent.trim()) && one.getClientRects().length > 1).map(one => one.textContent)"""


@pytest.mark.parametrize("width", [860, 960, 1100, 1280])
@pytest.mark.parametrize(
    "name", ["", "ataganden/", "ataganden/uppfyllda/", "ataganden/ansvarar/samhallsbyggnadsnamnden/"]
)
def test_the_name_of_a_body_is_not_broken_in_a_table(address: str, browser: Browser, name: str, width: int) -> None:
    page = browser.new_page(viewport={"width": width, "height": 800})
    page.goto(address + name)
    assert page.locator(".promises td a").count()
    assert page.evaluate(NAME) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    page.close()


@pytest.mark.parametrize(
    "name",
    [
        "",
        "ataganden/",
        "aterkoppling/forskolan-sammanstallning/",
        "dialoger/skolorna-i-bergaby/",
        "handbok/hela/",
        "organ/samhallsbyggnadsnamnden/",
        "sok/s/",
    ],
)
def test_doubled_fonts_fit_the_smallest_telephone(address: str, browser: Browser, name: str) -> None:
    page = browser.new_page(viewport={"width": 320, "height": 640})
    page.goto(address + name)
    page.evaluate("document.documentElement.style.fontSize = '200%'")
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    brand, menu = page.locator(".brand").bounding_box(), page.locator(".menu summary").bounding_box()
    assert brand
    assert menu
    assert brand["y"] + brand["height"] <= menu["y"]
    page.close()


def test_the_comparison_needs_no_scrolling_sideways_on_a_telephone(address: str, browser: Browser) -> None:
    page = browser.new_page(viewport={"width": 320, "height": 640})
    page.goto(address + "metoder/jamfor/")
    assert page.locator(".scroll").evaluate("one => one.scrollWidth - one.clientWidth") <= 0
    page.close()
