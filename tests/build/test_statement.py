"""The accessibility statement through the real commands: one that is not whole publishes nothing."""

from __future__ import annotations

import subprocess
import sys

from tests.conftest import SiteFolder

WHOLE = """type: page
role: accessibility
title: Tillgänglighet
summary: Så tillgänglig är webbplatsen.
statement:
  date: 2026-11-01
  method: Självskattning
  faults: [Filmer saknar syntolkning]
  contact: {email: webb@ekvik.example}
  supervisor: {name: Digg, url: https://www.digg.se/digital-tillganglighet}
"""


def build(site: SiteFolder) -> tuple[int, str]:
    command = [sys.executable, "-m", "genklang", "build", "--root", str(site.root), "--as-of", "2026-11-24"]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    return done.returncode, done.stdout + done.stderr


def test_a_missing_part_stops_the_build_with_file_and_line(site: SiteFolder) -> None:
    site.write("sidor/tillganglighet.md", WHOLE.replace("  method: Självskattning\n", ""))
    code, said = build(site)
    assert code == 1
    assert "content/sidor/tillganglighet.md:7:3: ACC201 Tillgänglighetsredogörelsen säger inte hur" in said
    assert "Traceback" not in said
    assert not (site.root / "site").exists()


def test_a_whole_one_is_shown_whole(site: SiteFolder) -> None:
    site.write("sidor/tillganglighet.md", WHOLE)
    code, said = build(site)
    assert code == 0, said
    page = (site.root / "site/sidor/tillganglighet/index.html").read_text(encoding="utf-8")
    for part in (
        "Ekviks kommun",
        "1 november 2026",
        "Självskattning",
        "syntolkning",
        "webb@ekvik.example",
        "www.digg.se",
    ):
        assert part in page


def test_a_draft_may_be_unfinished(site: SiteFolder) -> None:
    site.write("sidor/tillganglighet.md", "type: page\nrole: accessibility\ntitle: T\nsummary: Snart.\ndraft: true")
    assert build(site)[0] == 0
