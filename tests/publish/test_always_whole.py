"""Whatever happens to a build, the old or the new whole site stands, and the next build tidies up (contract §6)."""

from __future__ import annotations

import os
import random
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.conftest import ROOT, SiteFolder

NOBODY = 65534


def command(site: SiteFolder, *arguments: str, sabotage: tuple[str, int] | None = None) -> list[str]:
    program = ["tests.publish.sabotage", sabotage[0], str(sabotage[1])] if sabotage else ["genklang"]
    fixed = ["build", "--root", str(site.root), "--as-of", "2026-11-24"]
    return [sys.executable, "-m", *program, *fixed, *arguments]


def run(site: SiteFolder, *arguments: str, sabotage: tuple[str, int] | None = None) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        command(site, *arguments, sabotage=sabotage), capture_output=True, text=True, check=False, cwd=ROOT
    )


def files(folder: Path) -> dict[str, bytes]:
    return {p.relative_to(folder).as_posix(): p.read_bytes() for p in sorted(folder.rglob("*")) if p.is_file()}


def left_over(site: SiteFolder) -> list[str]:
    return [p.name for p in site.root.iterdir() if ".building-" in p.name or ".standing-" in p.name]


def write(site: SiteFolder, edition: int) -> None:
    site.write(
        "index.md", "type: page\ntitle: Dialog i Ekvik\nsummary: Välkommen.\nrole: home", f"\nUtgåva {edition}.\n"
    )
    for number in range(12):
        head = f"type: page\ntitle: Sida {number}\nsummary: Det här är sida nummer {number}."
        site.write(f"sidor/sida-{number}.md", head, f"\nUtgåva {edition} av sidan.\n")


class Editions:
    """A site of which one edition stands, and what its two editions look like when they are whole."""

    def __init__(self, site: SiteFolder) -> None:
        self.site = site
        for edition in (2, 1):
            write(site, edition)
            assert run(site).returncode == 0
            setattr(self, "new" if edition == 2 else "old", files(site.root / "site"))
        write(site, 2)

    new: dict[str, bytes]
    old: dict[str, bytes]

    def stands(self) -> str:
        found = files(self.site.root / "site")
        return "old" if found == self.old else "new" if found == self.new else "a mixture"

    def recovers(self) -> None:
        """The next build gives the new edition and leaves nothing of the broken one behind."""
        done = run(self.site)
        assert done.returncode == 0, done.stderr
        assert (self.stands(), left_over(self.site)) == ("new", [])


@pytest.fixture
def editions(site: SiteFolder) -> Editions:
    return Editions(site)


