"""What is no file, or stops being one while it is read, is told with its name and never opened, read or waited for."""

from __future__ import annotations

import json
import os
import socket
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from genklang.sources import FoundFile, read_source, walk
from genklang.sources.walk import DEEPEST_FOLDER, read_at_most
from tests.conftest import SiteFolder
from tests.hostile.cases import HEAD

SECRET = "hemligt-innehåll"


def genklang(site: SiteFolder, *arguments: str) -> subprocess.CompletedProcess[bytes]:
    command = [sys.executable, "-m", "genklang", *arguments, "--root", str(site.root), "--as-of", "2026-11-24"]
    return subprocess.run(command, capture_output=True, check=False, timeout=120)


def found(path: Path) -> FoundFile:
    return next(file for file in walk(path.parent) if file.path.name == path.name)


def into_link(path: Path) -> None:
    (path.parent.parent / "hemligt.md").write_text(HEAD + SECRET, encoding="utf-8")
    path.symlink_to(path.parent.parent / "hemligt.md")


def into_socket(path: Path) -> None:
    with socket.socket(socket.AF_UNIX) as made:
        here = Path.cwd()
        os.chdir(path.parent)  # the name of a socket may not be long
        try:
            made.bind(path.name)
        finally:
            os.chdir(here)


SWAPS: dict[str, Callable[[Path], None]] = {
    "gone": lambda path: None,
    "link": into_link,
    "pipe": os.mkfifo,
    "folder": Path.mkdir,
    "socket": into_socket,
}


@pytest.mark.parametrize("swap", SWAPS)
def test_a_file_that_becomes_something_else_after_it_was_found_is_not_read(tmp_path: Path, swap: str) -> None:
    path = tmp_path / "content" / "om.md"
    path.parent.mkdir()
    path.write_text(HEAD, encoding="utf-8")
    file = found(path)
    path.unlink()
    SWAPS[swap](path)
    source = read_source(file, "content/")
    assert [(fault.rule, fault.location.path) for fault in source.faults] == [("unreadable-file", "content/om.md")]
    assert SECRET not in source.text


def test_a_file_is_read_up_to_its_limit_and_one_byte_more(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"x" * 3_000_000)
    assert len(read_at_most(tmp_path / "a", 2_500_000)) == 2_500_001


@pytest.mark.parametrize("command", ["check", "build"])
def test_sockets_devices_and_circles_are_told_by_the_commands(site: SiteFolder, command: str) -> None:
    content = site.root / "content"
    into_socket(content / "uttag.md")
    os.mkfifo(content / "ror.md")
    (content / "noll.md").symlink_to("/dev/zero")
    (content / "runt").symlink_to(content, target_is_directory=True)
    (content / "sig.md").symlink_to("sig.md")
    done = genklang(site, command, *(["--format", "json"] if command == "check" else []))
    out = (done.stdout + done.stderr).decode()
    assert done.returncode == 1
    assert "Traceback" not in out
    assert all(name in out for name in ("uttag.md", "ror.md", "noll.md", "runt", "sig.md"))
    assert not (site.root / "site").exists()


def test_folders_below_the_deepest_are_told(site: SiteFolder) -> None:
    deep = site.root / "content" / "/".join(["m"] * (DEEPEST_FOLDER + 3))
    deep.mkdir(parents=True)
    (deep / "om.md").write_text(HEAD, encoding="utf-8")
    assert "DOC101" in {finding.rule for finding in site.check()}


NAMES = {
    b"rad\nbrytning.md": "rad\\nbrytning.md",
    b"r\x1b[31md.md": "r\\x1b[31md.md",
    b"latin-\xe5.md": "latin-\\xe5.md",
    "v\u202edm.md".encode(): "v\\u202edm.md",
}


@pytest.mark.parametrize("raw", NAMES, ids=ascii)
def test_names_that_steer_terminals_are_escaped_in_text_and_json(site: SiteFolder, raw: bytes) -> None:
    (site.root / "content" / os.fsdecode(raw)).write_text(HEAD, encoding="utf-8")
    text = genklang(site, "check").stdout.decode()
    assert NAMES[raw] in text
    assert not set("\x1b\u202e") & set(text)
    paths = {finding["path"] for finding in json.loads(genklang(site, "check", "--format", "json").stdout)["findings"]}
    assert "content/" + NAMES[raw] in paths


def test_links_to_names_that_no_file_can_have_are_told(site: SiteFolder) -> None:
    (site.root / "content" / "om.md").write_text(f"{HEAD}\n[x]({'n' * 400}) [y](a%00b)\n", encoding="utf-8")
    assert [finding.rule for finding in site.check() if finding.rule == "LNK101"] == ["LNK101", "LNK101"]
