"""axe finds nothing, with every rule that it has: all tags, best practice and experiments, nothing left out.

At least twenty pages of each template (all where there are fewer) are looked at in every cell: light, dark and forced
colours, three widths, with and without scripts, closed and with everything open. Every other page in one cell. A page
that asks for no script and has no `noscript` is the same page without scripts, so it is looked at once.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from importlib.resources import files
from itertools import product
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.test_every_page import pages

pytestmark = pytest.mark.browser

SHARDS = 12
OF_EACH_KIND = 20
WIDTHS = (320, 640, 1280)
LOOKS = (("light", "none"), ("dark", "none"), ("light", "active"))
"""The colour scheme, and whether colours are forced."""
AXE = next(path for path in files("axe_playwright_python").iterdir() if path.name == "axe.min.js")
RUN = """async () => {
  const values = [...new Set(axe.getRules().flatMap(rule => rule.tags))];
  const found = await axe.run(document, {runOnly: {type: "tag", values}, resultTypes: ["violations"]});
  return found.violations.map(fault => fault.id + " at " + fault.nodes.map(node => node.target).join(", "));
}"""
OPEN = "document.querySelectorAll('details').forEach(one => { one.open = true; })"
CLOSE = "document.querySelectorAll('details').forEach(one => { one.open = false; })"
UNWRAP = "document.querySelectorAll('noscript').forEach(one => { one.outerHTML = one.textContent; })"


def kind(built: Path, name: str) -> str:
    """What a page is: its folder and how deep it stands, or its own name where it stands alone."""
    parts = [part for part in name.split("/") if part]
    if any(re.fullmatch(r"(sida|page|side)-\d+", part) for part in parts):
        return "further pages"
    return "/".join([*parts[:1], *("*" for _ in parts[1:])])


def by_kind(built: Path) -> tuple[list[str], list[str]]:
    """The pages that are looked at in every cell, and the others."""
    found: dict[str, list[str]] = defaultdict(list)
    for name in pages(built):
        found[kind(built, name)].append(name)
    whole = [name for names in found.values() for name in names[:OF_EACH_KIND]]
    others = [name for names in found.values() for name in names[OF_EACH_KIND:]]
    return whole, others


def differs_without_scripts(built: Path, name: str) -> bool:
    path = built / name
    html = (path / "index.html" if path.is_dir() else path).read_text(encoding="utf-8")
    return re.search(r"<noscript|<script(?! type=\"application/ld\+json\")", html) is not None


def without_scripts(page: Page) -> None:
    page.route("**/*.js", lambda route: route.abort())


def faults(page: Page, cells: Sequence[tuple[tuple[str, str], int]], address: str, name: str) -> Iterator[str]:
    """What axe finds on the page that is open, cell by cell, everything on it open or closed."""
    for number, ((scheme, forced), width) in enumerate(cells):
        page.set_viewport_size({"width": width, "height": 900})
        page.emulate_media(color_scheme=scheme, forced_colors=forced)  # type: ignore[arg-type]
        for state in (OPEN, CLOSE) if number < len(WIDTHS) else (OPEN,):
            page.evaluate(state)
            yield from (f"{name} {scheme} forced:{forced} {width}: {fault}" for fault in page.evaluate(RUN))


def looked_at(browser: Browser, address: str, names: Sequence[str], scripts: bool, cells: Sequence) -> list[str]:  # type: ignore[type-arg]
    context = browser.new_context()
    page = context.new_page()
    if not scripts:
        without_scripts(page)
    found = []
    for name in names:
        page.goto(address + name)
        if not scripts:
            page.evaluate(UNWRAP)
        page.evaluate(AXE.read_text(encoding="utf-8"))
        found += faults(page, cells, address, name)
    context.close()
    return found


@pytest.mark.timeout(900)
@pytest.mark.parametrize("shard", range(SHARDS))
@pytest.mark.parametrize("scripts", [True, False], ids=["scripts", "no-scripts"])
def test_axe_finds_nothing_in_any_cell(built: Path, address: str, browser: Browser, shard: int, scripts: bool) -> None:
    whole, _ = by_kind(built)
    names = [name for name in whole if scripts or differs_without_scripts(built, name)][shard::SHARDS]
    assert names
    assert looked_at(browser, address, names, scripts, list(product(LOOKS, WIDTHS))) == []


@pytest.mark.timeout(900)
@pytest.mark.parametrize("shard", range(SHARDS))
def test_axe_finds_nothing_on_any_other_page(built: Path, address: str, browser: Browser, shard: int) -> None:
    _, others = by_kind(built)
    cell = list(product(LOOKS, WIDTHS))[shard % 9]
    assert looked_at(browser, address, others[shard::SHARDS], True, [cell]) == []
