"""A number planted anywhere in a site is in no byte of what the commands print, and nothing is published."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from genklang.personal_data import find, mask
from genklang.rules.checking import may_be_previewed
from tests.conftest import SiteFolder

NUMBER = "121212-1212"
PAGE = "type: page\ntitle: Om\nsummary: Så.\n"
PLANTED = {
    "body": (PAGE, f"Hej {NUMBER}."),
    "value": (PAGE + f"role: {NUMBER}", ""),
    "key": (PAGE + f"{NUMBER}: ja", ""),
    "comment": (PAGE + f"# {NUMBER}", ""),
    "broken YAML": (PAGE + f"role: a: {NUMBER}", ""),
    "id": (PAGE + f"id: {NUMBER}", ""),
    "link": (PAGE, f"[x]({NUMBER}.md)"),
    "draft": (PAGE + "draft: true", NUMBER),
    "escape": (PAGE.replace("Så.", '"\\x3121212-1212"'), ""),
    "long value": (PAGE + f"role: {'x ' * 25}{NUMBER}", ""),
    "no context": (PAGE + "role: 120512-4321", "cpr 120512-4321"),
}


def run(site: SiteFolder, *arguments: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "genklang", *arguments, "--root", str(site.root)]
    return subprocess.run(command, capture_output=True, text=True, check=False)


def leaks_nothing(site: SiteFolder) -> None:
    for arguments in (["check"], ["check", "--format", "json"], ["due"], ["build"]):
        done = run(site, *arguments)
        said = done.stdout + done.stderr
        assert "1212-1212" not in said
        assert "120512-4321" not in said
        assert done.returncode == 1
    assert not (site.root / "site").exists()
    assert not may_be_previewed(site.check())


@pytest.mark.parametrize("where", PLANTED)
def test_planted_in_a_page(site: SiteFolder, where: str) -> None:
    site.write("om.md", *PLANTED[where])
    leaks_nothing(site)


@pytest.mark.parametrize("name", [f"{NUMBER}.md", f"{NUMBER}.txt", f"{NUMBER}/om.md", f"{NUMBER}.html"])
def test_planted_in_a_name(site: SiteFolder, name: str) -> None:
    site.write(name, PAGE)
    leaks_nothing(site)


def test_planted_in_the_configuration(site: SiteFolder) -> None:
    path = Path(site.root / "mkdocs.yml")
    path.write_text(path.read_text(encoding="utf-8").replace("Dialog i Ekvik", NUMBER), encoding="utf-8")
    site.write("om.md", PAGE)
    leaks_nothing(site)


def test_a_mobile_number_may_stand_in_contact(site: SiteFolder) -> None:
    site.write("k.md", "type: body\ntitle: K\nsummary: S\nkind: board\ncontact:\n  phone: 070-174 06 05")
    assert site.check() == ()


@pytest.mark.parametrize(
    "text", ["dnr 121212-1212", "212000-1234", "0300-83 40 00", "KS 2026-00123", "2026-05-04 18:00"]
)
def test_what_only_looks_alike_is_left_alone(text: str) -> None:
    assert mask(text) == text


def test_masking_keeps_lines_and_columns() -> None:
    text = f"a\n{NUMBER} b\nanna.berg@gmail.com"
    assert mask(text) == "a\n••••••-•••• b\n••••.••••@gmail.com"
    assert [f.start for f in find(text)] == [2, 16]
