"""Every page and the style sheet are what the W3C's validator calls right (Nu Html Checker)."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path

import pytest

pytestmark = pytest.mark.browser

UNKNOWN_TO_THE_VALIDATOR = ("@container", "container-type")
"""CSS Containment Module Level 3, which browsers have had since 2023; the validator does not know it yet."""


def test_there_is_no_error(built: Path, checkers: Path) -> None:
    jar = checkers / "node_modules/vnu-jar/build/dist/vnu.jar"
    command = [
        "java",
        "-jar",
        str(jar),
        "--format",
        "json",
        "--exit-zero-always",
        "--also-check-css",
        "--also-check-svg",
    ]
    done = subprocess.run([*command, "--skip-non-html", str(built)], capture_output=True, text=True, check=False)
    messages = json.loads(done.stderr)["messages"]
    wrong = [f"{m.get('url', '')}: {m['message']}" for m in messages if m["type"] != "info"]
    assert [text for text in wrong if not any(word in text for word in UNKNOWN_TO_THE_VALIDATOR)] == []


def test_the_validator_would_tell(tmp_path: Path, checkers: Path) -> None:
    (tmp_path / "wrong.html").write_text("<!doctype html><title>x</title><p><div></p>", encoding="utf-8")
    jar = checkers / "node_modules/vnu-jar/build/dist/vnu.jar"
    done = subprocess.run(["java", "-jar", str(jar), str(tmp_path)], capture_output=True, text=True, check=False)
    assert done.returncode == 1
    assert "error" in done.stderr
