"""What Genklang stands on is pinned with hashes, can be listed, and is kept up to date by others' programs."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import ROOT

BIN = Path(sys.executable).parent


@pytest.mark.parametrize("name", ["run.txt", "dev.txt"])
def test_every_pinned_package_has_its_hash_and_no_index_is_named(name: str) -> None:
    text = (ROOT / "requirements" / name).read_text("utf-8")
    pins = re.findall(r"^([\w.\[\]-]+)==\S+[^\n]*\\\n((?:    --hash=sha256:[0-9a-f]{64}[^\n]*\n)+)", text, re.MULTILINE)
    assert len(pins) == len(re.findall(r"^\w", text, re.MULTILINE)) > 30
    assert "://" not in text


def test_the_bill_of_materials_names_every_package(tmp_path: Path) -> None:
    out = tmp_path / "sbom.json"
    run = [str(BIN / "cyclonedx-py"), "requirements", "--pyproject", "pyproject.toml", "--output-file", str(out)]
    done = subprocess.run([*run, "requirements/run.txt"], capture_output=True, text=True, check=False, cwd=ROOT)
    assert done.returncode == 0, done.stderr
    bill = json.loads(out.read_text("utf-8"))
    pinned = re.findall(
        r"^([\w.-]+)(?:\[\w+\])?==", (ROOT / "requirements" / "run.txt").read_text("utf-8"), re.MULTILINE
    )
    assert {part["name"] for part in bill["components"]} == set(pinned)
    assert all(part.get("version") for part in bill["components"])


@pytest.mark.parametrize(("schema", "name"), [("dependabot", ".github/dependabot.yml"), ("renovate", "renovate.json")])
def test_the_updaters_are_configured_as_their_schemas_ask(schema: str, name: str) -> None:
    check = [str(BIN / "check-jsonschema"), "--builtin-schema", f"vendor.{schema}", str(ROOT / name)]
    done = subprocess.run(check, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout
