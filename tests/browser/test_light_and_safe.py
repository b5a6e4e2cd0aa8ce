"""Every page is light, asks nobody else for anything, and breaks no rule of its own security policy."""

from __future__ import annotations

import gzip
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, Request

from tests.browser.test_every_page import pages

pytestmark = pytest.mark.browser

KILOBYTES = {"document": 15, "stylesheet": 10, "script": 10}
"""The most that each kind may weigh on one page, compressed."""
IN_ALL, REQUESTS = 30, 5
WHOLE_BOOK = "handbok/hela/"
"""The one page that holds every chapter, for print: its words alone are over the limit for a document, not that in all."""
LISTEN = """window.violations = [];
document.addEventListener("securitypolicyviolation", e => window.violations.push(e.violatedDirective + " " + e.blockedURI));"""


def file_of(built: Path, url: str) -> Path:
    path = built / urlsplit(url).path.lstrip("/")
    return path / "index.html" if path.is_dir() else path


def test_every_page_is_within_its_weight(built: Path, address: str, browser: Browser) -> None:
    page = browser.new_context().new_page()
    asked: list[Request] = []
    page.on("request", lambda request: asked.append(request))  # noqa: PLW0108 (Playwright wants a function of Python's)
    heavy = []
    for name in pages(built):
        asked.clear()
        page.goto(address + name)
        weights: dict[str, int] = {}
        for request in asked:
            size = len(gzip.compress(file_of(built, request.url).read_bytes(), 9))
            weights[request.resource_type] = weights.get(request.resource_type, 0) + size
        over = [sort for sort, most in KILOBYTES.items() if weights.get(sort, 0) > most * 1000]
        over = [] if over == ["document"] and name == WHOLE_BOOK else over
        if over or sum(weights.values()) > IN_ALL * 1000 or len(asked) > REQUESTS:
            heavy.append((name, weights, len(asked)))
    page.context.close()
    assert heavy == []


def headers(built: Path) -> dict[str, dict[str, str]]:
    """The headers that `_headers` gives, by its places."""
    found: dict[str, dict[str, str]] = {}
    place = ""
    for line in (built / "_headers").read_text(encoding="utf-8").splitlines():
        if line.startswith("/"):
            place = line
            found[place] = {}
        elif line.strip():
            name, _, value = line.strip().partition(": ")
            found[place][name] = value
    return found


def fits(place: str, path: str) -> bool:
    return path.startswith(place[:-1]) if place.endswith("*") else path == place


def policies(built: Path, path: str) -> list[str]:
    name = "Content-Security-Policy"
    return [given[name] for place, given in headers(built).items() if name in given and fits(place, path)]


def test_every_page_has_just_one_strict_policy(built: Path) -> None:
    for name in pages(built):
        (policy,) = policies(built, "/" + name)
        assert "unsafe-" not in policy.replace(
            "wasm-unsafe-eval", "" if name.startswith("sok/") else "wasm-unsafe-eval"
        ), name
        assert "default-src 'none'" in policy
        assert ("frame-ancestors *" if name.startswith("inbaddat/") else "frame-ancestors 'none'") in policy


@pytest.mark.parametrize("sent", [True, False], ids=["as header", "from the page alone"])
def test_no_page_breaks_its_policy(built: Path, address: str, browser: Browser, sent: bool) -> None:
    context = browser.new_context()
    context.add_init_script(LISTEN)
    page = context.new_page()
    if sent:

        def fulfil(route) -> None:  # type: ignore[no-untyped-def]
            answer = route.fetch()
            policy = "; ".join(policies(built, urlsplit(route.request.url).path))
            route.fulfill(response=answer, headers={**answer.headers, "Content-Security-Policy": policy})

        page.route("**/*", fulfil)
    broken = []
    for name in pages(built)[:: 4 if sent else 1]:
        page.goto(address + name)
        broken += [f"{name}: {told}" for told in page.evaluate("window.violations")]
    page.unroute_all(behavior="ignoreErrors")
    context.close()
    assert broken == []


def test_the_policy_stops_what_is_put_in(built: Path, address: str, browser: Browser) -> None:
    """The listener hears: a script written into the page does not run, while JSON-LD is no script."""
    context = browser.new_context()
    context.add_init_script(LISTEN)
    page = context.new_page()
    page.goto(address)
    assert page.locator('script[type="application/ld+json"]').count() == 1
    page.evaluate(
        "const s = document.createElement('script'); s.textContent = 'window.ran = 1'; document.body.append(s)"
    )
    assert page.evaluate("[window.ran ?? 0, window.violations.length > 0]") == [0, True]
    context.close()
