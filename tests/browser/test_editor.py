"""The content editor in a real browser: what is saved through it is what our reader reads, to the letter."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from genklang.sources.reading import source_from_bytes
from tests.browser.conftest import one_at_a_time
from tests.conftest import ROOT, SiteFolder
from tests.live.test_server import serving

pytestmark = pytest.mark.browser

PATIENCE = 60_000
DIALOGUE = """\
---
type: dialogue
title: Bryggan
summary: "Ja: så här"
topics: [NO, 18:00, "0114", 0115, yes, null, 1e3, "true"]
question: 18:00
level: dialogue
responsible_body: kommunstyrelsen
methods: [kafedialog]
mandate: {body: kommunstyrelsen, date: 2026-10-01, reference: 0114}
influence: {open: [Formen], fixed: [Priset], how: Styrelsen läser svaren}
audiences: [{name: Barn, affected: high, active: low, reach: Skolorna}]
opens: 2026-11-02
closes: 2027-01-15
occasions:
  - {id: mote, start: 2026-12-01 18:00, place: Biblioteket}
communication_plan: |
  Brev.

  Affischer: många.
feedback_plan: {owner: Kommunikatör, resources: 40 timmar, channels: [Webben]}
---

Text  med *stjärnor*, <b>html</b> och ett bråk: 1/2.

- en
* två

[Styrelsen](../organ/kommunstyrelsen.md){: lang=sv }

| A |
|---|
| b |
"""


@pytest.fixture(scope="session")
def packages() -> Path:
    """The folder with the editor's packages. Where CI=true they must be there; else it is said."""
    with one_at_a_time(ROOT / "build"):
        command = [ROOT / "tools" / "content-editor"]
        environment = {**os.environ, "PYTHON": sys.executable}
        found = subprocess.run(command, capture_output=True, text=True, check=False, env=environment)
    if found.returncode and os.environ.get("CI") != "true":
        pytest.skip(found.stderr.strip())
    assert found.returncode == 0, found.stderr
    return Path(found.stdout.strip())


def genklang(site: SiteFolder, command: str, *arguments: str) -> subprocess.CompletedProcess[str]:
    line = [sys.executable, "-m", "genklang", command, "--root", str(site.root), *arguments]
    return subprocess.run(line, capture_output=True, text=True, check=False)


@contextmanager
def saving(site: SiteFolder, packages: Path) -> Iterator[None]:
    """decap-server for the site's folder, at the one port that the editor asks."""
    environment = {**os.environ, "GIT_REPO_DIRECTORY": str(site.root), "BIND_HOST": "localhost", "LOG_LEVEL": "error"}
    script = packages / "node_modules" / "decap-server" / "dist" / "index.js"
    with one_at_a_time(ROOT / "build"), subprocess.Popen(["node", script], env=environment, cwd=site.root) as server:
        try:
            for _ in range(600):
                try:
                    socket.create_connection(("localhost", 8081), 1).close()
                    break
                except OSError:
                    time.sleep(0.1)
            yield
        finally:
            server.terminate()


@contextmanager
def editing(browser: Browser, site: SiteFolder, packages: Path) -> Iterator[Page]:
    """The editor, logged in."""
    done = genklang(site, "cms", "--packages", str(packages))
    assert done.returncode == 0, done.stderr
    with saving(site, packages), serving(site) as server:
        context = browser.new_context()
        page = context.new_page()
        page.set_default_timeout(PATIENCE)
        foreign: list[str] = []
        page.on("request", lambda request: foreign.append(request.url) if "//localhost:" not in request.url else None)
        said: list[str] = []
        page.on("console", lambda message: said.append(message.text) if message.type == "error" else None)
        page.on("pageerror", lambda error: said.append(str(error)))
        page.goto(f"http://localhost:{server.port}/redigera/")
        page.get_by_role("button", name="Logga in").click()
        expect(page.get_by_role("heading", name="Dialoger").first).to_be_visible()
        yield page
        context.close()
        assert [url for url in foreign if not url.startswith(("blob:", "data:"))] == []
        assert said == []


