"""Every page of the example site opens, narrow and wide, without a fault that a visitor would meet."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, Request

pytestmark = pytest.mark.browser

WIDTHS = (320, 1280)
SIDEWAYS = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
STORED = "document.cookie.length + localStorage.length + sessionStorage.length"


def pages(built: Path) -> list[str]:
    """The addresses of all pages, 404 included."""
    found = [path.relative_to(built).as_posix() for path in sorted(built.rglob("*.html"))]
    return [name.removesuffix("index.html") for name in found]


class Watched:
    """A page of the browser, with what it complained of and whom it asked."""

    def __init__(self, page: Page, address: str) -> None:
        self.page = page
        self.complaints: list[str] = []
        self.foreign: list[str] = []
        self._address = address
        page.on("console", lambda message: self.complaints.append(message.text) if message.type == "error" else None)
        page.on("pageerror", lambda error: self.complaints.append(str(error)))
        page.on("request", self._asked)

    def _asked(self, request: Request) -> None:
        if not request.url.startswith((self._address, "data:")):
            self.foreign.append(request.url)


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_every_page_opens_without_fault(built: Path, address: str, browser: Browser, width: int, scheme: str) -> None:
    every = pages(built)
    assert len(every) > 100
    context = browser.new_context(viewport={"width": width, "height": 900}, color_scheme=scheme)  # type: ignore[arg-type]
    watched = Watched(context.new_page(), address)
    faults = []
    for name in every:
        answer = watched.page.goto(address + name)
        assert answer is not None
        assert answer.status == 200, name
        if watched.page.evaluate(SIDEWAYS) > 0:
            faults.append(f"{name}: scrolls sideways")
        if watched.page.evaluate(STORED):
            faults.append(f"{name}: stores something")
        if watched.page.locator("h1").count() != 1:
            faults.append(f"{name}: has not one h1")
    context.close()
    assert (faults, watched.complaints, watched.foreign) == ([], [], [])


def test_everything_works_without_script(built: Path, address: str, browser: Browser) -> None:
    context = browser.new_context(viewport={"width": 320, "height": 900}, java_script_enabled=False)
    page = context.new_page()
    page.goto(address)
    page.keyboard.press("Tab")
    assert page.locator(":focus").get_attribute("href") == "#main_content"
    page.goto(address + "ataganden/")
    assert page.get_by_role("table").count() > 0
    context.close()


def test_every_link_within_the_site_leads_somewhere(built: Path, address: str, browser: Browser) -> None:
    context = browser.new_context()
    page = context.new_page()
    broken = []
    for name in pages(built):
        page.goto(address + name)
        links = page.eval_on_selector_all("a[href], link[href]", "all => all.map(one => one.href)")
        for link in {str(link) for link in links if str(link).startswith(address)}:
            path, _, fragment = link.removeprefix(address).partition("#")
            file = built / (path + "index.html" if path == "" or path.endswith("/") else path)
            if not file.is_file():
                broken.append(f"{name} -> {path}")
            elif fragment and f'id="{fragment}"' not in file.read_text(encoding="utf-8"):
                broken.append(f"{name} -> {path}#{fragment}")
    context.close()
    assert broken == []
