"""On paper everything is there: what was folded in on the screen, and where links lead."""

from __future__ import annotations

import io

import pikepdf
import pytest
from playwright.sync_api import Browser

pytestmark = pytest.mark.browser


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("dialoger/badplats-och-promenad-i-hamnen/", ["Det här kan du påverka", "(https://example.org/"]),
        ("aterkoppling/stadsparken-beslut/", ["Ni sa, vi gjorde", "Ja, vi gör så"]),
        ("handbok/delaktighetstrappan/", ["Delaktighetstrappan"]),
    ],
)
def test_a_page_on_paper(address: str, browser: Browser, name: str, words: list[str]) -> None:
    page = browser.new_page()
    page.goto(address + name)
    paper = page.pdf(format="A4", tagged=True, outline=True)
    with pikepdf.open(io.BytesIO(paper)) as pdf:
        assert len(pdf.pages) >= 1
        assert "/StructTreeRoot" in pdf.Root
    page.emulate_media(media="print")
    shown = page.evaluate("document.body.innerText")
    generated = page.evaluate(
        "[...document.querySelectorAll('main a')].map(one => getComputedStyle(one, '::after').content).join(' ')"
    )
    told = f"{shown} {generated}".replace('" (" attr(href) ")"', "")
    assert [word for word in words if word not in told and not word.startswith("(")] == []
    if any(word.startswith("(") for word in words):
        assert "https://" in generated
    assert not page.locator("details.menu").is_visible()
    folded = page.locator("details:not(.menu)")
    for number in range(folded.count()):
        assert (
            folded.nth(number).evaluate("one => getComputedStyle(one, '::details-content').contentVisibility")
            == "visible"
        )
    page.close()


def test_promises_on_paper_have_room_for_their_words(address: str, browser: Browser) -> None:
    page = browser.new_page(viewport={"width": 680, "height": 960})
    page.emulate_media(media="print")
    page.goto(f"{address}dialoger/skolorna-i-bergaby/")
    table, how = page.locator(".promises").bounding_box(), page.locator(".promises .how").bounding_box()
    assert table
    assert how
    assert how["width"] >= 0.25 * table["width"]
    assert page.locator(".now .button").evaluate("one => getComputedStyle(one).color") == "rgb(0, 0, 0)"
    assert not page.locator(".foot nav").is_visible()
    page.close()
