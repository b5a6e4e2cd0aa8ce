"""No page breaks the security policy that the server sends, and the policy stops what is put in.

That no page breaks the one that it holds itself, or is heavy, every visit looks at (`test_every_page.py`).
"""

from __future__ import annotations

from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser

from tests.browser.test_every_page import LISTEN, pages

pytestmark = pytest.mark.browser


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


def test_no_page_breaks_the_policy_that_is_sent(built: Path, address: str, browser: Browser) -> None:
    context = browser.new_context()
    context.add_init_script(LISTEN)
    page = context.new_page()

    def fulfil(route) -> None:  # type: ignore[no-untyped-def]
        answer = route.fetch()
        policy = "; ".join(policies(built, urlsplit(route.request.url).path))
        route.fulfill(response=answer, headers={**answer.headers, "Content-Security-Policy": policy})

    page.route("**/*", fulfil)
    broken = []
    for name in pages(built)[::4]:
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
