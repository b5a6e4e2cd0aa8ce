"""Filtering the ledger, and searching: by keyboard alone, narrow and enlarged, with the script and without it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect

from tests.browser.test_accessibility import LOOKS
from tests.browser.test_every_page import SIDEWAYS, STORED, Watched

pytestmark = pytest.mark.browser

SCREENS = {"phone": (320, 640, 1), "enlarged": (320, 225, 4)}
"""Width, height and pixels per pixel: a narrow one, and a wide one (1280 x 900) enlarged to 400 %."""
BODY = "ataganden/ansvarar/barn-och-utbildningsnamnden/"
KINDS = (
    "ataganden/",
    BODY,
    "ataganden/uppfyllda/",
    "ataganden/ansvarar/",
    "dialoger/",
    "dialoger/omrade/norrviken/",
    "metoder/",
    "metoder/jamfor/",
    "handbok/",
    "handbok/hela/",
    "kalender/",
    "kalender/2025/",
    "sok/",
    "sok/?q=skolan",
    "sok/s/",
    "webbkarta/",
    "insatser/",
    "program/ekvik-2035/",
)
ONLY_HERE = ("dialoger/omrade/norrviken/", "sok/?q=skolan")
"""Those whose every cell axe looks at here; those of the others it looks at in `test_accessibility.py`."""


@pytest.fixture(params=list(SCREENS))
def screen(request: pytest.FixtureRequest, browser: Browser) -> Iterator[Page]:
    """A page of the browser on a small or an enlarged screen."""
    width, height, scale = SCREENS[request.param]
    context = browser.new_context(viewport={"width": width, "height": height}, device_scale_factor=scale)
    yield context.new_page()
    context.close()


def without_script(page: Page) -> None:
    page.route("**/*.js", lambda route: route.abort())


def tab_to(page: Page, selector: str, most: int = 80) -> None:
    """Press Tab until what `selector` names has the focus, which must be in sight on the way."""
    for _ in range(most):
        page.keyboard.press("Tab")
        focused = page.locator(":focus")
        assert page.evaluate("() => getComputedStyle(document.activeElement).outlineStyle") != "none"
        box = focused.bounding_box()
        assert box is not None
        if focused.evaluate("(one, selector) => one.matches(selector)", selector):
            return
    pytest.fail(f"{selector} was not reached with {most} tabs")


def choose_the_board(page: Page) -> None:
    tab_to(page, "details[data-facet=body] > summary")
    page.keyboard.press("Enter")
    tab_to(page, "[data-facet=body] a[href*='barn-och-utbildningsnamnden']")
    page.keyboard.press("Enter")


def test_the_ledger_is_filtered_in_place(screen: Page, address: str) -> None:
    watched = Watched(screen, address)
    screen.goto(address + "ataganden/")
    screen.evaluate("() => { window.still = true }")
    choose_the_board(screen)
    screen.wait_for_url(address + BODY)
    expect(screen.locator("h1")).to_contain_text("Barn- och utbildningsnämnden")
    assert screen.evaluate("() => window.still") is True
    assert screen.title().startswith("Det vi lovat")
    expect(screen.locator(":focus")).to_have_attribute("aria-current", "true")
    expect(screen.locator("body > [role=status]")).to_contain_text("träffar")
    assert screen.evaluate(SIDEWAYS) <= 0
    screen.go_back()
    expect(screen.locator("h1")).to_have_text("Vad vi lovat – och hur det går")
    expect(screen.locator(":focus")).to_have_text("Ansvarigt organ")
    tab_to(screen, "[data-facet=body] a[href*='barn-och-utbildningsnamnden']")
    screen.keyboard.press("Enter")
    expect(screen.locator("h1")).to_contain_text("Barn- och utbildningsnämnden")
    link = screen.locator("main td a").first
    expect(link).to_have_js_property("href", address + "organ/barn-och-utbildningsnamnden/")
    assert screen.locator(".brand").evaluate("(brand) => brand.href") == address
    assert screen.locator(".skip").evaluate("(skip) => skip.href") == address + BODY + "#main_content"
    assert (watched.complaints, watched.foreign, screen.evaluate(STORED)) == ([], [], 0)


def test_the_ledger_is_filtered_without_script(screen: Page, address: str) -> None:
    without_script(screen)
    screen.goto(address + "ataganden/")
    choose_the_board(screen)
    screen.wait_for_url(address + BODY)
    expect(screen.locator("h1")).to_contain_text("Barn- och utbildningsnämnden")
    assert screen.evaluate(SIDEWAYS) <= 0


def test_searching_and_opening_a_result(screen: Page, address: str) -> None:
    watched = Watched(screen, address)
    screen.goto(address)
    tab_to(screen, ".menu > summary")
    screen.keyboard.press("Enter")
    tab_to(screen, "#header_search")
    screen.keyboard.type("skolor")
    screen.keyboard.press("Enter")
    screen.wait_for_url(address + "sok/?q=skolor")
    expect(screen.locator("#search_status")).to_contain_text("träffar på ”skolor”")
    assert screen.locator("#search_results li").count() > 1
    tab_to(screen, "#by_type")
    screen.select_option("#by_type", "Dialog")
    screen.wait_for_url("**/sok/?q=skolor&type=Dialog")
    expect(screen.locator("#search_status")).to_contain_text("”skolor”")
    expect(screen.locator("#search_results li .minor").first).to_contain_text("Dialog, ")
    tab_to(screen, "#search_results h3 a")
    title = screen.locator(":focus").inner_text()
    assert screen.evaluate(SIDEWAYS) <= 0
    assert screen.evaluate(STORED) == 0
    screen.keyboard.press("Enter")
    expect(screen.locator("h1")).to_have_text(title)
    screen.go_back()
    expect(screen.locator("#search_results li .minor").first).to_contain_text("Dialog, ")
    expect(screen.locator("#by_type")).to_have_value("Dialog")
    assert (watched.complaints, watched.foreign) == ([], [])


def test_swedish_words_are_found_in_other_forms(address: str, browser: Browser) -> None:
    page = browser.new_context().new_page()
    for words, title in (("snöröjningens", "Snöröjning"), ("badplatser", "Badplatsen")):
        page.goto(f"{address}sok/?q={words}")
        expect(page.locator("#search_results h3", has_text=title).first).to_be_visible()
    page.goto(address + "sok/?q=xyzzyq")
    expect(page.locator("#search_status")).to_contain_text("Inga träffar på ”xyzzyq”")
    page.context.close()


def test_the_index_stands_in_where_there_is_no_script(screen: Page, address: str) -> None:
    without_script(screen)
    screen.goto(address + "sok/?q=skolor")
    assert not screen.locator("form[data-search]").is_visible()
    tab_to(screen, ".letters a[href='s/']")
    screen.keyboard.press("Enter")
    screen.wait_for_url(address + "sok/s/")
    tab_to(screen, ".index a[href*='skolorna-i-bergaby']")
    screen.keyboard.press("Enter")
    expect(screen.locator("h1")).to_have_text("Skolorna i Bergaby")


def test_what_is_searched_for_never_becomes_markup(address: str, browser: Browser) -> None:
    page = browser.new_context().new_page()
    page.goto(address + "sok/?q=%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E%20skolan")
    expect(page.locator("#search_status")).to_contain_text("<img src=x")
    assert page.locator("main img").count() == 0
    page.context.close()


def test_nothing_of_the_search_is_loaded_elsewhere(address: str, browser: Browser, built: Path) -> None:
    page = browser.new_context().new_page()
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    for name in ("", "ataganden/", "dialoger/badplats-och-promenad-i-hamnen/"):
        page.goto(address + name)
    assert not [url for url in asked if "pagefind" in url]
    assert (built / "pagefind" / "pagefind.js").is_file()
    page.context.close()


@pytest.mark.parametrize("width", [320, 640, 1280])
@pytest.mark.parametrize("script", [True, False], ids=["script", "no-script"])
def test_axe_finds_nothing_and_nothing_is_wide_with_all_opened(
    address: str, browser: Browser, width: int, script: bool
) -> None:
    context = browser.new_context(viewport={"width": width, "height": 900})
    page = context.new_page()
    if not script:
        without_script(page)
    found = []
    for name in KINDS:
        page.goto(address + name)
        if "?" in name and script:
            expect(page.locator("#search_status")).to_contain_text("träffar")
        page.evaluate("() => document.querySelectorAll('details').forEach((one) => { one.open = true })")
        for scheme, forced in LOOKS if name in ONLY_HERE else ():
            page.emulate_media(color_scheme=scheme, forced_colors=forced)  # type: ignore[arg-type]
            faults = Axe().run(page).response["violations"]
            found += [f"{name} {scheme} {forced}: {f['id']} {f['nodes'][0]['target']}" for f in faults]
        if page.evaluate(SIDEWAYS) > 0:
            found.append(f"{name}: scrolls sideways")
    context.close()
    assert found == []
