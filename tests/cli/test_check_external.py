"""`genklang check --external`: only then are other hosts asked, and what they answer is told among the findings."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator

import pytest

from tests.cli.test_check import genklang
from tests.conftest import SiteFolder
from tests.external.test_fetching import HERE, Host

ASK = ("--external", "--external-allow", HERE)


@pytest.fixture
def host() -> Iterator[Host]:
    server = Host()
    yield server
    server.close()


@pytest.fixture
def linked(site: SiteFolder, host: Host) -> SiteFolder:
    """A site whose pages lead to one page that is there, one that is gone and one that has moved."""
    host.answer("/borta", 404)
    host.answer("/gammal", 301, Location="/ny")
    host.answer("/last", 403)
    head = "type: page\ntitle: {0}\nsummary: Det här är {0}."
    links = " ".join(f"[{name}]({host.at('/' + name)})" for name in ("finns", "borta#del", "gammal#del"))
    site.write("sidor/a.md", head.format("Sidan A"), links + "\n")
    site.write("sidor/b.md", head.format("Sidan B"), f"[igen]({host.at('/borta')}) [last]({host.at('/last')})\n")
    return site


def check(site: SiteFolder, *arguments: str) -> tuple[int, str, str]:
    done = genklang("check", "--root", str(site.root), "--as-of", "2026-11-24", *arguments)
    return done.returncode, done.stdout, done.stderr


def test_findings_stand_at_every_place_in_the_ordinary_report(linked: SiteFolder, host: Host) -> None:
    code, told, noted = check(linked, *ASK)
    assert (code, noted) == (0, "Asked for 4 address(es) outside the site.\n")
    lines = [line for line in told.splitlines() if line.startswith("content/")]
    heads = [re.sub(r":6:\d+:", ":6:", line.replace(host.at(""), "http://h")) for line in lines]
    assert heads == [
        "content/sidor/a.md:6: LNK105 Sidan på adressen ”http://h/borta#del” finns inte längre.",
        "content/sidor/a.md:6: LNK106 Sidan på adressen ”http://h/gammal#del” har flyttat.",
        "content/sidor/b.md:6: LNK105 Sidan på adressen ”http://h/borta” finns inte längre.",
        "content/sidor/b.md:6: LNK107 Adressen ”http://h/last” kunde inte kontrolleras.",
    ]
    assert f"    {host.at('/ny#del')}\n" in told
    assert [path for _, path in host.asked] == ["/borta", "/borta", "/finns", "/gammal", "/ny", "/last", "/last"]


def test_warnings_fail_only_where_that_is_asked_for(linked: SiteFolder) -> None:
    assert check(linked, *ASK, "--strict")[0] == 1


def test_standard_output_is_the_report_alone(linked: SiteFolder) -> None:
    report = json.loads(check(linked, *ASK, "--format", "json")[1])
    assert report["counts"] == {"error": 0, "debt": 0, "warning": 2, "info": 2}


def test_nobody_is_asked_without_the_option_nor_by_a_build(linked: SiteFolder, host: Host) -> None:
    assert check(linked, "--strict")[0] == 0
    done = genklang("build", "--root", str(linked.root), "--as-of", "2026-11-24")
    assert done.returncode == 0, done.stderr
    assert host.asked == []


def test_only_what_stands_in_the_paths_is_asked_for(linked: SiteFolder, host: Host) -> None:
    check(linked, *ASK, str(linked.root / "content" / "sidor" / "b.md"))
    assert {path for _, path in host.asked} == {"/borta", "/last"}


def test_private_hosts_are_asked_only_where_they_are_allowed(linked: SiteFolder, host: Host) -> None:
    told = check(linked, "--external")[1]
    assert "leder till en dator i ett eget nät" in told
    assert host.asked == []
    code, _, noted = check(linked, "--external-allow", HERE)
    assert code == 2
    assert "--external-allow needs --external" in noted


def test_what_is_let_stand_is_no_finding_and_no_vain_exception(linked: SiteFolder, host: Host) -> None:
    front = "type: page\ntitle: Sidan B\nsummary: Så.\nignore:\n  - {rule: LNK105, reason: Sidan kommer tillbaka i maj}"
    linked.write("sidor/b.md", front, f"[igen]({host.at('/borta')})\n")
    path = str(linked.root / "content" / "sidor" / "b.md")
    for arguments in ((path, *ASK), (path,)):
        code, told, _ = check(linked, *arguments, "--strict", "--format", "json")
        assert (code, json.loads(told)["findings"]) == (0, [])


def test_a_baseline_holds_what_was_found_and_misses_nothing_without_asking(linked: SiteFolder) -> None:
    file = str(linked.root / "baseline.json")
    assert check(linked, *ASK, "--baseline", file, "--write-baseline")[0] == 0
    for arguments in (ASK, ()):
        report = json.loads(check(linked, *arguments, "--baseline", file, "--format", "json")[1])
        assert report["findings"] == []
        assert report["baseline"]["gone"] == []
