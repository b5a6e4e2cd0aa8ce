"""The search index: there after a build, the same each time, and left out on demand."""

from __future__ import annotations

import gzip
import json

from genklang.locale.hyphens import SOFT_HYPHEN
from tests.build.test_build import build, files
from tests.conftest import SiteFolder


def page(site: SiteFolder, name: str) -> str:
    return (site.root / "site" / name / "index.html").read_text(encoding="utf-8")


def test_documents_are_indexed_in_the_language_of_the_site_and_nothing_else_is_published(ekvik: SiteFolder) -> None:
    ekvik.dialogue("opens: 2026-11-01\nareas: [Hamnen, 'Byn, övre']")
    ekvik.write("program/sammen.md", "type: programme\ntitle: Sammen\nsummary: Vi gør det.\nlanguage: da")
    assert build(ekvik).returncode == 0
    names = {name for name in files(ekvik.root / "site") if name.startswith("pagefind/")}
    entry = json.loads((ekvik.root / "site/pagefind/pagefind-entry.json").read_text(encoding="utf-8"))
    assert list(entry["languages"]) == ["sv"]
    assert entry["languages"]["sv"]["page_count"] == 7
    assert {"pagefind/pagefind.js", "pagefind/wasm.sv.pagefind"} <= names
    assert not [name for name in names if "-ui" in name or "highlight" in name or name.endswith(".css")]
    assert 'data-area-2="Byn, övre"' in page(ekvik, "dialoger/badplatsen")
    assert "data-pagefind-body" not in page(ekvik, "dialoger")


def test_words_that_may_break_in_headings_are_whole_in_the_index(ekvik: SiteFolder) -> None:
    ekvik.write("organ/namnden.md", "type: body\ntitle: Samhällsbyggnadsnämnden\nsummary: Nämnden.\nkind: committee")
    assert build(ekvik).returncode == 0
    assert SOFT_HYPHEN in page(ekvik, "organ/namnden")
    fragments = (ekvik.root / "site/pagefind/fragment").iterdir()
    told = [gzip.decompress(path.read_bytes()).decode() for path in fragments]
    assert len([text for text in told if '"title":"Samhällsbyggnadsnämnden"' in text]) == 1
    assert not [text for text in told if SOFT_HYPHEN in text]


def test_the_index_is_the_same_each_time(ekvik: SiteFolder) -> None:
    for number in range(30):
        ekvik.dialogue(f"opens: 2026-11-01\nareas: [Plats {number}]", f"d{number}")
    for name in ("one", "two"):
        assert build(ekvik, "--out", str(ekvik.root / name)).returncode == 0
    assert files(ekvik.root / "one") == files(ekvik.root / "two")


def test_a_site_can_go_without_search(ekvik: SiteFolder) -> None:
    assert build(ekvik, "--no-search").returncode == 0
    assert not (ekvik.root / "site" / "pagefind").exists()
    assert "Den här webbplatsen har ingen sökning." in page(ekvik, "sok")
    assert "<script src=" not in page(ekvik, "sok").replace(' type="module"', "")
    config = (ekvik.root / "mkdocs.yml").read_text(encoding="utf-8")
    (ekvik.root / "mkdocs.yml").write_text(config.replace("kommun}", 'kommun, search: "false"}'), encoding="utf-8")
    assert build(ekvik, "--out", str(ekvik.root / "other")).returncode == 0
    assert files(ekvik.root / "other") == files(ekvik.root / "site")


def test_a_wrong_option_is_told_with_its_line(ekvik: SiteFolder) -> None:
    config = (ekvik.root / "mkdocs.yml").read_text(encoding="utf-8")
    (ekvik.root / "mkdocs.yml").write_text(config.replace("kommun}", "kommun, search: ibland}"), encoding="utf-8")
    done = build(ekvik)
    assert done.returncode == 2
    assert "mkdocs.yml:6:" in done.stderr
    assert "'search' cannot be 'ibland'. Write for example: search: true." in done.stderr