@pytest.mark.slow
@pytest.mark.parametrize("seed", range(5))
def test_killed_at_a_random_moment(editions: Editions, seed: int) -> None:
    rng, stood = random.Random(seed), set()
    began = time.monotonic()
    assert run(editions.site, "--out", str(editions.site.root / "other")).returncode == 0
    whole = time.monotonic() - began
    for _ in range(10):
        process = subprocess.Popen(
            command(editions.site, "--jobs", str(1 + seed % 3)),
            cwd=ROOT,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        time.sleep(rng.uniform(0.2, 1.1) * whole)
        process.kill()
        process.wait()
        stood.add(editions.stands())
        write(editions.site, 1 if editions.stands() == "new" else 2)  # so that a mixture would differ from both
    assert stood <= {"old", "new"}
    write(editions.site, 2)
    editions.recovers()


@pytest.mark.slow
@pytest.mark.parametrize("how", ["kill-at-rename", "full-from-rename"])
def test_stopped_at_every_change_of_a_name(editions: Editions, how: str) -> None:
    seen, struck = set(), 0
    for step in range(1, 40):
        done = run(editions.site, sabotage=(how, step))
        seen.add(editions.stands())
        if done.returncode == 0 and how == "full-from-rename" and editions.stands() == "new":
            struck += 1
            break
        if done.returncode == 0:
            break
        assert done.returncode == (-signal.SIGKILL if how.startswith("kill") else 2), done.stderr
        assert "Traceback" not in done.stderr
        struck += 1
    assert struck >= 2
    assert seen <= {"old", "new"}
    editions.recovers()


@pytest.mark.slow
@pytest.mark.parametrize("how", ["kill-at-write", "full-from-write"])
def test_stopped_at_any_written_file(editions: Editions, how: str) -> None:
    for step in [*range(1, 8), 12, 16, 20, 24, 28, 32, 36, 40]:
        done = run(editions.site, sabotage=(how, step))
        assert editions.stands() in {"old", "new"}, step
        if how == "full-from-write" and done.returncode:
            assert done.returncode == 2, done.stderr
            assert "No space left on device" in done.stderr
            assert left_over(editions.site) == []
    editions.recovers()


@pytest.mark.slow
@pytest.mark.parametrize("step", [1, 3, 9])
def test_a_disk_that_is_full_for_the_workers_alone(editions: Editions, step: int) -> None:
    done = run(editions.site, "--jobs", "2", sabotage=("full-from-write-in-workers", step))
    assert done.returncode == 2, done.stderr
    assert "No space left on device" in done.stderr
    assert (editions.stands(), left_over(editions.site)) == ("old", [])
    editions.recovers()


@contextmanager
def small_disk(folder: Path, kibibytes: int) -> Iterator[None]:
    subprocess.run(["mount", "-t", "tmpfs", "-o", f"size={kibibytes}k", "tmpfs", str(folder)], check=True)
    try:
        yield
    finally:
        subprocess.run(["umount", str(folder)], check=True)


def can_mount(folder: Path) -> bool:
    try:
        with small_disk(folder, 16):
            return True
    except (OSError, subprocess.CalledProcessError):
        return False


@pytest.mark.slow
def test_the_disk_is_full(editions: Editions, tmp_path: Path) -> None:
    """On a real file system where this machine lets us make a small one; else the writes fail beneath the same code."""
    disk = tmp_path / "disk"
    disk.mkdir()
    size = sum(-(-len(content) // 4096) * 4 for content in editions.new.values())
    fits = 0
    for part in range(20):
        if can_mount(disk):
            with small_disk(disk, size + 40 + size * part // 12):
                shutil.copytree(editions.site.root / "site", disk / "site")
                done = run(editions.site, "--out", str(disk / "site"))
                stands = files(disk / "site")
        else:
            done = run(editions.site, sabotage=("full-from-write", 1 + part))
            stands = files(editions.site.root / "site")
        assert stands in (editions.old, editions.new)
        assert "Traceback" not in done.stderr
        assert done.returncode == (0 if stands == editions.new else 2), done.stderr
        fits += done.returncode == 0
    assert 0 < fits < 20


@pytest.mark.slow
def test_two_builds_at_once(editions: Editions) -> None:
    for round_ in range(20):
        wait = ["--wait"] if round_ % 4 > 1 else []
        write(editions.site, 2 - round_ % 2)
        both = [
            subprocess.Popen(command(editions.site, *wait), cwd=ROOT, stderr=subprocess.PIPE, text=True)
            for _ in range(2)
        ]
        told = [process.communicate()[1] for process in both]
        codes = sorted(process.returncode for process in both)
        assert codes in ([0, 0], [0, 2]), told
        assert codes == [0, 0] or not wait
        assert codes == [0, 0] or any("Another build (process " in text for text in told)
        assert (editions.stands(), left_over(editions.site)) == ("old" if round_ % 2 else "new", [])


@pytest.mark.slow
def test_permissions_are_taken_away_midway(editions: Editions) -> None:
    root = editions.site.root
    for path in (root.parent, root, *root.rglob("*")):
        os.chown(path, NOBODY, NOBODY) if os.geteuid() == 0 else None
    as_nobody = ["setpriv", f"--reuid={NOBODY}", f"--regid={NOBODY}", "--clear-groups"] if os.geteuid() == 0 else []
    readable = {"HOME": str(root), "PYTHONDONTWRITEBYTECODE": "1"}
    stood = set()
    for moment in (0.1, 0.4, 0.6, 0.8, 1.0, 1.3):
        process = subprocess.Popen(
            [*as_nobody, *command(editions.site)],
            cwd=ROOT,
            env=os.environ | readable,
            stderr=subprocess.PIPE,
            text=True,
        )
        time.sleep(moment)
        root.chmod(0o555)
        told = process.communicate()[1]
        root.chmod(0o755)
        assert process.returncode in (0, 2), told
        assert "Traceback" not in told
        stood.add(editions.stands())
    assert stood <= {"old", "new"}


def test_a_lock_of_a_dead_process_is_taken_over(editions: Editions) -> None:
    run(editions.site, sabotage=("kill-at-write", 6))
    assert (editions.site.root / ".site.lock").read_text(encoding="ascii").strip().isdigit()
    editions.recovers()
