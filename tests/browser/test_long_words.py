"""Words longer than a narrow screen is wide make no page scroll sideways."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.browser.test_every_page import SIDEWAYS, pages
from tests.conftest import SiteFolder

pytestmark = pytest.mark.browser

LONGEST = "Arbetsmarknadsutbildningsanordnarorganisationernas"
DIALOGUE = f"""
type: dialogue
title: {LONGEST} samverkansöverenskommelser
summary: Så vill vi ändra {LONGEST.lower()} villkor.
level: dialogue
question: Hur ska {LONGEST.lower()} villkor bli?
topics: [{LONGEST}]
areas: [{LONGEST}]
opens: 2026-11-02
closes: 2026-12-15
take_part: [{{channel: {LONGEST}, url: https://example.org/}}]
influence: {{open: [{LONGEST}], fixed: [{LONGEST} andra]}}
responsible_body: namnden
"""
FEEDBACK = f"""
type: feedback
title: {LONGEST} svar
summary: Så svarar vi.
dialogue: villkoren
stage: summary
published: 2026-11-20
audiences: [residents]
said: [{{theme: {LONGEST}, count: 1, summary: {LONGEST}}}]
results: [{{question: "{LONGEST}?", answers: 3, options: [{{label: {LONGEST}, count: 3}}]}}]
"""


@pytest.fixture
def with_long_words(site: SiteFolder) -> Path:
    site.write("organ/namnden.md", f"type: body\ntitle: {LONGEST} nämnd\nsummary: {LONGEST}.\nkind: committee")
    site.write("dialoger/villkoren.md", DIALOGUE)
    site.write("aterkoppling/svar.md", FEEDBACK)
    command = [sys.executable, "-m", "genklang", "build", "--root", str(site.root), "--as-of", "2026-11-24"]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    return site.root / "site"


def test_no_page_scrolls_sideways(with_long_words: Path, browser: Browser) -> None:
    context = browser.new_context(viewport={"width": 320, "height": 800})
    page = context.new_page()
    page.route(
        "https://dialog.ekvik.example/**",
        lambda route: route.fulfill(path=_file(with_long_words, route.request.url)),
    )
    wide = []
    for name in pages(with_long_words):
        page.goto(f"https://dialog.ekvik.example/{name}")
        wide += [name] if page.evaluate(SIDEWAYS) > 0 else []
    context.close()
    assert wide == []


def _file(folder: Path, url: str) -> Path:
    path = folder / url.removeprefix("https://dialog.ekvik.example/")
    return path / "index.html" if path.is_dir() else path
