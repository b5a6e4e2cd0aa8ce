"""Lighthouse gives 100 for accessibility, best practice and search engines, on five kinds of pages."""

from __future__ import annotations

import json
import os
import subprocess
from pathlib import Path

import pytest

from tests.browser.conftest import chromium_path

pytestmark = [pytest.mark.browser, pytest.mark.slow]

PAGES = (
    "",
    "dialoger/badplats-och-promenad-i-hamnen/",
    "aterkoppling/stadsparken-beslut/",
    "ataganden/",
    "metoder/kafedialog/",
)
CATEGORIES = ("accessibility", "best-practices", "seo")
FLAGS = "--headless=new --no-sandbox --disable-gpu --disable-background-networking --disable-component-update"


@pytest.mark.timeout(600)
@pytest.mark.parametrize("name", PAGES)
def test_the_score_is_100(address: str, checkers: Path, tmp_path: Path, name: str) -> None:
    program = checkers / "node_modules/lighthouse/cli/index.js"
    report = tmp_path / "report.json"
    command = ["node", str(program), address + name, "--quiet", "--output=json", f"--output-path={report}"]
    command += [f"--only-categories={','.join(CATEGORIES)}", f"--chrome-flags={FLAGS}", "--no-enable-error-reporting"]
    environment = {**os.environ, "CHROME_PATH": chromium_path()}
    done = subprocess.run(command, capture_output=True, text=True, check=False, env=environment, cwd=tmp_path)
    assert done.returncode == 0, done.stderr
    told = json.loads(report.read_text(encoding="utf-8"))
    failed = [
        (audit["id"], audit["explanation"] if "explanation" in audit else audit["title"])
        for audit in told["audits"].values()
        if audit["score"] is not None and audit["score"] < 1 and audit["scoreDisplayMode"] == "binary"
    ]
    scores = {category: told["categories"][category]["score"] for category in CATEGORIES}
    assert scores == dict.fromkeys(CATEGORIES, 1), failed
