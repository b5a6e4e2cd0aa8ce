"""The pages that a preview alone has are as accessible as the site's: the review, notices, drafts."""

from __future__ import annotations

import http.server
import threading
from functools import partial
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.browser.conftest import Quiet
from tests.browser.test_accessibility import AXE, LOOKS, WIDTHS, faults
from tests.build.test_preview import DRAFT, LATER
from tests.cli.test_check import genklang
from tests.comparing.repository import Versioned

pytestmark = pytest.mark.browser

PAGES = ("_review/", "", "dialoger/trasig/", "dialoger/lekplatsen/", "sidor/senare/", "404.html")


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A preview with all that a review can tell."""
    made = Versioned(tmp_path_factory.mktemp("preview") / "kommun")
    made.site.write("index.md", "type: page\ntitle: Start\nsummary: Här börjar det.\nrole: home")
    made.site.write("sidor/borta.md", "type: page\ntitle: Borta\nsummary: Tas bort.")
    made.site.dialogue("level: dialogue\nopens: 2026-09-01\ncloses: 2026-10-15\n")
    made.commit()
    (made.root / "content/sidor/borta.md").unlink()
    made.site.write("dialoger/lekplatsen.md", DRAFT)
    made.site.write("sidor/senare.md", LATER)
    (made.root / "content/dialoger/trasig.md").write_text("---\ntype: dialogue\ntitle: [\n---\n", encoding="utf-8")
    day = ("--as-of", "2026-11-24")
    done = genklang("build", "--root", str(made.root), *day, "--preview", "--change", "12", "--against", "HEAD")
    assert done.returncode == 0, done.stdout + done.stderr
    return made.root / "preview"


def test_axe_finds_nothing(browser: Browser, folder: Path) -> None:
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=str(folder)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    address = f"http://127.0.0.1:{server.server_port}/"
    cells = [(look, width) for look in LOOKS for width in WIDTHS]
    page = browser.new_page()
    found, wide = [], []
    for name in PAGES:
        page.goto(address + name)
        page.evaluate(AXE.read_text(encoding="utf-8"))
        found += faults(page, cells, address, name)
        page.set_viewport_size({"width": 320, "height": 900})
        wide += [name] if page.evaluate("document.documentElement.scrollWidth > 320") else []
    server.shutdown()
    server.server_close()
    assert (found, wide) == ([], [])
