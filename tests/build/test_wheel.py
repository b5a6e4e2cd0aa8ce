"""The wheel, alone in an empty environment outside the checkout, checks and builds the example site."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import venv
from pathlib import Path

import pytest

from tests.conftest import ROOT


def run(*command: str | Path, cwd: Path) -> str:
    clean = {key: value for key, value in os.environ.items() if key != "PYTHONPATH"}
    done = subprocess.run([str(c) for c in command], cwd=cwd, env=clean, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout + done.stderr


@pytest.mark.slow
def test_the_wheel_runs_where_nothing_else_is(tmp_path: Path) -> None:
    run(sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", tmp_path / "dist", ".", cwd=ROOT)
    (wheel,) = (tmp_path / "dist").glob("genklang-*.whl")
    venv.create(tmp_path / "env", with_pip=True)
    binaries = tmp_path / "env" / "bin"
    run(
        binaries / "pip",
        "install",
        "--quiet",
        "--require-hashes",
        "-r",
        ROOT / "requirements" / "run.txt",
        cwd=tmp_path,
    )
    run(binaries / "pip", "install", "--quiet", "--no-deps", wheel, cwd=tmp_path)
    site = tmp_path / "site-source"
    shutil.copytree(ROOT / "content", site / "content")
    shutil.copy(ROOT / "mkdocs.yml", site)
    shutil.copy(ROOT / "logo.svg", site)
    counts = subprocess.run(
        [binaries / "genklang", "check", "--root", site, "--as-of", "2026-11-24", "--format", "json"],
        capture_output=True,
        text=True,
        check=False,
        cwd=tmp_path,
    )
    assert '"error": 0' in counts.stdout, counts.stdout + counts.stderr
    said = run(binaries / "genklang", "build", "--root", site, "--as-of", "2026-11-24", cwd=tmp_path)
    assert "Published " in said
    assert (site / "site" / "index.html").is_file()
    assert (site / "site" / "assets" / "genklang.css").is_file()

    made = tmp_path / "made"
    name = ("--name", "Dialog i Ekvik", "--publisher", "Ekviks kommun")
    run(binaries / "genklang", "init", made, "--yes", *name, cwd=tmp_path)
    run(binaries / "genklang", "check", "--root", made, cwd=tmp_path)
    assert "Published " in run(binaries / "genklang", "build", "--root", made, cwd=tmp_path)
