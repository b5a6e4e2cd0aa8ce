"""What people come for, without a mouse: narrow, and at four times the size, which is as narrow again."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Browser, Page

pytestmark = pytest.mark.browser

MOST = 150
SEEN = """() => {
  const one = document.activeElement;
  if (!one || one === document.body) return "nothing is in focus";
  const box = one.getBoundingClientRect();
  if (box.bottom <= 0 || box.top >= innerHeight || box.right <= 0 || box.left >= innerWidth) return "out of sight";
  const style = getComputedStyle(one);
  if (style.outlineStyle === "none" || parseFloat(style.outlineWidth) < 2) return "focus does not show";
  const x = Math.min(Math.max(box.left + box.width / 2, 1), innerWidth - 1);
  const y = Math.min(Math.max(box.top + Math.min(box.height, 30) / 2, 1), innerHeight - 1);
  const top = document.elementFromPoint(x, y);
  return top && (one.contains(top) || top.contains(one)) ? "" : "covered";
}"""
NAME = "() => (document.activeElement.innerText || '').trim()"


@pytest.fixture(params=[(640, 1), (256, 4)], ids=["320 px", "1280 px at 400 %"])
def page(browser: Browser, request: pytest.FixtureRequest) -> Iterator[Page]:
    height, factor = request.param
    context = browser.new_context(
        viewport={"width": 320, "height": height}, device_scale_factor=factor, reduced_motion="reduce"
    )
    yield context.new_page()
    context.close()


def tab_to(page: Page, wanted: Callable[[str], bool]) -> str:
    """Press Tab until what is in focus is `wanted` by its words; at every stop it is seen."""
    for _ in range(MOST):
        page.keyboard.press("Tab")
        assert page.evaluate(SEEN) == "", page.evaluate(NAME)
        name = str(page.evaluate(NAME))
        if wanted(name):
            return name
    raise AssertionError("never came to it")


def test_the_first_stop_leads_past_the_menu(page: Page, address: str) -> None:
    page.goto(address)
    assert tab_to(page, lambda name: True) == "Hoppa till innehållet"
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('main') !== null")


def test_find_an_open_dialogue_and_reach_its_action(page: Page, address: str) -> None:
    page.goto(address)
    tab_to(page, lambda name: name.startswith("Badplatsen och"))
    page.keyboard.press("Enter")
    page.wait_for_url("**/badplats-och-promenad-i-hamnen/")
    action = tab_to(page, lambda name: name.startswith("Delta: "))
    assert action == "Delta: Webbenkät"
    assert page.evaluate("document.activeElement.href").startswith("https://")


def test_open_the_menu_and_leave_it(page: Page, address: str) -> None:
    page.goto(address)
    tab_to(page, lambda name: name == "Meny")
    page.keyboard.press("Enter")
    tab_to(page, lambda name: name == "Handbok")
    assert page.evaluate("document.activeElement.closest('nav') !== null")
    page.keyboard.press("Shift+Tab")
    while page.evaluate(NAME) != "Meny":
        page.keyboard.press("Shift+Tab")
    page.keyboard.press("Enter")
    assert not page.locator("details.menu").evaluate("one => one.open")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('.menu nav') === null")


def test_from_a_decision_back_to_what_was_said(page: Page, address: str) -> None:
    page.goto(address + "dialoger/stadsparken-i-centrum/#step_decision")
    tab_to(page, lambda name: "det här sa ni" in name)
    page.keyboard.press("Enter")
    page.wait_for_url("**/aterkoppling/stadsparken-sammanstallning/")
    assert page.get_by_role("heading", name="Ni sa, vi gjorde").count() == 1


def test_no_single_key_does_anything(page: Page, address: str) -> None:
    page.goto(address)
    for key in "npsf/?,.":
        page.keyboard.press(key)
    assert page.url == address
    assert page.evaluate("document.activeElement === document.body")
