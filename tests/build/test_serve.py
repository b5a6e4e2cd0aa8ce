"""`mkdocs serve` shows the same pages, and shows a change after saving."""

from __future__ import annotations

import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager

from tests.conftest import SiteFolder

PATIENCE = 90.0


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


@contextmanager
def serving(site: SiteFolder) -> Iterator[str]:
    """A running `mkdocs serve`, by its address."""
    port = free_port()
    command = [sys.executable, "-m", "mkdocs", "serve", "--dev-addr", f"127.0.0.1:{port}"]
    with (
        (site.root / "serve.log").open("w") as log,
        subprocess.Popen(command, cwd=site.root, stdout=log, stderr=log) as server,
    ):
        try:
            yield f"http://127.0.0.1:{port}/"
        finally:
            server.terminate()


def wait_for(address: str, wanted: str, absent: str = "\0") -> str:
    """The page once it holds `wanted` and not `absent`; fails when patience ends."""
    until = time.monotonic() + PATIENCE
    text = ""
    while time.monotonic() < until:
        try:
            with urllib.request.urlopen(address, timeout=5) as answer:
                text = answer.read().decode()
        except (urllib.error.URLError, ConnectionError, TimeoutError):
            text = ""
        if wanted in text and absent not in text:
            return text
        time.sleep(0.2)
    raise AssertionError(f"{wanted!r} did not come: {text[:300]}")


def test_a_saved_change_is_shown(ekvik: SiteFolder) -> None:
    front = "type: page\ntitle: {}\nsummary: Om sidan."
    ekvik.write("sidor/om.md", front.format("Första rubriken"))
    with serving(ekvik) as address:
        assert "<h1>Första rubriken</h1>" in wait_for(address + "sidor/om/", "Första rubriken")
        ekvik.write("sidor/om.md", front.format("Andra rubriken"))
        page = wait_for(address + "sidor/om/", "Andra rubriken", absent="Första rubriken")
    assert "<h1>Andra rubriken</h1>" in page


def test_an_error_while_serving_is_told_and_passes_once_it_is_mended(ekvik: SiteFolder) -> None:
    front = "type: page\ntitle: {}\nsummary: Om sidan."
    ekvik.write("sidor/om.md", front.format("Första rubriken"))
    with serving(ekvik) as address:
        wait_for(address + "sidor/om/", "Första rubriken")
        ekvik.write("sidor/om.md", front.format("Andra rubriken") + "\nrol: about")
        until = time.monotonic() + PATIENCE
        while "DOC123" not in (ekvik.root / "serve.log").read_text() and time.monotonic() < until:
            time.sleep(0.2)
        log = (ekvik.root / "serve.log").read_text()
        assert "content/sidor/om.md:5:1: DOC123" in log
        assert "Traceback" not in log
        ekvik.write("sidor/om.md", front.format("Tredje rubriken"))
        wait_for(address + "sidor/om/", "Tredje rubriken")
