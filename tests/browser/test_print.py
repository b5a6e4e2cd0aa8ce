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


def test_filtered_lists_write_out_no_addresses_of_their_own_site(address: str, browser: Browser) -> None:
    page = browser.new_page()
    page.goto(f"{address}ataganden/")
    own = page.locator("main a:is([href^='http'])")
    assert [link for link in own.evaluate_all("all => all.map(one => one.href)") if link.startswith(address)] == []
    page.close()


def test_short_tables_stay_whole_and_headings_with_them(address: str, browser: Browser) -> None:
    page = browser.new_page()
    page.emulate_media(media="print")
    page.goto(f"{address}ataganden/")
    style = "(one, name) => getComputedStyle(one)[name]"
    for table in page.locator("table.promises").all():
        rows = table.locator("tbody tr").count()
        assert table.evaluate(style, "breakInside") == ("avoid" if rows < 9 else "auto")
    lead = page.locator("p:has(+ table)")
    assert lead.count() > 1
    assert {one.evaluate(style, "breakAfter") for one in lead.all()} == {"avoid"}
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
