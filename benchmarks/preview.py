"""How long it takes from saving a file to the browser showing it: `genklang serve` on the example site, in Chromium.

`python -m benchmarks preview` measures it; $CHROMIUM names the browser.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from statistics import median

SAVES = 15
PAGE = "sidor/om.md"


def main(root: Path) -> None:
    """Measure and print, unless there is no browser."""
    browser = os.environ.get("CHROMIUM") or shutil.which("chromium") or shutil.which("google-chrome")
    if not browser:
        print("\nNo Chromium, so saving to browser was not measured: name one in $CHROMIUM.")
        return
    with tempfile.TemporaryDirectory() as folder:
        site = _copied(root, Path(folder) / "site")
        with _served(site) as address:
            seconds = sorted(_saves(site, address, browser))
    print(f"\nSaved to shown in the browser: {median(seconds):.2f} s, at most {seconds[-1]:.2f} s ({SAVES} saves)")


def _copied(root: Path, site: Path) -> Path:
    site.mkdir()
    shutil.copytree(root / "content", site / "content")
    for name in ("mkdocs.yml", "logo.svg"):
        shutil.copy(root / name, site)
    return site


@contextmanager
def _served(site: Path) -> Iterator[str]:
    command = [sys.executable, "-m", "genklang", "serve", "--root", str(site), "--port", "0", "--as-of", "2026-11-24"]
    with subprocess.Popen(command, stderr=subprocess.PIPE, text=True) as server:  # noqa: S603 (our own command)
        said = server.stderr.readline() if server.stderr else ""
        try:
            yield said.split()[4].rstrip(",")
        finally:
            server.terminate()


def _saves(site: Path, address: str, browser: str) -> Iterator[float]:
    from playwright.sync_api import sync_playwright

    path = site / "content" / PAGE
    path.write_text("---\ntype: page\ntitle: Sida 0\nsummary: S.\n---\n\nText.\n", encoding="utf-8")
    time.sleep(3)
    with sync_playwright() as playwright:
        page = playwright.chromium.launch(executable_path=browser, chromium_sandbox=False).new_page()
        page.goto(address + PAGE.removesuffix(".md") + "/")
        for number in range(1, SAVES + 1):
            path.write_text(path.read_text(encoding="utf-8").replace(f"Sida {number - 1}", f"Sida {number}"))
            began = time.perf_counter()
            page.get_by_role("heading", name=f"Sida {number}", exact=True).wait_for()
            yield time.perf_counter() - began
            time.sleep(1)
