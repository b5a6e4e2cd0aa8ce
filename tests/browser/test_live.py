"""`genklang serve` in a real browser: a saved change shows itself, with what is wrong with it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from genklang.live import LiveSite
from genklang.render.engine import find_engine
from tests.browser.test_accessibility import AXE, CLOSE, LOOKS, OPEN, RUN, WIDTHS
from tests.conftest import AS_OF, ROOT, SiteFolder
from tests.live.test_server import serving

FRONT = "type: page\ntitle: {}\nsummary: Om sidan."
PANEL = re.compile(rb"<!--live-->.*?<!--/live-->", re.DOTALL)
PATIENCE = 60_000


@contextmanager
def opened(browser: Browser, address: str) -> Iterator[Page]:
    """A page that no error in the console has come from."""
    context = browser.new_context()
    page = context.new_page()
    said: list[str] = []
    page.on("console", lambda message: said.append(message.text) if message.type == "error" else None)
    page.on("pageerror", lambda error: said.append(str(error)))
    page.goto(address)
    yield page
    context.close()
    assert said == []


def test_every_page_has_the_bytes_of_a_build_but_for_the_panel(built: Path) -> None:
    site = LiveSite(ROOT, find_engine(), AS_OF)
    differing = []
    for path in sorted(built.rglob("*")):
        name = path.relative_to(built).as_posix()
        if path.is_file() and not name.startswith("pagefind/") and name != "genklang-manifest.json":
            answer = site.answer(name)
            if name != "404.html" and PANEL.sub(b"", answer.body) != path.read_bytes():
                differing.append(name)
    assert differing == []
    assert PANEL.sub(b"", site.answer("404.html").body) == (built / "404.html").read_bytes()


@pytest.mark.browser
def test_a_saved_change_shows_itself_and_what_is_wrong_is_told_until_it_is_mended(
    browser: Browser, ekvik: SiteFolder
) -> None:
    ekvik.write("sidor/om.md", FRONT.format("Första"))
    with serving(ekvik) as server, opened(browser, f"http://localhost:{server.port}/sidor/om/") as page:
        heading, panel = page.locator("h1"), page.get_by_role("complementary", name="Förhandsvisning")
        expect(heading).to_have_text("Första")
        ekvik.write("sidor/om.md", FRONT.format("Andra"))
        expect(heading).to_have_text("Andra", timeout=PATIENCE)
        ekvik.write("sidor/om.md", FRONT.format("Tredje") + "\nrol: about")
        expect(heading).to_have_text("Tredje", timeout=PATIENCE)
        expect(panel).to_contain_text("content/sidor/om.md:5:1")
        expect(panel).to_contain_text("Ett fel måste rättas")
        (ekvik.root / "content/sidor/om.md").write_text("---\ntitle: Fjärde\n", encoding="utf-8")
        expect(panel).to_contain_text("Här visas den som den var senast det gick.", timeout=PATIENCE)
        expect(heading).to_have_text("Tredje")
        ekvik.write("sidor/om.md", FRONT.format("Femte"))
        expect(heading).to_have_text("Femte", timeout=PATIENCE)
        expect(panel).not_to_contain_text("om.md")


@pytest.mark.browser
def test_the_list_of_findings_shows_itself_anew_and_leads_to_the_pages(browser: Browser, ekvik: SiteFolder) -> None:
    with serving(ekvik) as server, opened(browser, f"http://localhost:{server.port}/_findings/") as page:
        ekvik.write("sidor/om.md", FRONT.format("Om") + "\nrol: about")
        link = page.get_by_role("link", name="Visa sidan: content/sidor/om.md")
        expect(link).to_be_visible(timeout=PATIENCE)
        link.focus()
        page.keyboard.press("Enter")
        expect(page.locator("h1")).to_have_text("Om")
        summary = page.locator("aside summary")
        summary.focus()
        page.keyboard.press("Enter")
        expect(page.locator("aside ul")).to_be_hidden()


@pytest.mark.browser
def test_axe_finds_nothing_in_the_panel_nor_on_the_list(browser: Browser, ekvik: SiteFolder) -> None:
    ekvik.write("sidor/om.md", FRONT.format("Om") + "\nrol: about", "\n<center>Hej</center>\n")
    ekvik.write("sidor/about.md", FRONT.format("About") + "\nlanguage: en\ndraft: true\nrol: about", "\nHello.\n")
    with serving(ekvik) as server:
        (ekvik.root / "mkdocs.yml").write_text("plugins: [", encoding="utf-8")
        found = []
        for name in ("sidor/om/", "sidor/about/", "_findings/"):
            with opened(browser, f"http://localhost:{server.port}/{name}") as page:
                expect(page.locator("body")).to_contain_text("går inte att läsa just nu", timeout=PATIENCE)
                page.evaluate(AXE.read_text(encoding="utf-8"))
                for scheme, forced in LOOKS:
                    page.emulate_media(color_scheme=scheme, forced_colors=forced)  # type: ignore[arg-type]
                    for width in WIDTHS:
                        page.set_viewport_size({"width": width, "height": 900})
                        for state in (OPEN, CLOSE):
                            page.evaluate(state)
                            found += [f"{name} {scheme} {width}: {fault}" for fault in page.evaluate(RUN)]
                        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth"), (name, width)
    assert found == []
