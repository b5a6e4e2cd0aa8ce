"""The same content, day and versions give the same bytes, wherever, whenever and by whomever it is built."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

from tests.conftest import ROOT

DAY = "1795478400"
"""2026-11-24 in UTC, in seconds since 1970."""


def copied(to: Path, backwards: bool) -> Path:
    """The example site's sources in another place, written in the one order or the other."""
    (to / "content").mkdir(parents=True)
    for name in ("mkdocs.yml", "logo.svg"):
        shutil.copy(ROOT / name, to)
    for path in sorted((p for p in (ROOT / "content").rglob("*") if p.is_file()), reverse=backwards):
        place = to / path.relative_to(ROOT)
        place.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(path, place)
    return to


def built(root: Path, umask: int, jobs: int = 0, **environment: str) -> dict[str, bytes]:
    done = subprocess.run(
        [sys.executable, "-m", "genklang", "build", "--root", str(root), "--jobs", str(jobs)],
        env=os.environ | {"SOURCE_DATE_EPOCH": DAY} | environment,
        umask=umask,
        capture_output=True,
        text=True,
        check=False,
        cwd=root,
    )
    assert done.returncode == 0, done.stderr
    site = root / "site"
    return {p.relative_to(site).as_posix(): p.read_bytes() for p in sorted(site.rglob("*")) if p.is_file()}


def test_two_machines_give_the_same_site(tmp_path: Path) -> None:
    one = built(copied(tmp_path / "one", False), 0o022, 1, LC_ALL="sv_SE.UTF-8", TZ="UTC", PYTHONHASHSEED="1")
    deep = tmp_path / "en annan" / "åäö" / "plats"
    two = built(copied(deep, True), 0o077, 3, LC_ALL="C", TZ="Pacific/Kiritimati", PYTHONHASHSEED="7", HOME="/nowhere")
    assert one.keys() == two.keys()
    assert [name for name in one if one[name] != two[name]] == []


def test_the_day_comes_from_source_date_epoch(tmp_path: Path) -> None:
    site = built(copied(tmp_path / "one", False), 0o022)
    assert b"2026-11-24" in site["ataganden/index.html"]
    later = built(tmp_path / "one", 0o022, SOURCE_DATE_EPOCH=str(int(DAY) + 86400))
    assert b"2026-11-25" in later["ataganden/index.html"]