def publish(page: Page) -> None:
    page.get_by_role("button", name="Publicera", exact=True).click()
    page.get_by_role("menuitem", name="Publicera nu").click()
    expect(page.get_by_text("Ändringar sparade", exact=False).first).to_be_visible()


def read(path: Path) -> tuple[dict[str, object], str]:
    source = source_from_bytes(path.read_bytes(), "content/x.md", "x.md")
    assert source.faults == ()
    return dict(source.front_matter.data), source.body


@pytest.fixture
def brygga(ekvik: SiteFolder) -> Path:
    path = ekvik.root / "content" / "dialoger" / "bryggan.md"
    path.parent.mkdir()
    path.write_text(DIALOGUE, encoding="utf-8")
    return path


@pytest.mark.timeout(600)
def test_a_dialogue_is_edited_and_all_else_stays_to_the_letter(
    browser: Browser, ekvik: SiteFolder, brygga: Path, packages: Path
) -> None:
    before, body = read(brygga)
    with editing(browser, ekvik, packages) as page:
        page.get_by_role("link", name="Bryggan").click()
        title = page.get_by_label("Sidans rubrik")
        expect(title).to_have_value("Bryggan")
        title.fill("Bryggan i Ängö")
        page.get_by_label("Sista dagen att delta").fill("2027-02-01")
        publish(page)
    after, new_body = read(brygga)
    assert after == before | {"title": "Bryggan i Ängö", "closes": "2027-02-01"}
    assert new_body == body
    done = genklang(ekvik, "check", "--as-of", "2026-11-24")
    assert done.returncode == 0, done.stdout


@pytest.mark.timeout(600)
def test_a_new_page_gets_a_file_of_the_right_name_as_a_draft(
    browser: Browser, ekvik: SiteFolder, brygga: Path, packages: Path
) -> None:
    with editing(browser, ekvik, packages) as page:
        page.get_by_role("link", name="Sida", exact=True).click()
        page.get_by_role("link", name="Sida").last.click()
        page.get_by_label("Sidans rubrik").fill("Frågor på Ängö")
        page.get_by_label("En enkel mening som säger vad sidan handlar om").fill("Här är frågorna.")
        publish(page)
    data, _ = read(ekvik.root / "content" / "sidor" / "fragor-pa-ango.md")
    assert data == {"type": "page", "title": "Frågor på Ängö", "summary": "Här är frågorna.", "draft": "true"}
    assert genklang(ekvik, "check", "--as-of", "2026-11-24").returncode == 0


def test_the_editor_is_not_in_a_build_and_asks_not_to_be_found(ekvik: SiteFolder, packages: Path) -> None:
    assert genklang(ekvik, "cms", "--packages", str(packages)).returncode == 0
    assert genklang(ekvik, "cms", "--packages", str(packages)).returncode == 0
    page = (ekvik.root / "redigera" / "index.html").read_text(encoding="utf-8")
    assert '<meta name="robots" content="noindex, nofollow">' in page
    assert "connect-src &#x27;self&#x27; blob: data: http://localhost:8081;" in page
    assert "https://" not in page
    done = genklang(ekvik, "build", "--as-of", "2026-11-24")
    assert done.returncode == 0, done.stdout
    assert not (ekvik.root / "site" / "redigera").exists()
    with serving(ekvik) as server:
        assert server.ask("/redigera/")[0] == 200
        assert server.headers["Content-Security-Policy"] == "frame-ancestors 'none'"
        assert server.ask("/redigera")[0] == 301
        assert server.ask("/redigera/config.yml")[0] == 200
        assert server.ask("/redigera/..%2fmkdocs.yml")[0] == 404
        assert server.ask("/redigera/nej.js")[0] == 404
