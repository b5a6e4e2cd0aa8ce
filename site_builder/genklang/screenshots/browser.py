"""A Chromium of the machine, asked for one picture at a time. No part of ours, and nothing is missing without it.

It sees nothing but what we give it: all that it asks for, also of its own accord, goes to our server as its proxy,
which answers for our pages alone. It gets a folder of its own for what it keeps, and is stopped after a time.
"""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import tempfile
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path

from PIL import Image

NAMED = "CHROMIUM"
"""The variable that names the browser; set to nothing it means that there is to be none."""
NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "microsoft-edge")
PLACES = (
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
)
WIDTH, TALLEST = 1280, 8000
"""Pixels of the window; what is further down on a page is not seen."""
PATIENCE = 30
"""Seconds for one picture."""
_SWITCHES = (
    "--headless",
    "--disable-gpu",
    "--disable-dev-shm-usage",
    "--no-first-run",
    "--disable-extensions",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-default-apps",
    "--disable-sync",
    "--no-pings",
    "--hide-scrollbars",
    "--force-device-scale-factor=1",
    "--force-prefers-reduced-motion",
    "--lang=sv",
    "--proxy-bypass-list=<-loopback>",
    f"--window-size={WIDTH},{TALLEST}",
)


def find_browser(environment: Mapping[str, str] = os.environ) -> str | None:
    """The path of a browser that is installed, or None."""
    if NAMED in environment:
        return shutil.which(environment[NAMED]) if environment[NAMED] else None
    found = (shutil.which(name, path=environment.get("PATH")) for name in (*NAMES, *PLACES))
    return next((path for path in found if path), None)


@dataclass(frozen=True, slots=True)
class Browser:
    """The browser at `path`, with `proxy` (host and port) as all that it can reach."""

    path: str
    proxy: str

    def picture(self, address: str, seconds: float = PATIENCE) -> Image.Image | None:
        """The page at `address` as it looks in a window of 1280 pixels; None where no picture came in time."""
        with tempfile.TemporaryDirectory(prefix="genklang-browser-", ignore_cleanup_errors=True) as name:
            file = Path(name) / "page.png"
            _run(self._command(address, Path(name) / "kept", file), min(seconds, PATIENCE))
            return _opened(file)

    def _command(self, address: str, kept: Path, file: Path) -> list[str]:
        # The sandbox cannot be had as root, the only user in most containers of pipelines.
        as_root = ("--no-sandbox",) if os.geteuid() == 0 else ()
        ours = (f"--proxy-server=http://{self.proxy}", f"--user-data-dir={kept}", f"--screenshot={file}")
        return [self.path, *_SWITCHES, *as_root, *ours, address]


def _run(command: list[str], seconds: float) -> None:
    """Run a program and what it starts, and end all of it when the time is over."""
    nothing = subprocess.DEVNULL
    try:
        with subprocess.Popen(  # noqa: S603 (a browser, by the path that was found; no shell)
            command, stdin=nothing, stdout=nothing, stderr=nothing, start_new_session=True
        ) as process:
            try:
                process.wait(seconds)
            except subprocess.TimeoutExpired:
                process.kill()
            finally:
                with suppress(ProcessLookupError, PermissionError):
                    os.killpg(process.pid, signal.SIGKILL)
    except OSError:
        return


def _opened(file: Path) -> Image.Image | None:
    try:
        with Image.open(BytesIO(file.read_bytes())) as picture:
            return picture.convert("RGB")
    except (OSError, ValueError, SyntaxError):
        return None
