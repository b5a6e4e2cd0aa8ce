"""The cards of dialogues in a frame of another site, with the headers that the site asks its server to send."""

from __future__ import annotations

import http.server
import json
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page

from tests.browser.conftest import Quiet
from tests.browser.test_light_and_safe import policies

HERE = "https://dialog.ekvik.example/"
DIALOGUE = "skolvagar-i-norrviken"


@contextmanager
def serving(handler: Callable[..., Quiet]) -> Iterator[str]:
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/"
    server.shutdown()
    server.server_close()


@pytest.fixture(scope="module")
def guarded(built: Path) -> Iterator[str]:
    """The built site on a server that sends the policies of `_headers`."""

    class Guarded(Quiet):
        def end_headers(self) -> None:
            for policy in policies(built, urlsplit(self.path).path):
                self.send_header("Content-Security-Policy", policy)
            super().end_headers()

    with serving(partial(Guarded, directory=str(built))) as address:
        yield address


@pytest.fixture(scope="module")
def elsewhere(built: Path, guarded: str, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Another site: one page with the card as oEmbed says, and one that frames the dialogue itself."""
    folder = tmp_path_factory.mktemp("elsewhere")
    described = json.loads((built / "inbaddat" / DIALOGUE / "oembed.json").read_text(encoding="utf-8"))
    frame = described["html"].replace(HERE, guarded).replace(' loading="lazy"', "")
    for name, shown in (("card", frame), ("dialogue", frame.replace("inbaddat/", "dialoger/"))):
        html = f'<!doctype html><html lang="sv"><meta charset="utf-8"><link rel="icon" href="data:,"><title>Kommunen</title><main><h1>Kommunen</h1>{shown}</main></html>'
        (folder / f"{name}.html").write_text(html, encoding="utf-8")
    with serving(partial(Quiet, directory=str(folder))) as address:
        yield address


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    page = browser.new_page(viewport={"width": 800, "height": 600})
    yield page
    page.close()


def console(page: Page) -> list[str]:
    """What the console will have said."""
    told: list[str] = []
    page.on("console", lambda message: told.append(message.text))
    page.on("pageerror", lambda error: told.append(str(error)))
    return told


def test_another_site_shows_the_card_in_a_frame(page: Page, elsewhere: str) -> None:
    told = console(page)
    page.goto(f"{elsewhere}card.html", wait_until="networkidle")
    card = page.frame_locator("iframe")
    assert card.locator("h1").inner_text() == "Skolvägar i Norrviken"
    assert card.locator("main").evaluate("e => getComputedStyle(e).borderTopStyle") == "solid"
    assert page.frames[1].evaluate("document.scripts.length + document.cookie.length") == 0
    assert told == []
    assert Axe().run(page).response["violations"] == []


def test_its_link_leads_the_whole_page_to_the_dialogue(page: Page, elsewhere: str, guarded: str) -> None:
    page.goto(f"{elsewhere}card.html", wait_until="networkidle")
    page.frame_locator("iframe").get_by_role("link").click()
    page.wait_for_url(f"{guarded}dialoger/{DIALOGUE}/")
    assert page.locator("h1").inner_text() == "Skolvägar i Norrviken"


def test_pages_themselves_are_not_shown_in_frames(page: Page, elsewhere: str) -> None:
    told = console(page)
    page.goto(f"{elsewhere}dialogue.html", wait_until="networkidle")
    assert any("frame-ancestors 'none'" in text for text in told)


def test_every_card_fits_the_frame_that_it_asks_for(browser: Browser, guarded: str, built: Path) -> None:
    for description in sorted((built / "inbaddat").glob("*/oembed.json")):
        size = json.loads(description.read_text(encoding="utf-8"))
        page = browser.new_page(viewport={"width": size["width"], "height": size["height"]})
        page.goto(f"{guarded}inbaddat/{description.parent.name}/")
        needed = page.evaluate("[document.documentElement.scrollWidth, document.documentElement.scrollHeight]")
        assert needed[0] <= size["width"], description.parent.name
        assert needed[1] <= size["height"], (description.parent.name, needed)
        page.close()
