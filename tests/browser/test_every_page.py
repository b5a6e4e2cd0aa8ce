"""Every page of the example site opens, narrow and wide, without a fault that a visitor would meet."""

from __future__ import annotations

import gzip
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from urllib.parse import urljoin, urlsplit

import lxml.html
import pytest
from playwright.sync_api import Browser, Page, Request

pytestmark = pytest.mark.browser

WIDTHS = (320, 1280)
KILOBYTES = {"document": 15, "stylesheet": 10, "script": 10}
"""The most that each kind may weigh on one page, compressed."""
IN_ALL, REQUESTS = 30, 5
WHOLE_BOOK = "handbok/hela/"
"""The one page that holds every chapter, for print: its words alone are over the limit for a document, not that in all."""
LISTEN = """window.violations = [];
document.addEventListener("securitypolicyviolation", e => window.violations.push(e.violatedDirective + " " + e.blockedURI));"""
SIDEWAYS = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
STORED = "document.cookie.length + localStorage.length + sessionStorage.length"
LOOK = f"""() => ({{
  sideways: {SIDEWAYS},
  stored: {STORED},
  headings: document.querySelectorAll("h1").length,
  violations: window.violations,
}})"""


def pages(built: Path) -> list[str]:
    """The addresses of all pages, 404 included."""
    found = [path.relative_to(built).as_posix() for path in sorted(built.rglob("*.html"))]
    return [name.removesuffix("index.html") for name in found]


def file_of(built: Path, url: str) -> Path:
    path = built / urlsplit(url).path.lstrip("/")
    return path / "index.html" if path.is_dir() else path


@cache
def weight(path: Path) -> int:
    """In bytes, compressed."""
    return len(gzip.compress(path.read_bytes(), 9))


class Watched:
    """A page of the browser, with what it complained of and whom it asked."""

    def __init__(self, page: Page, address: str) -> None:
        self.page = page
        self.complaints: list[str] = []
        self.asked: list[Request] = []
        self._address = address
        page.add_init_script(LISTEN)
        page.on("console", lambda message: self.complaints.append(message.text) if message.type == "error" else None)
        page.on("pageerror", lambda error: self.complaints.append(str(error)))
        page.on("request", lambda request: self.asked.append(request))  # noqa: PLW0108 (Playwright wants one of Python's)

    def faults(self, name: str, built: Path) -> Iterator[str]:
        """Open a page, and tell what is wrong with it."""
        self.asked.clear()
        answer = self.page.goto(self._address + name)
        if answer is None or answer.status != 200:
            yield "does not answer"
        seen = self.page.evaluate(LOOK)
        yield from ["scrolls sideways"] if seen["sideways"] > 0 else []
        yield from ["stores something"] if seen["stored"] else []
        yield from ["has not one h1"] if seen["headings"] != 1 else []
        yield from (f"breaks its policy: {told}" for told in seen["violations"])
        yield from (f"asks {url}" for url in self.foreign)
        yield from self._too_heavy(name, built)

    @property
    def foreign(self) -> list[str]:
        """What was asked of others since the last page was opened."""
        return [request.url for request in self.asked if not request.url.startswith((self._address, "data:"))]

    def _too_heavy(self, name: str, built: Path) -> Iterator[str]:
        """By the addresses asked for, each once: the icon of the page before may be asked for late."""
        weights: dict[str, int] = {}
        asked = {one.url: one.resource_type for one in self.asked if one.url.startswith(self._address)}
        for url, sort in asked.items():
            weights[sort] = weights.get(sort, 0) + weight(file_of(built, url))
        over = {sort for sort, most in KILOBYTES.items() if weights.get(sort, 0) > most * 1000}
        allowed = {"document"} if name == WHOLE_BOOK else set()
        if over - allowed or sum(weights.values()) > IN_ALL * 1000 or len(asked) > REQUESTS:
            yield f"weighs {weights} in {len(asked)} requests"


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_every_page_opens_without_fault(built: Path, address: str, browser: Browser, width: int, scheme: str) -> None:
    every = pages(built)
    assert len(every) > 100
    context = browser.new_context(viewport={"width": width, "height": 900}, color_scheme=scheme)  # type: ignore[arg-type]
    watched = Watched(context.new_page(), address)
    faults = [f"{name}: {fault}" for name in every for fault in watched.faults(name, built)]
    context.close()
    assert (faults, watched.complaints) == ([], [])


def test_everything_works_without_script(built: Path, address: str, browser: Browser) -> None:
    context = browser.new_context(viewport={"width": 320, "height": 900}, java_script_enabled=False)
    page = context.new_page()
    page.goto(address)
    page.keyboard.press("Tab")
    assert page.locator(":focus").get_attribute("href") == "#main_content"
    page.goto(address + "ataganden/")
    assert page.get_by_role("table").count() > 0
    context.close()


def test_every_link_within_the_site_leads_somewhere(built: Path) -> None:
    root = "https://built.invalid/"
    ids = cache(lambda file: frozenset(lxml.html.fromstring(file.read_bytes()).xpath("//@id")))
    broken = []
    for name in pages(built):
        tree = lxml.html.fromstring(file_of(built, name).read_bytes())
        for link in {urljoin(root + name, str(href)) for href in tree.xpath("//a/@href | //link/@href")}:
            path, _, fragment = link.removeprefix(root).partition("#")
            if not link.startswith(root):
                continue
            file = built / (path + "index.html" if path == "" or path.endswith("/") else path)
            if not file.is_file():
                broken.append(f"{name} -> {path}")
            elif fragment and fragment not in ids(file):
                broken.append(f"{name} -> {path}#{fragment}")
    assert broken == []
